import { numberClauses, plainWords, type Clause } from '@folkmoot/domain';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../ui/button.tsx';
import { Field, TextArea } from '../../../ui/fields.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { Failed, Refused } from '../../../ui/waiting.tsx';
import { ReasonWords } from '../../../words/reason-words.tsx';
import { ChangedClauses } from './changed-clauses.tsx';
import { clauseKindWords } from './clause-kind-words.ts';
import { NotUnderstood } from './not-understood.tsx';
import { sendDocument, type DocumentAnswer, type UnderstoodDocument } from './send-document.ts';
import type { Draft } from './use-draft.ts';

const formats = '.md,.markdown,.txt,.docx,.xml,text/markdown,application/xml';
const step = 40;

interface ImportDraftProps {
  textId: string;
  draft: Draft;
  lang: string;
  /** The document is the draft now. */
  onTaken: () => void;
}

/** Brings a document in: first how it was cut into clauses and what would change, then, if the official wishes, for good. */
export function ImportDraft({ textId, draft, lang, onTaken }: ImportDraftProps) {
  const intl = useIntl();
  const say = useToast();
  const [pasted, setPasted] = useState('');
  const [chosen, setChosen] = useState<{ file: Blob; name: string } | null>(null);
  const [answer, setAnswer] = useState<DocumentAnswer | null>(null);
  const [sending, setSending] = useState<'look' | 'take' | null>(null);

  const look = async (file: Blob, name: string) => {
    setSending('look');
    setChosen({ file, name });
    setAnswer(await sendDocument(textId, file, name));
    setSending(null);
  };
  const take = async (revision: number) => {
    if (!chosen) return;
    setSending('take');
    const taken = await sendDocument(textId, chosen.file, chosen.name, { revision });
    setSending(null);
    if (taken.kind !== 'understood') return setAnswer(taken);
    say(intl.formatMessage({ id: 'text.import.taken', defaultMessage: 'Taken over into the draft.' }));
    onTaken();
    return undefined;
  };
  const isStale = answer?.kind === 'refused' && answer.reason === 'STALE';
  return (
    <div className="stack-wide section">
      <div className="stack measure">
        <h2>
          <FormattedMessage id="text.import" defaultMessage="Bring a document in" />
        </h2>
        <p>
          <FormattedMessage
            id="text.import.words"
            defaultMessage="First you see how it is cut into clauses. Clauses that read as before keep their identity, and with it the comments and suggestions about them. Nothing changes until you take it over."
          />
        </p>
        <Field
          label={<FormattedMessage id="text.import.file" defaultMessage="A file from this device" />}
          hint={
            <FormattedMessage
              id="text.import.file.hint"
              defaultMessage="Markdown (.md), Word (.docx) or Akoma Ntoso (.xml)."
            />
          }
        >
          {(described) => (
            <input
              {...described}
              className="input"
              type="file"
              accept={formats}
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) void look(file, file.name);
              }}
            />
          )}
        </Field>
        <TextArea
          label={<FormattedMessage id="text.import.paste" defaultMessage="Or paste Markdown" />}
          value={pasted}
          rows={5}
          lang={lang}
          dir="auto"
          onChange={({ target }) => setPasted(target.value)}
        />
        <div className="row">
          <Button
            look="line"
            sending={sending === 'look'}
            closed={!pasted.trim()}
            onClick={() => void look(new Blob([pasted], { type: 'text/markdown' }), 'pasted.md')}
          >
            <FormattedMessage id="text.import.look" defaultMessage="Look at what was pasted" />
          </Button>
        </div>
        {answer?.kind === 'refused' && (
          <Refused words={<ReasonWords reason={answer.reason} />}>
            {isStale && chosen ? (
              <Button look="line" onClick={() => void look(chosen.file, chosen.name)}>
                <FormattedMessage id="text.import.again" defaultMessage="Look at it again" />
              </Button>
            ) : (
              <FormattedMessage id="text.import.refused" defaultMessage="The draft is as it was." />
            )}
          </Refused>
        )}
        {answer?.kind === 'failed' && (
          <Failed
            what={<FormattedMessage id="text.import.failed" defaultMessage="The document could not be read." />}
            safe={
              <FormattedMessage
                id="text.import.failed.safe"
                defaultMessage="The connection broke or the server had a fault. The draft is as it was."
              />
            }
            retry={chosen ? () => void look(chosen.file, chosen.name) : undefined}
          />
        )}
      </div>
      {answer?.kind === 'understood' && (
        <Preview
          document={answer.document}
          draft={draft}
          lang={lang}
          sending={sending === 'take'}
          onTake={() => void take(answer.document.revision)}
        />
      )}
    </div>
  );
}

interface PreviewProps {
  document: UnderstoodDocument;
  draft: Draft;
  lang: string;
  sending: boolean;
  onTake: () => void;
}

function Preview({ document: { title, clauses, notUnderstood }, draft, lang, sending, onTake }: PreviewProps) {
  const intl = useIntl();
  const [most, setMost] = useState(step);
  const counts = new Map<Clause['kind'], number>();
  for (const { kind } of clauses) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const numbered = numberClauses(clauses);
  return (
    <section className="stack-wide" aria-labelledby="import-preview">
      <div className="stack">
        <h2 id="import-preview" tabIndex={-1}>
          <FormattedMessage
            id="text.import.cut"
            defaultMessage="{count, plural, =0 {No clause was found} one {Cut into # clause} other {Cut into # clauses}}"
            values={{ count: clauses.length }}
          />
        </h2>
        {title && (
          <p>
            <FormattedMessage
              id="text.import.title"
              defaultMessage="The document calls itself “{title}”. The title of the text stays as it is."
              values={{ title: <bdi lang={lang}>{title}</bdi> }}
            />
          </p>
        )}
        <p className="muted">
          {[...counts]
            .map(([kind, count]) => `${intl.formatMessage(clauseKindWords[kind])}: ${intl.formatNumber(count)}`)
            .join(' · ')}
        </p>
        {draft.hasUnsaved && (
          <p className="small" id="import-unsaved">
            <FormattedMessage
              id="text.import.unsaved"
              defaultMessage="The draft has changes that are not saved yet. It can be taken over once they are."
            />
          </p>
        )}
        <div className="row">
          <Button sending={sending} closed={clauses.length === 0 || draft.hasUnsaved} onClick={onTake}>
            <FormattedMessage id="text.import.take" defaultMessage="Take it over" />
          </Button>
        </div>
      </div>
      <div className="stack measure">
        <h3>
          <FormattedMessage id="text.import.not" defaultMessage="What was not understood" />
        </h3>
        <NotUnderstood things={notUnderstood} lang={lang} />
      </div>
      <div className="stack measure">
        <h3>
          <FormattedMessage id="text.import.whole" defaultMessage="The clauses, as they were cut" />
        </h3>
        <ol className="cut" role="list">
          {numbered.slice(0, most).map(({ id, kind, number, words, level }) => (
            <li key={id} style={{ paddingInlineStart: `${Math.max(0, level - 1) * 0.75}rem` }}>
              <span className="small muted">
                {number ? <bdi dir="ltr">{number}</bdi> : intl.formatMessage(clauseKindWords[kind])}
              </span>
              <bdi lang={lang} className={kind === 'division' ? 'cut-heading' : undefined}>
                {plainWords(words).slice(0, 300)}
              </bdi>
            </li>
          ))}
        </ol>
        {numbered.length > most && (
          <Button look="quiet" onClick={() => setMost(most + step * 5)}>
            <FormattedMessage
              id="text.import.more"
              defaultMessage="{count, plural, one {# more clause} other {# more clauses}}"
              values={{ count: numbered.length - most }}
            />
          </Button>
        )}
      </div>
      {draft.saved.clauses.length > 0 && (
        <div className="stack measure">
          <h3>
            <FormattedMessage id="text.import.changes" defaultMessage="What would change in the draft" />
          </h3>
          <ChangedClauses before={draft.saved.clauses} after={clauses} lang={lang} />
        </div>
      )}
    </section>
  );
}
