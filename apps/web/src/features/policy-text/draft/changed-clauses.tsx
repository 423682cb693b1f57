import { numberClauses, type Clause } from '@folkmoot/domain';
import { compare, type Comparison, type Row } from '@folkmoot/text-merge';
import { useMemo, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../ui/button.tsx';
import { Lines } from '../../../ui/lists.tsx';
import { ClauseChange } from '../clause-change.tsx';
import type { ShownChange } from '../shown-change.ts';
import { asKind } from './draft-changes.ts';

const step = 30;

/** How one text differs from another: counted in words, then clause by clause. */
export function ChangedClauses({
  before,
  after,
  lang,
}: {
  before: readonly Clause[];
  after: readonly Clause[];
  lang: string;
}) {
  const [most, setMost] = useState(step);
  const { counts, changes } = useMemo(() => changesBetween(before, after), [before, after]);
  return (
    <>
      <p>
        <b>
          <ChangeCounts counts={counts} />
        </b>
      </p>
      <Lines soft>
        {changes.slice(0, most).map((change) => (
          <li key={change.clauseId}>
            <ClauseChange change={change} lang={lang} fold inWords={false} />
          </li>
        ))}
      </Lines>
      {changes.length > most && (
        <Button look="quiet" onClick={() => setMost(most + step)}>
          <FormattedMessage
            id="text.changes.more"
            defaultMessage="{count, plural, one {# more change} other {# more changes}}"
            values={{ count: changes.length - most }}
          />
        </Button>
      )}
    </>
  );
}

/** “12 clauses changed, 3 new, 1 moved, 2 taken out”. */
export function ChangeCounts({ counts }: { counts: Comparison['counts'] }) {
  const { changed, added, moved, removed } = counts;
  if (changed + added + moved + removed === 0)
    return <FormattedMessage id="text.changes.none" defaultMessage="Nothing differs." />;
  return (
    <FormattedMessage
      id="text.changes.counts"
      defaultMessage="{changed, plural, =0 {No clause changed} one {# clause changed} other {# clauses changed}}, {added, number} new, {moved, number} moved, {removed, number} taken out"
      values={{ changed, added, moved, removed }}
    />
  );
}

function changesBetween(before: readonly Clause[], after: readonly Clause[]) {
  const { rows, counts } = compare(before, after);
  const then = new Map(numberClauses(before).map(({ id, number }) => [id, number]));
  const now = new Map(numberClauses(after).map(({ id, number }) => [id, number]));
  const changes: ShownChange[] = [];
  let ahead: string | null = null;
  for (const row of rows) {
    if (row.kind !== 'same') changes.push(shown(row, ahead, then, now));
    if ('after' in row) ahead = row.after.id;
  }
  return { counts, changes };
}

type Numbers = ReadonlyMap<string, string>;

function shown(row: Row, ahead: string | null, then: Numbers, now: Numbers): ShownChange {
  const before = 'before' in row ? row.before : null;
  const after = 'after' in row ? row.after : null;
  const isPlaced = row.kind === 'added' || row.kind === 'moved' || row.kind === 'movedChanged';
  const id = (after ?? before)?.id ?? '';
  return {
    clauseId: id,
    before: before && { ...before, kind: asKind(before.kind), number: then.get(before.id) ?? '' },
    after: after && { ...after, kind: asKind(after.kind) },
    place: isPlaced ? { afterNumber: ahead === null ? null : (now.get(ahead) ?? '') } : null,
  };
}
