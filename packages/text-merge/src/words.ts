import { phrases } from './phrases.ts';
import { tokensOf } from './tokens.ts';

/** A stretch of words that stayed, came or went. */
export interface Span {
  readonly kind: 'same' | 'added' | 'removed';
  readonly words: string;
}

/**
 * What became of the words, phrase by phrase. Same and removed, joined, are the words before; same and added, joined,
 * are the words after. What went comes ahead of what came in its place.
 */
export function diffWords(before: string, after: string): Span[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', words: before }];
  const a = tokensOf(before);
  const b = tokensOf(after);
  const spans: Span[] = [];
  const tell = (kind: Span['kind'], tokens: readonly string[]) => {
    if (tokens.length > 0) spans.push({ kind, words: tokens.join('') });
  };
  let from = 0;
  for (const { aFrom, aTo, bFrom, bTo } of phrases(a, b)) {
    tell('same', a.slice(from, aFrom));
    tell('removed', a.slice(aFrom, aTo));
    tell('added', b.slice(bFrom, bTo));
    from = aTo;
  }
  tell('same', a.slice(from));
  return spans;
}
