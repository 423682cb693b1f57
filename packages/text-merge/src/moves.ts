import { longestRise } from './longest.ts';
import type { Text } from './piece.ts';

/** The fewest pieces that have to move so that the pieces both texts share stand as in `after`. */
export function movedIds(before: Text, after: Text): Set<string> {
  const places = new Map(before.map(({ id }, index) => [id, index]));
  const shared = after.filter(({ id }) => places.has(id));
  const moved = new Set(shared.map(({ id }) => id));
  for (const index of longestRise(shared.map(({ id }) => places.get(id) ?? 0))) moved.delete(shared[index]?.id ?? '');
  return moved;
}
