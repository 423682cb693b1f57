import { findSurvivors } from './survivors.ts';
import { wordsIn } from './shingles.ts';

/**
 * A quoted stretch of words that can be found again after edits. Offsets are UTF-16 code units. Source: W3C Web
 * Annotation Data Model 2017, §4.2.4 TextQuoteSelector and §4.2.5 TextPositionSelector.
 */
export interface Selector {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Up to 32 units that stand ahead. */
  readonly prefix: string;
  /** Up to 32 units that stand behind. */
  readonly suffix: string;
}

/** Where a quotation stands now; exact if it still reads the same. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly isExact: boolean;
}

/** Units of context on each side. */
const context = 32;
/** A quotation of fewer words may stand anywhere by chance: its context has to vouch for it. */
const tellingWords = 3;

/** The selector of a stretch of words, or null if it is empty or out of range; half a character is taken whole. */
export function select(words: string, start: number, end: number): Selector | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > words.length || start >= end)
    return null;
  const from = splitsPair(words, start) ? start - 1 : start;
  const to = splitsPair(words, end) ? end + 1 : end;
  const ahead = Math.max(0, from - context);
  const behind = Math.min(words.length, to + context);
  return {
    start: from,
    end: to,
    exact: words.slice(from, to),
    prefix: words.slice(splitsPair(words, ahead) ? ahead + 1 : ahead, from),
    suffix: words.slice(to, splitsPair(words, behind) ? behind - 1 : behind),
  };
}

/**
 * Where the quotation stands in these words, or null if it is gone. Where it reads the same in several places, the
 * context decides, then nearness; where it reads the same nowhere, most of its words in order will do.
 */
export function locate(words: string, selector: Selector): Place | null {
  const { exact } = selector;
  if (exact === '') return null;
  const isTelling = wordsIn(exact).length >= tellingWords;
  let best: { start: number; score: number } | null = null;
  for (const start of occurrences(words, selector)) {
    const score = vouches(words, start, start + exact.length, selector);
    const isNearer = best !== null && Math.abs(start - selector.start) < Math.abs(best.start - selector.start);
    if (best === null || score > best.score || (score === best.score && isNearer)) best = { start, score };
  }
  if (best !== null && (isTelling || isVouched(words, best.start, best.score, selector))) {
    return { start: best.start, end: best.start + exact.length, isExact: true };
  }
  const survivors = isTelling ? findSurvivors(words, exact, selector.start) : null;
  return survivors && { ...survivors, isExact: false };
}

/** Where it was, if it is there still, and wherever else it stands, without overlaps: these could be as many as letters. */
function occurrences(words: string, { exact, start }: Selector): number[] {
  const places = words.startsWith(exact, start) ? [start] : [];
  for (let at = words.indexOf(exact); at >= 0; at = words.indexOf(exact, at + exact.length)) places.push(at);
  return places;
}

/** Units of context that stand unchanged next to a place. */
function vouches(words: string, start: number, end: number, { prefix, suffix }: Selector): number {
  let ahead = 0;
  while (ahead < prefix.length && words[start - 1 - ahead] === prefix[prefix.length - 1 - ahead]) ahead += 1;
  let behind = 0;
  while (behind < suffix.length && words[end + behind] === suffix[behind]) behind += 1;
  return ahead + behind;
}

/** Whether something of the context still stands around a place, or there was none to speak of. */
function isVouched(words: string, start: number, score: number, { exact, prefix, suffix }: Selector): boolean {
  if (score >= Math.min(6, prefix.length + suffix.length)) return true;
  const end = start + exact.length;
  const around = new Set(
    wordsIn(`${words.slice(Math.max(0, start - context), start)} ${words.slice(end, end + context)}`),
  );
  const known = wordsIn(`${prefix} ${suffix}`);
  return known.filter((word) => around.has(word)).length * 3 >= known.length;
}

function splitsPair(words: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(words[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(words[at] ?? '');
}
