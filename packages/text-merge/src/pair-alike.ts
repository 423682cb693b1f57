import type { Pairs } from './pairs.ts';
import { finderOf, likeness, shinglesOf, type Shingles } from './shingles.ts';

/** Something to pair: only what is of one sort can be. */
interface Sorted {
  readonly sort: string;
  readonly words: string;
}

/** Likeness from which a piece continues another wherever it stands. */
const enough = 0.5;
/** Likeness from which it does where its neighbours, too, say so. */
const enoughInPlace = 0.28;
/** How much neighbours count when two candidates compete. */
const placeCounts = 0.15;
/** How many candidates of the index are looked at for each piece. */
const looks = 6;

/**
 * Pairs what reads alike, the most alike first. What stands between the same neighbours needs less likeness. Candidates
 * come from an index of shingles and from the neighbourhood, so that the work does not grow with the square.
 */
export function pairAlike(before: readonly Sorted[], after: readonly Sorted[], pairs: Pairs): void {
  const old = before.flatMap((one, at) =>
    pairs.heir(at) === undefined ? [{ ...one, at, shingles: shingled(one) }] : [],
  );
  const find = finderOf(old.map(({ shingles }) => shingles));
  const shinglesBefore = new Map(old.map(({ at, shingles }) => [at, shingles]));
  const fresh = after.flatMap((one, at) =>
    pairs.forerunner(at) === undefined ? [{ at, shingles: shingled(one) }] : [],
  );
  const found = new Map(
    fresh.map(({ at, shingles }) => [at, find(shingles, looks).map((index) => old[index]?.at ?? 0)]),
  );

  // What the first round pairs are the second round's neighbours.
  for (let round = 0; round < 2; round += 1) {
    const gaps = gapsOf(before.length, after.length, pairs);
    const offers = fresh.flatMap(({ at, shingles }) => {
      const gap = gaps[at];
      if (gap === undefined) return [];
      return [...new Set([...(found.get(at) ?? []), gap.fromLeft, gap.fromRight])].flatMap((was): Offer[] => {
        const other = shinglesBefore.get(was);
        if (other === undefined || pairs.heir(was) !== undefined || before[was]?.sort !== after[at]?.sort) return [];
        const isInPlace = was > gap.left && was < gap.right;
        const like = likeness(shingles, other);
        if (like < needed(isInPlace, sides(was, at, pairs), after[at]?.sort)) return [];
        return [{ was, at, score: like + (isInPlace ? placeCounts : 0) }];
      });
    });
    offers.sort((a, b) => b.score - a.score || a.at - b.at || a.was - b.was);
    for (const { was, at } of offers) pairs.join(was, at);
  }
}

interface Offer {
  readonly was: number;
  readonly at: number;
  readonly score: number;
}

function shingled({ words }: Sorted): Shingles {
  return shinglesOf(words, [1, 2]);
}

/** How many neighbours of two pieces, right ahead and right behind, are each other's. */
function sides(was: number, at: number, pairs: Pairs): number {
  return [-1, 1].filter((step) => pairs.forerunner(at + step) === was + step).length;
}

/** A heading alone between the same neighbours is renamed, whatever its words. */
function needed(isInPlace: boolean, sides: number, sort: string | undefined): number {
  if (sides === 2 && sort === 'heading') return 0;
  return isInPlace || sides > 0 ? enoughInPlace : enough;
}

/** For a piece after: the forerunners of its paired neighbours, and who stands as far from them as it does. */
interface Gap {
  readonly left: number;
  readonly right: number;
  readonly fromLeft: number;
  readonly fromRight: number;
}

function gapsOf(lengthBefore: number, lengthAfter: number, pairs: Pairs): (Gap | undefined)[] {
  const lefts: [left: number, fromLeft: number][] = [];
  let left = -1;
  let steps = 0;
  for (let at = 0; at < lengthAfter; at += 1) {
    steps += 1;
    lefts.push([left, left + steps]);
    const was = pairs.forerunner(at);
    if (was !== undefined) [left, steps] = [was, 0];
  }
  const gaps: (Gap | undefined)[] = [];
  let right = lengthBefore;
  steps = 0;
  for (let at = lengthAfter - 1; at >= 0; at -= 1) {
    steps += 1;
    const [ahead, fromLeft] = lefts[at] ?? [-1, 0];
    gaps[at] = { left: ahead, right, fromLeft, fromRight: right - steps };
    const was = pairs.forerunner(at);
    if (was !== undefined) [right, steps] = [was, 0];
  }
  return gaps;
}
