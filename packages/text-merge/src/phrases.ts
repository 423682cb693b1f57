import { differences, type Hunk } from './differences.ts';
import { isBlank, isFullStop, isLineBreak, isSlight, isWord } from './tokens.ts';

/**
 * Where two lists of tokens differ, as a person would explain it: whole phrases at the edges of words and sentences.
 * Method: semantic cleanup and its lossless shift, Fraser 2006, "Writing: Diff Strategies" (diff-match-patch), on words
 * in place of letters.
 */
export function phrases(a: readonly string[], b: readonly string[]): Hunk[] {
  return settle(join(settle(differences(a, b), a, b), a, b), a, b);
}

/** Joins neighbours that only something slight holds apart. */
function join(hunks: readonly Hunk[], a: readonly string[], b: readonly string[]): Hunk[] {
  const lettersA = lettersUpTo(a);
  const lettersB = lettersUpTo(b);
  /** Letters of the longer side of a change. */
  const size = ({ aFrom, aTo, bFrom, bTo }: Hunk) =>
    Math.max((lettersA[aTo] ?? 0) - (lettersA[aFrom] ?? 0), (lettersB[bTo] ?? 0) - (lettersB[bFrom] ?? 0));
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    let last = hunk;
    for (let left = joined.at(-1); left; left = joined.at(-1)) {
      if (last.aFrom - left.aTo > longestGap) break;
      if (!isSlightGap(a.slice(left.aTo, last.aFrom), Math.min(size(left), size(last)))) break;
      joined.pop();
      last = { aFrom: left.aFrom, aTo: last.aTo, bFrom: left.bFrom, bTo: last.bTo };
    }
    joined.push(last);
  }
  return joined;
}

/** Tokens beyond which a stretch is never slight. */
const longestGap = 9;

/** Whether what stayed is too slight to hold two changes apart, the smaller of which has so many letters. */
function isSlightGap(gap: readonly string[], smaller: number): boolean {
  if (gap.some(isLineBreak) || gap.some((one, at) => isFullStop(one) && isBlank(gap[at + 1] ?? ' '))) return false;
  const words = gap.filter(isWord);
  const letters = words.join('').length;
  if (words.length === 0) return true;
  if (words.length === 1 && words.every(isSlight)) return letters <= smaller;
  // An island in a sea of change: it matches by chance more likely than by intent.
  return words.length <= 2 && letters * 4 <= smaller;
}

/** For each index, how many letters the tokens ahead of it have. */
function lettersUpTo(tokens: readonly string[]): number[] {
  const letters = [0];
  for (const token of tokens) letters.push((letters.at(-1) ?? 0) + token.length);
  return letters;
}

/** Shifts what was only added or only removed to where its edges read best; of equals, to the last. */
function settle(hunks: readonly Hunk[], a: readonly string[], b: readonly string[]): Hunk[] {
  const settled: Hunk[] = [];
  hunks.forEach((hunk, index) => {
    const isInsertion = hunk.aFrom === hunk.aTo;
    if (!isInsertion && hunk.bFrom !== hunk.bTo) {
      settled.push(hunk);
      return;
    }
    const [side, from, to] = isInsertion ? [b, hunk.bFrom, hunk.bTo] : [a, hunk.aFrom, hunk.aTo];
    const left = settled.at(-1);
    const right = hunks[index + 1];
    // At least one common token stays between two hunks.
    const room = left ? hunk.aFrom - left.aTo - 1 : hunk.aFrom;
    const ahead = right ? right.aFrom - hunk.aTo - 1 : a.length - hunk.aTo;
    let low = 0;
    while (-low < room && side[from + low - 1] === side[to + low - 1]) low -= 1;
    let best = low;
    for (let shift = low; ; shift += 1) {
      if (edge(side, from + shift) + edge(side, to + shift) >= edge(side, from + best) + edge(side, to + best))
        best = shift;
      if (shift >= ahead || side[from + shift] !== side[to + shift]) break;
    }
    const { aFrom, aTo, bFrom, bTo } = hunk;
    settled.push({ aFrom: aFrom + best, aTo: aTo + best, bFrom: bFrom + best, bTo: bTo + best });
  });
  return settled;
}

/** How well a text can be cut before the token at an index. */
function edge(tokens: readonly string[], at: number): number {
  const last = tokens[at - 1];
  const next = tokens[at];
  if (last === undefined || next === undefined) return 6;
  if (isLineBreak(last) || isLineBreak(next)) return 5;
  if (isBlank(last)) return isFullStop(tokens[at - 2] ?? '') ? 4 : 3;
  if (isBlank(next)) return 2;
  return isWord(last) && isWord(next) ? 0 : 1;
}
