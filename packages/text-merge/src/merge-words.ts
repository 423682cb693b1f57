import type { Hunk } from './differences.ts';
import { phrases } from './phrases.ts';
import { tokensOf } from './tokens.ts';

/** A phrase of the base, by its tokens, and the words that one side put in its place. */
interface Put {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/**
 * Both sides' changes to the same words, or null where they meet. Order of the sides makes no difference. Method: diff3,
 * Khanna, Kunal and Pierce 2007, "A formal investigation of diff3", §2, with phrases for lines: changes that touch
 * meet, unless one of them adds whole sentences or lines beside the other.
 */
export function mergeWords(base: string, ours: string, theirs: string): string | null {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  const tokens = tokensOf(base);
  const puts = both(putsOf(tokens, tokensOf(ours)), putsOf(tokens, tokensOf(theirs)));
  if (puts === null) return null;
  const merged: string[] = [];
  let at = 0;
  for (const { from, to, words } of puts) {
    merged.push(...tokens.slice(at, from), words);
    at = to;
  }
  return [...merged, ...tokens.slice(at)].join('');
}

function putsOf(base: readonly string[], side: readonly string[]): Put[] {
  return phrases(base, side).map(({ aFrom, aTo, bFrom, bTo }: Hunk) => ({
    from: aFrom,
    to: aTo,
    words: side.slice(bFrom, bTo).join(''),
  }));
}

/** The changes of two sides in order, or null where two of them meet. */
function both(ours: readonly Put[], theirs: readonly Put[]): Put[] | null {
  const puts: Put[] = [];
  let x = 0;
  let y = 0;
  for (;;) {
    const left = ours[x];
    const right = theirs[y];
    if (left === undefined) return [...puts, ...theirs.slice(y)];
    if (right === undefined) return [...puts, ...ours.slice(x)];
    if (left.from === right.from && left.to === right.to && left.words === right.words) {
      puts.push(left);
      x += 1;
      y += 1;
    } else if (goesAhead(left, right)) {
      puts.push(left);
      x += 1;
    } else if (goesAhead(right, left)) {
      puts.push(right);
      y += 1;
    } else return null;
  }
}

function goesAhead(first: Put, second: Put): boolean {
  if (first.to < second.from) return true;
  const touches = first.to === second.from && first.from < second.to;
  return touches && (isWhole(first) || isWhole(second));
}

/** Whether a change only adds, and what it adds are whole sentences or lines, so that its neighbours can change freely. */
function isWhole({ from, to, words }: Put): boolean {
  return from === to && /^[\n\r]|[\n\r]$|[.!?…。！？؟۔।]['"”’)\]]*\s+$/u.test(words);
}
