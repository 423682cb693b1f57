import type { Text } from './piece.ts';
import { finderOf, shared, shinglesOf, sizeOf, without, type Shingles } from './shingles.ts';

/** `split`: the new piece `id` came out of `other`. `merged`: the words of the gone piece `id` now stand in `other`. */
export interface Descent {
  readonly kind: 'split' | 'merged';
  readonly id: string;
  readonly other: string;
}

/** How much of a piece has to come from, or to have gone to, another. */
const largely = 0.6;
/** Pairs of words below which it is chance: a heading of three words stands in many paragraphs. */
const fewest = 3;

/**
 * Which new pieces were cut out of old ones, and in which pieces those that are gone were taken up. A piece gives only
 * what it lost and takes up only what it gained. Merged ones first, each in reading order. Method: containment of
 * shingles, Broder 1997.
 */
export function lineage(before: Text, after: Text): Descent[] {
  const old = new Map(before.map(({ id, words }) => [id, words]));
  const now = new Map(after.map(({ id, words }) => [id, words]));
  const isEdited = (id: string) => old.get(id) !== now.get(id);
  const gone = before.filter(({ id }) => !now.has(id));
  const added = after.filter(({ id }) => !old.has(id));
  const gains = after.filter(({ id }) => isEdited(id));
  const losses = before.filter(({ id }) => isEdited(id));

  const merged = origins(gone, gains, now, old).map(([id, other]): Descent => ({ kind: 'merged', id, other }));
  const pairs = new Set(merged.map(({ id, other }) => JSON.stringify([other, id])));
  const split = origins(added, losses, old, now).map(([id, other]): Descent => ({ kind: 'split', id, other }));
  return [...merged, ...split.filter(({ id, other }) => !pairs.has(JSON.stringify([id, other])))];
}

/** For each piece, the host whose words, beyond what it has in the other text, hold most of it. */
function origins(
  pieces: Text,
  hosts: Text,
  here: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): [id: string, other: string][] {
  const spare = hosts.map(({ id }) => without(pairsOf(here.get(id) ?? ''), pairsOf(there.get(id) ?? '')));
  const find = finderOf(spare);
  return pieces.flatMap(({ id, words }): [string, string][] => {
    const wanted = pairsOf(words);
    const size = sizeOf(wanted);
    if (size < fewest) return [];
    const [best] = find(wanted, 4)
      .map((index) => ({ index, part: shared(wanted, spare[index] ?? new Map<string, number>()) / size }))
      .filter(({ part }) => part >= largely)
      .sort((a, b) => b.part - a.part || a.index - b.index);
    const host = best && hosts[best.index];
    return host ? [[id, host.id]] : [];
  });
}

function pairsOf(words: string): Shingles {
  return shinglesOf(words, [2]);
}
