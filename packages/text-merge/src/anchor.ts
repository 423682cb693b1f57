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

/** The selector of a stretch of words, or null if it is empty or out of range. */
export function select(words: string, start: number, end: number): Selector | null {
  if (!(start >= 0 && end > start && end <= words.length)) return null;
  return {
    start,
    end,
    exact: words.slice(start, end),
    prefix: words.slice(Math.max(0, start - 32), start),
    suffix: words.slice(end, end + 32),
  };
}

/** Where the quotation stands in these words, or null if it is gone. */
export function locate(words: string, selector: Selector): Place | null {
  const start = words.indexOf(selector.exact);
  return start < 0 ? null : { start, end: start + selector.exact.length, isExact: true };
}
