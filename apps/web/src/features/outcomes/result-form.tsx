import { resultBounds, text, type Reason } from '@folkmoot/domain';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { ClashNote } from '../../ui/clash-note.tsx';
import { TextArea, TextField } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { mergeValues } from '../../ui/merge-values.ts';
import { PictureUpload } from '../../ui/picture-upload.tsx';
import { Note } from '../../ui/state-label.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { UploadRefusal } from '../../words/upload-refusal.tsx';
import '../../ui/styles/editing.css';

const saveResult = graphql(`
  mutation SaveResult($input: SaveResultInput!) {
    saveResult(input: $input) {
      ... on SaveResultSuccess {
        consultation {
          id
          resultDraft {
            id
            version
            title
            lead
            body
          }
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

export interface ResultWords {
  title: string;
  lead: string;
  body: string;
}

/** The result as it is kept: its words and their version, null where nothing is written yet. */
export interface KeptResult {
  words: ResultWords;
  version: number | null;
}

const names = ['title', 'lead', 'body'] as const;
export const resultLabels = {
  title: <FormattedMessage id="outcome.result.title" defaultMessage="The result in a sentence" />,
  lead: <FormattedMessage id="outcome.result.lead" defaultMessage="In a paragraph" />,
  body: <FormattedMessage id="outcome.result.body" defaultMessage="The report" />,
};

function faultsOf(words: ResultWords): { [Name in keyof ResultWords]?: Reason } {
  const faults: { [Name in keyof ResultWords]?: Reason } = {};
  for (const name of names) {
    const kept = text(words[name], resultBounds[name]);
    if (!kept.ok) faults[name] = kept.reason;
  }
  return faults;
}

interface ResultFormProps {
  consultation: { id: string; language: string };
  start: KeptResult;
  /** Reads the result as others have left it. */
  readAgain: () => Promise<KeptResult | null>;
  onWords: (words: ResultWords, isChanged: boolean) => void;
  /** Saving changed what is kept: figures and the rest of the page are read anew. */
  onSaved: () => void;
}

/** The result being written. Saving makes nothing public. */
export function ResultForm({ consultation, start, readAgain, onWords, onSaved }: ResultFormProps) {
  const intl = useIntl();
  const say = useToast();
  const [version, setVersion] = useState(start.version);
  const [conflict, setConflict] = useState<{
    theirs: ResultWords;
    taken: (keyof ResultWords)[];
    clashes: (keyof ResultWords)[];
  } | null>(null);
  const { send, sending, refusal, failure, clear } = useAct(saveResult, (data) => data.saveResult);
  const form = useForm({
    start: start.words,
    labels: resultLabels,
    check: faultsOf,
    say: (reason) => <ReasonWords reason={reason} />,
    keptUnder: `folkmoot.result.${consultation.id}`,
  });
  const { values, isChanged, set, field } = form;
  useEffect(() => onWords(values, isChanged), [onWords, values, isChanged]);

  const meetOther = async (mine: ResultWords) => {
    const now = await readAgain();
    if (!now) return;
    const merged = mergeValues(names, form.base, mine, now.words);
    form.rebase(now.words, merged.values);
    setVersion(now.version);
    setConflict({ theirs: now.words, taken: merged.taken, clashes: merged.clashes });
    clear();
  };

  return (
    <form
      noValidate
      className="editing"
      onSubmit={form.onSubmit(async (words) => {
        const sent = await send({ input: { consultationId: consultation.id, version, ...words } });
        if (sent.kind === 'refused' && sent.reason === 'STALE') await meetOther(words);
        if (sent.kind !== 'done') return sent;
        const draft = sent.value.consultation.resultDraft;
        if (draft) {
          form.settle({ title: draft.title, lead: draft.lead, body: draft.body });
          setVersion(draft.version);
        }
        setConflict(null);
        say(intl.formatMessage({ id: 'outcome.result.saved', defaultMessage: 'Saved. Only officials see it.' }));
        onSaved();
        return sent;
      })}
    >
      {form.summary}
      {conflict && (
        <ClashNote
          taken={conflict.taken.map((name) => resultLabels[name])}
          clashes={conflict.clashes.map((name) => ({
            label: resultLabels[name],
            theirs: (
              <p dir="auto" lang={consultation.language}>
                {conflict.theirs[name]}
              </p>
            ),
            onTake: () => {
              set({ [name]: conflict.theirs[name] });
              setConflict({ ...conflict, clashes: conflict.clashes.filter((other) => other !== name) });
            },
          }))}
        />
      )}
      {form.isRestored && !conflict && (
        <Note icon="kept">
          <FormattedMessage
            id="outcome.result.restored"
            defaultMessage="You had changes here that were not saved. They were kept on this device."
          />{' '}
          <TextButton onClick={form.revert}>
            <FormattedMessage id="outcome.result.revert" defaultMessage="Back to what is saved" />
          </TextButton>
        </Note>
      )}
      {refusal && refusal.reason !== 'STALE' && !form.concerns(refusal.field) && (
        <Refused words={<ReasonWords reason={refusal.reason} />} />
      )}
      {failure && (
        <Failed
          what={<FormattedMessage id="outcome.result.failed" defaultMessage="The result was not saved." />}
          safe={
            <FormattedMessage
              id="outcome.result.failed.safe"
              defaultMessage="The connection broke. Your words are kept on this device."
            />
          }
          requestId={failure.requestId}
        />
      )}
      <TextField
        {...field('title')}
        hint={
          <FormattedMessage
            id="outcome.result.title.hint"
            defaultMessage="What was decided, so that it can be said aloud. 8 to 160 characters."
          />
        }
        value={values.title}
        lang={consultation.language}
        dir="auto"
        onChange={({ target }) => set({ title: target.value })}
      />
      <TextArea
        {...field('lead')}
        hint={
          <FormattedMessage
            id="outcome.result.lead.hint"
            defaultMessage="What will happen, from when, and what of it came from people."
          />
        }
        rows={3}
        most={resultBounds.lead.max}
        value={values.lead}
        lang={consultation.language}
        dir="auto"
        onChange={({ target }) => set({ lead: target.value })}
      />
      <MarkdownField
        {...field('body')}
        hint={
          <FormattedMessage
            id="outcome.result.body.hint"
            defaultMessage="What was weighed against what, what was not taken up and why, who does what next. The figures follow by themselves."
          />
        }
        rows={14}
        most={resultBounds.body.max}
        value={values.body}
        textLang={consultation.language}
        onText={(body) => set({ body })}
        tools={(insert) => (
          <PictureUpload
            label={<FormattedMessage id="outcome.result.picture" defaultMessage="Put a picture into the text" />}
            say={(reason) => <UploadRefusal reason={reason} />}
            onPicture={({ url, alt }) => insert(`\n\n![${alt.replaceAll(/[[\]]/g, '')}](${url})\n\n`)}
          />
        )}
      />
      <div className="form-foot">
        <Button type="submit" look="line" sending={sending}>
          <FormattedMessage id="outcome.result.save" defaultMessage="Save" />
        </Button>
        <span className="small muted">
          <FormattedMessage id="outcome.result.save.words" defaultMessage="Saving makes nothing public." />
        </span>
      </div>
    </form>
  );
}
