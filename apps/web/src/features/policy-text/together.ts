import type { Clause } from '@folkmoot/domain';
import { merge, type Change } from '@folkmoot/text-merge';
import { withChanges } from './suggestion-draft.ts';

/** Whether two suggestions on one version can both be accepted, and else the clauses in which they collide. */
export type Together =
  | { readonly kind: 'both' }
  /** They say the very same. */
  | { readonly kind: 'same' }
  | { readonly kind: 'collide'; readonly ids: readonly string[] };

/** Null where one of them does not fit the version. */
export function together(
  version: readonly Clause[],
  one: readonly Change[],
  other: readonly Change[],
): Together | null {
  const ours = withChanges(version, one);
  const theirs = withChanges(version, other);
  if (!ours || !theirs) return null;
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return { kind: 'same' };
  const ids = [...new Set(merge(version, ours, theirs).collisions.map(({ id }) => id))];
  return ids.length > 0 ? { kind: 'collide', ids } : { kind: 'both' };
}
