import { plainWords } from '@folkmoot/domain';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { tracePath } from '../../app/paths.ts';
import { FromWhom, type ChangeOrigin } from './change-origins.tsx';
import { ChangedWords, WhatChanged } from './compared-change.tsx';
import type { ComparedChange, ComparedClause, ComparedVersions } from './comparison.ts';

interface PartsProps {
  compared: ComparedVersions;
  origins: ReadonlyMap<string, readonly ChangeOrigin[]>;
  consultation: { slug: string };
  lang: string;
  from: number;
  to: number;
  inline: boolean;
  /** Which change the reader is at; counts from 0. */
  here: number;
}

/** The changes in reading order, with what stayed folded between them. */
export function ComparisonParts({ compared, here, ...rest }: PartsProps) {
  const places = new Map(compared.changes.map((change, at) => [change.clauseId, at]));
  return compared.parts.map(({ change, same }) =>
    change ? (
      <Change key={change.clauseId} change={change} at={places.get(change.clauseId) ?? 0} here={here} {...rest} />
    ) : (
      <Same key={same[0]?.id} clauses={same} lang={rest.lang} />
    ),
  );
}

export const changePlace = (at: number): string => `change-${at + 1}`;

function Change({
  change,
  at,
  here,
  origins,
  consultation,
  ...words
}: Omit<PartsProps, 'compared'> & { change: ComparedChange; at: number }) {
  return (
    <article
      className={`pair${words.inline ? ' inline' : ''}${at === here ? ' on' : ''}`}
      id={changePlace(at)}
      tabIndex={-1}
      aria-current={at === here || undefined}
      aria-labelledby={`${changePlace(at)}-what`}
    >
      <h2 className="meta">
        <span id={`${changePlace(at)}-what`} className="row">
          <WhatChanged change={change} />
        </span>
      </h2>
      <p className="meta">
        <FromWhom origins={origins.get(change.clauseId) ?? []} consultation={consultation} />
        <Link className="no-print" to={tracePath(consultation, change.clauseId)}>
          <FormattedMessage id="text.compare.trace" defaultMessage="Where it comes from" />
        </Link>
      </p>
      <ChangedWords change={change} {...words} />
      {change.along.length > 0 && <Along clauses={change.along} lang={words.lang} />}
    </article>
  );
}

function Along({ clauses, lang }: { clauses: readonly ComparedClause[]; lang: string }) {
  return (
    <Fold
      clauses={clauses}
      lang={lang}
      label={
        <FormattedMessage
          id="text.compare.along"
          defaultMessage="{count, plural, one {# clause behind it moved along} other {# clauses behind it moved along}}"
          values={{ count: clauses.length }}
        />
      }
    />
  );
}

function Same({ clauses, lang }: { clauses: readonly ComparedClause[]; lang: string }) {
  return (
    <Fold
      clauses={clauses}
      lang={lang}
      label={
        <FormattedMessage
          id="text.compare.sameHere"
          defaultMessage="{count, plural, one {# clause is the same} other {# clauses are the same}}"
          values={{ count: clauses.length }}
        />
      }
    />
  );
}

/** Clauses that are only counted, until the reader opens them. */
function Fold({ clauses, lang, label }: { clauses: readonly ComparedClause[]; lang: string; label: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{label}</summary>
      {isOpen &&
        clauses.map(({ id, number, words }) => (
          <p key={id} className="side one">
            <bdi className="no num" dir="ltr">
              {number}
            </bdi>
            <span className="diff" lang={lang} dir="auto">
              {plainWords(words)}
            </span>
          </p>
        ))}
    </details>
  );
}
