import { plainWords } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../ui/icon.tsx';
import { ClauseName } from './clause-name.tsx';
import type { ComparedChange, ComparedClause } from './comparison.ts';
import { readableSpans } from './edit-words.ts';
import { WordsAdded, WordsChanged, WordsTakenOut } from './words-changed.tsx';

interface Compared {
  change: ComparedChange;
  lang: string;
  from: number;
  to: number;
}

/** What was done to which clause. */
export function WhatChanged({ change: { kind, before, after, other } }: { change: ComparedChange }) {
  const clause = after ?? before;
  const name = clause && <ClauseName kind={clause.kind} number={clause.number} />;
  const otherName = other && <ClauseName kind={other.kind} number={other.number} />;
  switch (kind) {
    case 'added':
      return (
        <b className="ins-count">
          <Icon name="plus" />
          <span>
            {otherName ? (
              <FormattedMessage
                id="text.compare.isCut"
                defaultMessage="{name}, cut out of: {other}"
                values={{ name, other: otherName }}
              />
            ) : (
              <FormattedMessage id="text.compare.isNew" defaultMessage="{name}, new" values={{ name }} />
            )}
          </span>
        </b>
      );
    case 'removed':
      return (
        <b className="del-count">
          <Icon name="minus" />
          <span>
            {otherName ? (
              <FormattedMessage
                id="text.compare.isJoined"
                defaultMessage="{name}, joined into: {other}"
                values={{ name, other: otherName }}
              />
            ) : (
              <FormattedMessage id="text.compare.isGone" defaultMessage="{name}, taken out" values={{ name }} />
            )}
          </span>
        </b>
      );
    case 'changed':
      return (
        <b>
          <FormattedMessage id="text.compare.isChanged" defaultMessage="{name}, changed" values={{ name }} />
        </b>
      );
    default:
      return (
        <>
          <b className="moved-line">
            <Icon name="moved" />
            <span>
              <FormattedMessage
                id="text.compare.isMoved"
                defaultMessage="{numbered, select, yes {Moved from {before} to {after}} other {{name}, moved}}"
                values={{
                  numbered: before?.number && after?.number ? 'yes' : 'no',
                  before: <bdi dir="ltr">{before?.number}</bdi>,
                  after: <bdi dir="ltr">{after?.number}</bdi>,
                  name,
                }}
              />
            </span>
          </b>
          <span>
            {kind === 'moved' ? (
              <FormattedMessage id="text.compare.unchanged" defaultMessage="words unchanged" />
            ) : (
              <FormattedMessage id="text.compare.reworded" defaultMessage="and changed" />
            )}
          </span>
        </>
      );
  }
}

/** Both versions beside each other, or as one text with what came and what went. */
export function ChangedWords({ change, lang, from, to, inline }: Compared & { inline: boolean }) {
  const { before, after, kind } = change;
  if (inline)
    return (
      <div className="side one">
        <Number of={after ?? before} />
        {before && after ? (
          kind === 'moved' ? (
            <Words lang={lang}>
              <span className="moved">{plainWords(after.words)}</span>
            </Words>
          ) : (
            <WordsChanged spans={readableSpans(before.words, after.words)} lang={lang} />
          )
        ) : (
          <Words lang={lang}>
            {after && <WordsAdded>{plainWords(after.words)}</WordsAdded>}
            {before && <WordsTakenOut>{plainWords(before.words)}</WordsTakenOut>}
          </Words>
        )}
      </div>
    );
  return (
    <>
      <Side of={before} other={after} version={from} lang={lang} kind={kind} />
      <Side of={after} other={before} version={to} lang={lang} kind={kind} isAfter />
    </>
  );
}

function Side({
  of: clause,
  other,
  version,
  lang,
  kind,
  isAfter = false,
}: {
  of: ComparedClause | null;
  other: ComparedClause | null;
  version: number;
  lang: string;
  kind: ComparedChange['kind'];
  isAfter?: boolean;
}) {
  if (!clause)
    return (
      <div className="side">
        <span />
        <p className="muted small">
          <FormattedMessage
            id="text.compare.notIn"
            defaultMessage="Not in draft {number, number}"
            values={{ number: version }}
          />
        </p>
      </div>
    );
  const Marked = isAfter ? WordsAdded : WordsTakenOut;
  const spans =
    other && (isAfter ? readableSpans(other.words, clause.words) : readableSpans(clause.words, other.words));
  return (
    <div className="side">
      <Number of={clause} />
      <Words lang={lang}>
        {kind === 'moved' ? (
          <span className="moved">{plainWords(clause.words)}</span>
        ) : spans ? (
          spans.map(({ kind: became, words }, at) =>
            became === 'same' ? (
              <span key={at}>{words}</span>
            ) : (
              (became === 'added') === isAfter && <Marked key={at}>{words}</Marked>
            ),
          )
        ) : (
          <Marked>{plainWords(clause.words)}</Marked>
        )}
      </Words>
    </div>
  );
}

function Words({ lang, children }: { lang: string; children: React.ReactNode }) {
  return (
    <div className="diff" lang={lang} dir="auto">
      {children}
    </div>
  );
}

function Number({ of: clause }: { of: ComparedClause | null }) {
  return (
    <bdi className="no num" dir="ltr">
      {clause?.number}
    </bdi>
  );
}
