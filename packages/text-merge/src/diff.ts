import type { Change } from './change.ts';
import { movedIds } from './moves.ts';
import { isSame, type Text } from './piece.ts';

/**
 * What was done to a text, by identity: removals, then, in the reading order of `after`, insertions, moves and edits.
 * As few moves as can be (the rest is a longest increasing subsequence). O(n log n).
 */
export function diff(before: Text, after: Text): Change[] {
  const old = new Map(before.map((piece) => [piece.id, piece]));
  const kept = new Set(after.map(({ id }) => id));
  const moved = movedIds(before, after);
  const changes: Change[] = before.flatMap(({ id }): Change[] => (kept.has(id) ? [] : [{ kind: 'remove', id }]));
  let last: string | null = null;
  for (const piece of after) {
    const { id, kind, level, words } = piece;
    const was = old.get(id);
    if (was === undefined) changes.push({ kind: 'insert', piece, after: last });
    if (moved.has(id)) changes.push({ kind: 'move', id, after: last });
    if (was !== undefined && !isSame(was, piece)) changes.push({ kind: 'edit', id, to: { kind, level, words } });
    last = id;
  }
  return changes;
}
