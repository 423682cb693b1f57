import { locate, type Selector } from '@folkmoot/text-merge';

/** A comment on words, as far as finding these words is concerned. */
export interface AnchoredComment {
  readonly id: string;
  readonly anchor: Selector;
}

/** A stretch of a clause that comments are about; positions count in its plain words. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly commentIds: readonly string[];
}

/** Where the words stand that people comment on. Comments on overlapping words share a stretch; what is gone has none. */
export function stretchesOf(plain: string, comments: readonly AnchoredComment[]): Stretch[] {
  const placed = comments
    .flatMap(({ id, anchor }) => {
      const place = locate(plain, anchor);
      return place ? [{ start: place.start, end: place.end, commentIds: [id] }] : [];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const stretches: Stretch[] = [];
  for (const next of placed) {
    const last = stretches.at(-1);
    if (last && next.start < last.end)
      stretches[stretches.length - 1] = {
        start: last.start,
        end: Math.max(last.end, next.end),
        commentIds: [...last.commentIds, ...next.commentIds],
      };
    else stretches.push(next);
  }
  return stretches;
}

/** How much ink stands ahead of a position: characters that are no blanks. Blanks are where two renderings differ. */
export const inkAhead = (words: string, position: number): number => inkOf(words.slice(0, position)).length;

/** The words without blanks. */
export const inkOf = (words: string): string => words.replaceAll(/\s+/g, '');

/** The position ahead of which so much ink stands; of several, the one right at the next ink. */
export function positionOfInk(words: string, ink: number): number {
  let seen = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (/\s/.test(words[at] ?? '')) continue;
    if (seen === ink) return at;
    seen += 1;
  }
  return words.length;
}

/** A selection as far as its ink goes: blanks at either end are left out. */
export function inkRange(words: string, from: number, to: number): { start: number; end: number } | null {
  if (from >= to) return null;
  return { start: positionOfInk(words, from), end: positionOfInk(words, to - 1) + 1 };
}
