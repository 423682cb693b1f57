import { isWord, tokensOf } from './tokens.ts';

/** How often each shingle occurs in a text: by these, texts are likened without regard to where in them words stand. */
export type Shingles = ReadonlyMap<string, number>;

/** The words of a text, in small letters, in order. */
export function wordsIn(words: string): string[] {
  return tokensOf(words.toLowerCase()).filter(isWord);
}

/**
 * Runs of neighbouring words, `sizes` long. Method: w-shingling, Broder 1997, "On the resemblance and containment of
 * documents".
 */
export function shinglesOf(words: string, sizes: readonly number[]): Shingles {
  const list = wordsIn(words);
  const shingles = new Map<string, number>();
  for (const size of sizes) {
    for (let at = 0; at + size <= list.length; at += 1) {
      const shingle = list.slice(at, at + size).join(' ');
      shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
    }
  }
  return shingles;
}

export function sizeOf(shingles: Shingles): number {
  let size = 0;
  for (const count of shingles.values()) size += count;
  return size;
}

/** How many shingles two texts have in common. */
export function shared(one: Shingles, other: Shingles): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const [shingle, times] of few) count += Math.min(times, many.get(shingle) ?? 0);
  return count;
}

/** From 0, nothing in common, to 1, the same shingles (Dice 1945). */
export function likeness(one: Shingles, other: Shingles): number {
  const size = sizeOf(one) + sizeOf(other);
  return size === 0 ? 1 : (2 * shared(one, other)) / size;
}

/** What is in one text beyond the other. */
export function without(one: Shingles, other: Shingles): Shingles {
  const rest = new Map<string, number>();
  for (const [shingle, times] of one) {
    const left = times - (other.get(shingle) ?? 0);
    if (left > 0) rest.set(shingle, left);
  }
  return rest;
}

/** In how many texts at most a shingle may stand to lead from one to the other: beyond, it tells nothing. */
const commonplace = 16;

/**
 * Finds, of many texts, by index, those that have most shingles in common with one, best first, no more than `most`.
 * Near-linear: shingles that stand in many of the texts are passed over.
 */
export function finderOf(texts: readonly Shingles[]): (wanted: Shingles, most: number) => number[] {
  const places = new Map<string, number[]>();
  texts.forEach((shingles, index) => {
    for (const shingle of shingles.keys()) {
      const list = places.get(shingle);
      if (list === undefined) places.set(shingle, [index]);
      else if (list.length <= commonplace) list.push(index);
    }
  });
  return (wanted, most) => {
    const hits = new Map<number, number>();
    for (const shingle of wanted.keys()) {
      const list = places.get(shingle) ?? [];
      if (list.length <= commonplace) for (const index of list) hits.set(index, (hits.get(index) ?? 0) + 1);
    }
    return [...hits]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, most)
      .map(([index]) => index);
  };
}
