import { plainWords } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../ui/icon.tsx';
import { ClauseName } from './clause-name.tsx';
import { readableSpans, readableWhole } from './edit-words.ts';
import type { ShownChange } from './shown-change.ts';
import { EditsInWords, WordsAdded, WordsChanged, WordsTakenOut } from './words-changed.tsx';

/** One clause and what becomes of it: named, in colour, and in words. */
export function ClauseChange({
  change,
  lang,
  fold,
  inWords = true,
  bare,
}: {
  change: ShownChange;
  lang?: string;
  /** Cut long stretches that stay. */
  fold?: boolean;
  /** The sentence below. */
  inWords?: boolean;
  /** Without its name, which stands above already. */
  bare?: boolean;
}) {
  const { before, after } = change;
  return (
    <div className="clause-change">
      {!bare && (
        <p className="small">
          <What change={change} />
        </p>
      )}
      {before && after ? (
        <Edited change={{ ...change, before, after }} lang={lang} fold={fold} inWords={inWords} />
      ) : (
        <div className="diff" lang={lang} dir="auto">
          {after && <WordsAdded>{readableWhole(after.words)}</WordsAdded>}
          {before && !after && <WordsTakenOut>{plainWords(before.words)}</WordsTakenOut>}
        </div>
      )}
    </div>
  );
}

function Edited({
  change: { before, after, place },
  lang,
  fold,
  inWords,
}: {
  change: ShownChange & { before: NonNullable<ShownChange['before']>; after: NonNullable<ShownChange['after']> };
  lang?: string;
  fold?: boolean;
  inWords: boolean;
}) {
  const isReworded = before.words !== after.words;
  const isReformed = before.kind !== after.kind || before.level !== after.level;
  const spans = readableSpans(before.words, after.words);
  return (
    <>
      {isReworded ? (
        <WordsChanged spans={spans} lang={lang} fold={fold} />
      ) : (
        <div className="diff" lang={lang} dir="auto">
          <span className={place ? 'moved' : undefined}>{before.words}</span>
        </div>
      )}
      {isReworded && inWords && <EditsInWords spans={spans} />}
      {isReformed && (
        <p className="small muted">
          <FormattedMessage
            id="text.change.form"
            defaultMessage="{kind, select, division {It becomes a heading of level {level, number}.} clause {It becomes a numbered clause.} list {It becomes a list.} table {It becomes a table.} definition {It becomes a definition.} footnote {It becomes a note.} other {It becomes a paragraph without a number.}}"
            values={{ kind: after.kind, level: after.level }}
          />
        </p>
      )}
    </>
  );
}

function What({ change: { before, after, place } }: { change: ShownChange }) {
  const number = (figures: string) => <bdi dir="ltr">{figures}</bdi>;
  if (!before)
    return (
      <b className="ins-count">
        <Icon name="plus" />
        <span>
          <FormattedMessage
            id="text.change.new"
            defaultMessage="{place, select, first {New, at the very beginning} numbered {New, after {number}} other {New}}"
            values={{ place: placeOf(place), number: number(place?.afterNumber ?? '') }}
          />
        </span>
      </b>
    );
  const name = <ClauseName kind={before.kind} number={before.number} />;
  if (!after)
    return (
      <b className="del-count">
        <Icon name="minus" />
        <span>
          <FormattedMessage id="text.change.out" defaultMessage="{name}: taken out" values={{ name }} />
        </span>
      </b>
    );
  if (place)
    return (
      <span className="moved-line">
        <Icon name="moved" />
        <span>
          <FormattedMessage
            id="text.change.moved"
            defaultMessage="{place, select, first {{name}: moved to the very beginning} numbered {{name}: moved, to follow {number}} other {{name}: moved}}"
            values={{ place: placeOf(place), number: number(place.afterNumber ?? ''), name }}
          />
        </span>
      </span>
    );
  return <b>{name}</b>;
}

const placeOf = (place: ShownChange['place']) =>
  place?.afterNumber === null ? 'first' : place?.afterNumber ? 'numbered' : 'other';
