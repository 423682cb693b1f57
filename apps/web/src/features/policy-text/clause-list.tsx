import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Fragment, startTransition, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { FormattedMessage } from 'react-intl';
import { TextButton } from '../../ui/button.tsx';
import { ClauseRow, type ReadClause } from './clause-row.tsx';
import { CommentedRow } from './commented-row.tsx';
import type { Surroundings } from './outline.ts';

/**
 * Texts of more clauses than this are shown in part: only what is near the screen stands in the page. With 5,000
 * clauses, making all the elements at once would hold the page still for seconds, which `content-visibility` does not
 * save: it saves their layout only. Shorter texts stand in the page whole, so that the browser's own search finds every
 * word and readers of screens can go through all headings. Who wants that of a long text too may ask for it: then it
 * comes in pieces, between which the page answers, and what is out of sight is left to `content-visibility`.
 */
export const shownWhole = 300;

export interface ClauseListProps {
  consultation: string;
  clauses: readonly ReadClause[];
  surroundings: readonly Surroundings[];
  selectedId: string | null;
  /** Stands behind the selected clause. */
  margin: ReactNode;
}

/** All clauses of a version, in order. */
export function ClauseList(props: ClauseListProps) {
  const [whole, setWhole] = useState(false);
  const isLong = props.clauses.length > shownWhole;
  useEffect(() => {
    // What is printed is the whole text, however long.
    const all = () => flushSync(() => setWhole(true));
    addEventListener('beforeprint', all);
    return () => removeEventListener('beforeprint', all);
  }, []);
  const rows = () => props.clauses.map((clause, at) => <Row key={clause.id} clause={clause} at={at} list={props} />);
  if (!isLong) return rows();
  if (whole) return <div className="whole">{rows()}</div>;
  return (
    <>
      <p className="small muted no-print">
        <FormattedMessage
          id="text.long"
          defaultMessage="This text is long: it comes into the page as you read on, and the contents lead everywhere."
        />{' '}
        <TextButton onClick={() => startTransition(() => setWhole(true))}>
          <FormattedMessage id="text.long.all" defaultMessage="Put all of it into the page" />
        </TextButton>
      </p>
      <NearRows {...props} />
    </>
  );
}

function Row({ clause, at, list }: { clause: ReadClause; at: number; list: ClauseListProps }) {
  const around = list.surroundings[at];
  if (!around) return null;
  const selected = clause.id === list.selectedId;
  return (
    <>
      {clause.commentCount > 0 ? (
        <CommentedRow consultation={list.consultation} clause={clause} around={around} selected={selected} />
      ) : (
        <ClauseRow clause={clause} around={around} selected={selected} />
      )}
      {selected && list.margin}
    </>
  );
}

/** About how tall a clause is before it has been measured: by its words, on lines of the reading column. */
const guess = ({ words, kind }: ReadClause) => (kind === 'division' ? 100 : 34 + 31 * Math.ceil(words.length / 58));

/**
 * Rows near the screen stand in the page's own flow, with blanks of the others' height between them: so the margin may
 * hang beside its clause, and nothing is placed by transforms. The selected clause always stands in the page, since the
 * focus and the margin are there.
 */
function NearRows(list: ClauseListProps) {
  const { clauses, selectedId } = list;
  const place = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const selectedAt = clauses.findIndex(({ id }) => id === selectedId);
  const virtualizer = useWindowVirtualizer({
    count: clauses.length,
    estimateSize: (at) => {
      const clause = clauses[at];
      return clause ? guess(clause) : 100;
    },
    getItemKey: (at) => clauses[at]?.id ?? at,
    overscan: 10,
    scrollMargin,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const near = Array.from({ length: to - from + 1 }, (_, step) => from + step);
      if (selectedAt < 0 || (selectedAt >= from && selectedAt <= to)) return near;
      return selectedAt < from ? [selectedAt, ...near] : [...near, selectedAt];
    },
  });
  useLayoutEffect(() => {
    if (place.current) setScrollMargin(place.current.getBoundingClientRect().top + scrollY);
  }, []);
  useEffect(() => {
    if (selectedAt < 0) return;
    // Heights are guesses until rows are there, so the way is found in two steps.
    virtualizer.scrollToIndex(selectedAt, { align: 'start' });
    const again = setTimeout(
      () => document.getElementById(`c-${clauses[selectedAt]?.id}`)?.scrollIntoView({ block: 'center' }),
      120,
    );
    return () => clearTimeout(again);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only where another clause is selected
  }, [selectedAt]);

  const items = virtualizer.getVirtualItems();
  let reached = scrollMargin;
  return (
    <div ref={place} className="near-rows">
      {items.map(({ key, index, start, end }) => {
        const clause = clauses[index];
        const blank = start - reached;
        reached = end;
        return (
          clause && (
            <Fragment key={String(key)}>
              {blank > 0 && <div style={{ blockSize: blank }} />}
              <div data-index={index} ref={virtualizer.measureElement}>
                <Row clause={clause} at={index} list={list} />
              </div>
            </Fragment>
          )
        );
      })}
      <div style={{ blockSize: Math.max(0, virtualizer.getTotalSize() + scrollMargin - reached) }} />
    </div>
  );
}
