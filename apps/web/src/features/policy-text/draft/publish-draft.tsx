import { text, versionNoteBounds, type Clause } from '@folkmoot/domain';
import { compare } from '@folkmoot/text-merge';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../../app/answers.ts';
import { textPath } from '../../../app/paths.ts';
import { graphql } from '../../../gql/gql.ts';
import { Button, TextButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useForm } from '../../../ui/form.tsx';
import { MarkdownField } from '../../../ui/markdown-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { Empty, Failed, Refused } from '../../../ui/waiting.tsx';
import { ReasonWords } from '../../../words/reason-words.tsx';
import { CarriedOverLines } from './carried-over-lines.tsx';
import { useCarriedOver } from './carried-over.ts';
import { ChangeCounts, ChangedClauses } from './changed-clauses.tsx';
import type { Draft } from './use-draft.ts';

const publishVersion = graphql(`
  mutation PublishVersion($input: PublishVersionInput!) {
    publishVersion(input: $input) {
      ... on PublishVersionSuccess {
        policyText {
          id
          versionCount
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface PublishDraftProps {
  consultation: { slug: string };
  textId: string;
  latest: { number: number; clauses: readonly Clause[] } | null;
  draft: Draft;
  lang: string;
  onPublished: () => void;
  onLookAgain: () => void;
}

/** Makes the saved draft a public version: what it changes, what becomes of open suggestions, and the note that says why. */
export function PublishDraft({
  consultation,
  textId,
  latest,
  draft,
  lang,
  onPublished,
  onLookAgain,
}: PublishDraftProps) {
  const intl = useIntl();
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const next = draft.saved.clauses;
  const before = latest?.clauses;
  const counts = useMemo(() => compare(before ?? [], next).counts, [before, next]);
  const carried = useCarriedOver(consultation.slug, latest, next);
  const { send, sending, refusal, failure, clear } = useAct(publishVersion, (data) => data.publishVersion);
  const number = (latest?.number ?? 0) + 1;
  const form = useForm({
    start: { note: '' },
    labels: { note: <FormattedMessage id="text.publish.note" defaultMessage="What changed and why" /> },
    check: ({ note }) => {
      const words = text(note, versionNoteBounds);
      return { note: words.ok ? undefined : words.reason };
    },
    say: (reason) => <ReasonWords reason={reason} />,
    keptUnder: `folkmoot.version-note.${textId}`,
  });
  const publish = form.onSubmit(async ({ note }) => {
    const sent = await send({ input: { textId, revision: draft.saved.revision, note } });
    setAsking(false);
    if (sent.kind !== 'done') return sent;
    form.settle({ note: '' });
    say(
      intl.formatMessage(
        { id: 'text.publish.done', defaultMessage: 'Version {number, number} is public.' },
        { number: sent.value.policyText.versionCount },
      ),
    );
    onPublished();
    return sent;
  });
  const isSame = counts.changed + counts.moved + counts.added + counts.removed === 0;
  if (isSame)
    return (
      <div className="section">
        <Empty title={<FormattedMessage id="text.publish.same" defaultMessage="There is nothing new to publish" />}>
          <p>
            {latest ? (
              <FormattedMessage
                id="text.publish.same.words"
                defaultMessage="The draft reads as version {number, number} does, which <page>is public</page>. Change the draft, or accept suggestions into it."
                values={{
                  number: latest.number,
                  page: (words) => (
                    <Link key="page" to={textPath(consultation)}>
                      {words}
                    </Link>
                  ),
                }}
              />
            ) : (
              <FormattedMessage
                id="text.publish.empty"
                defaultMessage="The draft has no clauses yet. Write some, or bring a document in."
              />
            )}
          </p>
        </Empty>
      </div>
    );
  return (
    <div className="stack-wide section">
      <form
        noValidate
        className="stack measure"
        onSubmit={(event) => {
          event.preventDefault();
          const words = text(form.values.note, versionNoteBounds);
          if (words.ok) setAsking(true);
          else publish();
        }}
      >
        <h2>
          <FormattedMessage id="text.publish" defaultMessage="Publish version {number, number}" values={{ number }} />
        </h2>
        <p>
          {latest ? (
            <ChangeCounts counts={counts} />
          ) : (
            <FormattedMessage
              id="text.publish.first"
              defaultMessage="The first version: {count, plural, one {# clause} other {# clauses}}."
              values={{ count: next.length }}
            />
          )}
        </p>
        <CarriedOverLines carried={carried} consultation={consultation} />
        {form.summary}
        {refusal && !form.concerns(refusal.field) && (
          <Refused words={<ReasonWords reason={refusal.reason} />}>
            {refusal.reason === 'STALE' && (
              <TextButton
                onClick={() => {
                  clear();
                  onLookAgain();
                }}
              >
                <FormattedMessage id="text.publish.again" defaultMessage="Read the draft anew" />
              </TextButton>
            )}
          </Refused>
        )}
        {failure && (
          <Failed
            what={<FormattedMessage id="text.publish.failed" defaultMessage="The version was not published." />}
            safe={
              <FormattedMessage
                id="text.publish.failed.safe"
                defaultMessage="The connection broke. The draft and your note are kept."
              />
            }
            requestId={failure.requestId}
          />
        )}
        <MarkdownField
          {...form.field('note')}
          hint={
            <FormattedMessage
              id="text.publish.note.hint"
              defaultMessage="10 to 2,000 characters. It stands above the version for as long as the forum does."
            />
          }
          value={form.values.note}
          textLang={lang}
          most={versionNoteBounds.max}
          rows={5}
          onText={(note) => form.set({ note })}
        />
        {draft.hasUnsaved || draft.collided.length > 0 ? (
          <p className="small" id="publish-closed">
            <FormattedMessage
              id="text.publish.unsaved"
              defaultMessage="The draft has changes that are not saved yet, or clauses that wait for your choice. What is published is what is saved."
            />
          </p>
        ) : null}
        <div className="form-foot">
          <Button
            type="submit"
            sending={sending}
            closed={draft.hasUnsaved || draft.collided.length > 0}
            aria-describedby={draft.hasUnsaved ? 'publish-closed' : undefined}
          >
            <FormattedMessage id="text.publish.send" defaultMessage="Publish this version" />
          </Button>
        </div>
      </form>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={
          <FormattedMessage
            id="text.publish.ask"
            defaultMessage="Publish version {number, number} for good?"
            values={{ number }}
          />
        }
      >
        <div className="stack">
          <p>
            <FormattedMessage
              id="text.publish.ask.words"
              defaultMessage="A published version never changes again. Suggestions are carried over to it, and the authors of those that no longer fit are told what changed under them."
            />
          </p>
          <div className="row">
            <Button sending={sending} onClick={() => publish()}>
              <FormattedMessage id="text.publish.yes" defaultMessage="Publish it" />
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <FormattedMessage id="text.publish.no" defaultMessage="Not yet" />
            </Button>
          </div>
        </div>
      </Dialog>
      {latest && (
        <section className="stack measure">
          <h2>
            <FormattedMessage
              id="text.publish.changes"
              defaultMessage="What differs from version {number, number}"
              values={{ number: latest.number }}
            />
          </h2>
          <ChangedClauses before={latest.clauses} after={next} lang={lang} />
        </section>
      )}
    </div>
  );
}
