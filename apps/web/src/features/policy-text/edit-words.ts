import { plainWords } from '@folkmoot/domain';
import { diffWords, type Span } from '@folkmoot/text-merge';

/** One edit of some words, as a sentence says it. */
export type WordEdit =
  | { readonly kind: 'becomes'; readonly from: string; readonly to: string }
  /** `after` is the word it follows; null at the beginning. */
  | { readonly kind: 'added' | 'takenOut'; readonly words: string; readonly after: string | null }
  /** Only blanks and line breaks differ. */
  | { readonly kind: 'spacing' };

/** What Markdown marks words with, and where its links lead. */
const marks = /!?\[|\]\([^)]*\)|\*\*|__|~~|`|\*|_|\\|\||^[ \t]*(?:[-+]|\d+[.)])[ \t]+/gm;

const marksOf = (words: string) => (words.match(marks) ?? []).join(' ');

/**
 * What became of the words of a clause, as they are read. The marks of Markdown are left out where they stay the same,
 * and shown where they do not: an edit that only changes where a link leads must not hide.
 */
export function readableSpans(before: string, after: string): Span[] {
  const isMarkedAlike = marksOf(before) === marksOf(after);
  return isMarkedAlike ? diffWords(plainWords(before), plainWords(after)) : diffWords(before, after);
}

/** Words that come or go as a whole, as they are read; where a link leads is shown all the same. */
export function readableWhole(words: string): string {
  return /\]\(/.test(words) ? words : plainWords(words);
}

/** The edits in reading order. What went and what came in its place are one. */
export function wordEdits(spans: readonly Span[]): WordEdit[] {
  const edits: WordEdit[] = [];
  let read = '';
  spans.forEach((span, at) => {
    const next = spans[at + 1];
    const words = span.words.trim();
    if (span.kind === 'removed' && next?.kind === 'added') edits.push(becomes(words, next.words.trim(), read));
    else if (span.kind === 'removed') edits.push(alone('takenOut', words, read));
    else if (span.kind === 'added' && spans[at - 1]?.kind !== 'removed') edits.push(alone('added', words, read));
    if (span.kind !== 'removed') read += span.words;
  });
  return edits;
}

/** How many stretches came and went. */
export function countEdits(spans: readonly Span[]): { added: number; takenOut: number } {
  const count = (kind: Span['kind']) => spans.filter((span) => span.kind === kind).length;
  return { added: count('added'), takenOut: count('removed') };
}

function becomes(from: string, to: string, read: string): WordEdit {
  if (from === to || (!from && !to)) return { kind: 'spacing' };
  if (!from) return alone('added', to, read);
  return to ? { kind: 'becomes', from, to } : alone('takenOut', from, read);
}

function alone(kind: 'added' | 'takenOut', words: string, read: string): WordEdit {
  // A sentence about words begins with them, not with the comma that ties them on.
  const told = words.replace(/^[,;:،؛]\s*(?=\S)/, '');
  return told ? { kind, words: told, after: lastWord(read) } : { kind: 'spacing' };
}

function lastWord(read: string): string | null {
  return /([\p{L}\p{M}\p{N}][^\s]*?)[^\p{L}\p{M}\p{N}]*$/u.exec(read)?.[1] ?? null;
}

/** A quotation cut in its middle, at words, where it is too long for a sentence. */
export function quoted(words: string, most = 90): string {
  const line = words.replaceAll(/\s+/g, ' ');
  if (line.length <= most) return line;
  const head = line.slice(0, Math.ceil(most * 0.6)).replace(/\s+\S*$/, '');
  const tail = line.slice(-Math.floor(most * 0.3)).replace(/^\S*\s+/, '');
  return `${head} … ${tail}`;
}

/** Long stretches that stayed, cut down to what stands beside an edit. */
export function folded(spans: readonly Span[], beside = 90): Span[] {
  return spans.map((span, at) => {
    if (span.kind !== 'same' || span.words.length <= beside * 2) return span;
    const head = at === 0 ? '' : span.words.slice(0, beside).replace(/\S*$/, '');
    const tail = at === spans.length - 1 ? '' : span.words.slice(-beside).replace(/^\S*/, '');
    return { kind: 'same', words: `${head}…${tail}` };
  });
}
