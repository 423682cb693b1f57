import { memo, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { clauseHash } from '../../app/paths.ts';
import { Icon } from '../../ui/icon.tsx';
import { Unseen } from '../../ui/page-head.tsx';
import { ClauseName } from './clause-name.tsx';
import { ClauseWords } from './clause-words.tsx';
import { heatOf } from './heat.ts';
import type { OutlinedClause, Surroundings } from './outline.ts';
import { useReading } from './reading.ts';
import type { Stretch } from './stretches.ts';

/** A clause of a version, with how much is being said about it. */
export interface ReadClause extends OutlinedClause {
  readonly suggestionCount: number;
  readonly commentCount: number;
}

interface ClauseRowProps {
  clause: ReadClause;
  around: Surroundings;
  selected: boolean;
  stretches?: readonly Stretch[];
}

/** One clause: its number, its words, and the bar that says how much is being said about it. */
export const ClauseRow = memo(function ClauseRow({ clause, around, selected, stretches }: ClauseRowProps) {
  const { lang } = useReading();
  const { id, kind } = clause;
  const words = <ClauseWords clause={clause} near={around.near} stretches={stretches} inline={kind === 'division'} />;
  return (
    <div
      className={`clause ${kind}${selected ? ' on' : ''}`}
      id={`c-${id}`}
      tabIndex={-1}
      aria-current={selected || undefined}
      data-clause={id}
    >
      {kind === 'division' ? (
        <Division depth={around.heading} clause={clause}>
          <span data-words={id} lang={lang} dir="auto">
            {words}
          </span>
        </Division>
      ) : (
        <>
          <NumberLink clause={clause} label={around.label} />
          <div className="tx read" data-words={id} lang={lang} dir="auto">
            {words}
            <BackLinks around={around} />
          </div>
        </>
      )}
      <HeatBar clause={clause} />
    </div>
  );
});

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function Division({ depth, clause, children }: { depth: number; clause: ReadClause; children: ReactNode }) {
  const Heading = headings[depth - 1] ?? 'h6';
  return (
    <Heading className={`depth-${Math.min(depth, 4)}`}>
      <a className="plain" href={clauseHash(clause.id)}>
        <bdi dir="ltr">{clause.number}.</bdi>
      </a>{' '}
      {children}
    </Heading>
  );
}

function NumberLink({ clause, label }: { clause: ReadClause; label: string | null }) {
  return (
    <a className="no plain" href={clauseHash(clause.id)}>
      <Unseen>
        <ClauseName kind={clause.kind} number={clause.number} />
      </Unseen>
      <bdi dir="ltr" aria-hidden="true">
        {clause.number || label || '¶'}
      </bdi>
    </a>
  );
}

/** From a footnote back to where it is referred to. */
function BackLinks({ around }: { around: Surroundings }) {
  const { numberOf } = useReading();
  if (around.referredFrom.length === 0) return null;
  return (
    <p className="small row" data-extra>
      {around.referredFrom.map((clauseId) => (
        <a key={clauseId} href={clauseHash(clauseId)}>
          <Icon name="undo" flip />{' '}
          <FormattedMessage
            id="text.note.back"
            defaultMessage="{number, select, none {Back to the text} other {Back to {figures}}}"
            values={{ number: numberOf(clauseId) || 'none', figures: <bdi dir="ltr">{numberOf(clauseId)}</bdi> }}
          />
        </a>
      ))}
    </p>
  );
}

/** The number beside the bar carries the meaning; the bar only shows where to look. */
function HeatBar({ clause }: { clause: ReadClause }) {
  const intl = useIntl();
  const { id, kind, suggestionCount, commentCount } = clause;
  // Headings and notes are seldom spoken of: an empty bar beside each would be noise.
  const isQuiet = suggestionCount + commentCount === 0;
  if (isQuiet && (kind === 'division' || kind === 'footnote')) return <span />;
  return (
    <a className={`heat h${heatOf(suggestionCount)}`} href={clauseHash(id)}>
      <i aria-hidden="true" />
      <span aria-hidden="true">{intl.formatNumber(suggestionCount)}</span>
      {commentCount > 0 && (
        <span className="said-count" aria-hidden="true">
          <Icon name="comment" />
          {intl.formatNumber(commentCount)}
        </span>
      )}
      <Unseen>
        <FormattedMessage
          id="text.heat"
          defaultMessage="{suggestions, plural, one {# suggestion} other {# suggestions}}, {comments, plural, one {# comment} other {# comments}}: {name}"
          values={{
            suggestions: suggestionCount,
            comments: commentCount,
            name: <ClauseName kind={kind} number={clause.number} />,
          }}
        />
      </Unseen>
    </a>
  );
}
