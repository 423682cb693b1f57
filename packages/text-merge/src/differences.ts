import { diffArrays } from 'diff';
import { longestRise } from './longest.ts';

/** A place where two lists differ: items `aFrom` up to `aTo` of the first stand as `bFrom` up to `bTo` in the second. */
export interface Hunk {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Insertions and removals after which the shortest way is no longer looked for: it costs the square of this. */
const patience = 1000;

/**
 * Where two lists differ, in order, with at least one common item between two hunks. The shortest way by Myers 1986,
 * "An O(ND) difference algorithm and its variations"; where that would take too long, by the items that both lists have
 * once (patience diff, Cohen), and between them again.
 */
export function differences(a: readonly string[], b: readonly string[]): Hunk[] {
  return hunksOf(a.length, b.length, matches(a, b));
}

/** Pairs of indexes of equal items, both rising. */
type Pair = readonly [a: number, b: number];

function matches(a: readonly string[], b: readonly string[]): Pair[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const pairs: Pair[] = [];
  for (let index = 0; index < head; index += 1) pairs.push([index, index]);
  for (const [x, y] of between(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) {
    pairs.push([x + head, y + head]);
  }
  for (let left = tail; left > 0; left -= 1) pairs.push([a.length - left, b.length - left]);
  return pairs;
}

/** Items that the other list has nowhere can match nothing: without them the way is as short and found far sooner. */
function between(a: readonly string[], b: readonly string[]): Pair[] {
  const inA = new Set(a);
  const inB = new Set(b);
  const atA = [...a.keys()].filter((index) => inB.has(a[index] ?? ''));
  const atB = [...b.keys()].filter((index) => inA.has(b[index] ?? ''));
  const itemsA = atA.map((index) => a[index] ?? '');
  const itemsB = atB.map((index) => b[index] ?? '');
  const pairs = itemsA.length > 0 ? (shortest(itemsA, itemsB) ?? patient(itemsA, itemsB)) : [];
  return pairs.map(([x, y]) => [atA[x] ?? 0, atB[y] ?? 0]);
}

function shortest(a: string[], b: string[]): Pair[] | undefined {
  const parts = diffArrays(a, b, { maxEditLength: patience });
  if (parts === undefined) return undefined;
  const pairs: Pair[] = [];
  let x = 0;
  let y = 0;
  for (const part of parts) {
    if (!part.added && !part.removed) for (let step = 0; step < part.count; step += 1) pairs.push([x + step, y + step]);
    if (!part.added) x += part.count;
    if (!part.removed) y += part.count;
  }
  return pairs;
}

function patient(a: readonly string[], b: readonly string[]): Pair[] {
  const onceInA = onceIn(a);
  const onceInB = onceIn(b);
  const shared = [...onceInA].flatMap(([item, x]): Pair[] => {
    const y = onceInB.get(item);
    return y === undefined ? [] : [[x, y]];
  });
  const pairs: Pair[] = [];
  let from: Pair = [0, 0];
  const fill = (to: Pair) => {
    const [x, y] = from;
    for (const [dx, dy] of matches(a.slice(x, to[0]), b.slice(y, to[1]))) pairs.push([x + dx, y + dy]);
  };
  const rise = longestRise(shared.map(([, y]) => y));
  if (rise.length === 0) return [];
  for (const index of rise) {
    const pair = shared[index] ?? from;
    fill(pair);
    pairs.push(pair);
    from = [pair[0] + 1, pair[1] + 1];
  }
  fill([a.length, b.length]);
  return pairs;
}

/** Items that stand in a list once, with their index, in order. */
function onceIn(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const once = new Map<string, number>();
  items.forEach((item, index) => {
    if (counts.get(item) === 1) once.set(item, index);
  });
  return once;
}

function hunksOf(lengthA: number, lengthB: number, pairs: readonly Pair[]): Hunk[] {
  const hunks: Hunk[] = [];
  let x = 0;
  let y = 0;
  for (const [a, b] of [...pairs, [lengthA, lengthB] as const]) {
    if (a > x || b > y) hunks.push({ aFrom: x, aTo: a, bFrom: y, bTo: b });
    x = a + 1;
    y = b + 1;
  }
  return hunks;
}
