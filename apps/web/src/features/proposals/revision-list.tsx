import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Lines } from '../../ui/lists.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';
import { When } from '../../ui/when.tsx';

interface Wording {
  title: string;
  summary: string;
  body: string;
}

/** A wording that was replaced, and when. */
interface Replaced extends Wording {
  number: number;
  at: string;
}

interface RevisionListProps {
  earlier: readonly Replaced[];
  now: Wording & { publishedAt: string | null };
  lang: string;
}

/** Each wording against the one before it, newest first; what did not change is not shown. */
export function RevisionList({ earlier, now, lang }: RevisionListProps) {
  const replaced = earlier.toSorted((a, b) => a.number - b.number);
  const wordings: readonly Wording[] = [...replaced, now];
  const steps = wordings.map((wording, place) => ({
    wording,
    place,
    before: wordings[place - 1],
    since: place === 0 ? now.publishedAt : (replaced[place - 1]?.at ?? null),
  }));
  return (
    <Lines ordered>
      {steps.toReversed().map(({ wording, place, before, since }) => (
        <li key={place} className="stack">
          <p className="row between">
            <h2 className="label">
              {before ? (
                <FormattedMessage
                  id="proposal.revision"
                  defaultMessage="Change {number, number}"
                  values={{ number: place }}
                />
              ) : (
                <FormattedMessage id="proposal.revision.first" defaultMessage="As it was first published" />
              )}
            </h2>
            {since && (
              <span className="small muted">
                <When at={since} as="minute" />
              </span>
            )}
          </p>
          {before ? <Changes before={before} after={wording} lang={lang} /> : <Whole wording={wording} lang={lang} />}
        </li>
      ))}
    </Lines>
  );
}

function Whole({ wording, lang }: { wording: Wording; lang: string }) {
  return (
    <details>
      <summary>
        <FormattedMessage id="proposal.revision.show" defaultMessage="Show the words" />
      </summary>
      <p className="label" lang={lang} dir="auto">
        {wording.title}
      </p>
      <p lang={lang} dir="auto">
        {wording.summary}
      </p>
      <Markdown text={wording.body} lang={lang} firstHeading={3} />
    </details>
  );
}

function Changes({ before, after, lang }: { before: Wording; after: Wording; lang: string }) {
  const part = (name: ReactNode, old: string, fresh: string) =>
    old !== fresh && (
      <div>
        <h3 className="label">{name}</h3>
        <WordDiff before={old} after={fresh} lang={lang} />
      </div>
    );
  const same = before.title === after.title && before.summary === after.summary && before.body === after.body;
  return (
    <>
      {part(<FormattedMessage id="proposal.field.title" defaultMessage="Title" />, before.title, after.title)}
      {part(<FormattedMessage id="proposal.field.summary" defaultMessage="In short" />, before.summary, after.summary)}
      {part(<FormattedMessage id="proposal.revision.text" defaultMessage="Text" />, before.body, after.body)}
      {same && (
        <p className="muted">
          <FormattedMessage
            id="proposal.revision.other"
            defaultMessage="The words stayed; topic, place or files changed."
          />
        </p>
      )}
    </>
  );
}
