import { touchedClauses } from '@folkmoot/domain';
import { changesRead } from '../suggestion-draft.ts';
import type { ChangeRead } from '../shown-change.ts';

interface Queued {
  readonly id: string;
  readonly changes: readonly ChangeRead[];
}

/** Suggestions about the same clauses, directly or by way of others; each group where its first one stands in the list. */
export function overlapping<One extends Queued>(queue: readonly One[]): One[][] {
  const groups: { of: One[]; touched: Set<string> }[] = [];
  for (const one of queue) {
    const touched = touchedClauses(changesRead(one.changes));
    const [first, ...others] = groups.filter((group) => touched.some((id) => group.touched.has(id)));
    if (!first) {
      groups.push({ of: [one], touched: new Set(touched) });
      continue;
    }
    for (const other of others) {
      first.of.push(...other.of);
      for (const id of other.touched) first.touched.add(id);
      groups.splice(groups.indexOf(other), 1);
    }
    first.of.push(one);
    for (const id of touched) first.touched.add(id);
  }
  return groups.map(({ of }) => of);
}
