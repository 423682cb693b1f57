import { mostText } from './read.ts';

/** Signs of which a parser of Markdown makes something; each costs it some 10 to 40 µs. */
const mostSigns = 250_000;
/** Emphasis within one paragraph costs its square: the sum over a document of the squares of such signs. */
const mostEmphasis = 60_000_000;
/** Columns of `>`, list markers and indentation before a line's words: what nests blocks. */
const deepest = 120;

/**
 * Whether Markdown can be parsed in a few seconds. micromark is linear in the text but slow in signs, quadratic in the
 * emphasis of one paragraph, and recursive in nested blocks; no text that people write comes near these bounds.
 */
export function isParsable(source: string): boolean {
  if (source.length > mostText) return false;
  let signs = 0;
  let emphasis = 0;
  let inParagraph = 0;
  for (let at = 0; at < source.length;) {
    const end = source.indexOf('\n', at);
    const line = source.slice(at, end < 0 ? undefined : end);
    at = end < 0 ? source.length : end + 1;
    const depth = columnsBefore(line);
    signs += 1 + signsIn(line) + Math.floor(depth / 4);
    if (depth > deepest || signs > mostSigns) return false;
    if (line.trim() === '') inParagraph = 0;
    const marks = countOf(line, /[*_~]/g);
    // (a + b)² − a²
    emphasis += marks * (2 * inParagraph + marks);
    inParagraph += marks;
    if (emphasis > mostEmphasis) return false;
  }
  return true;
}

function signsIn(line: string): number {
  return countOf(line, /[\\`*_~[\]<>&|!]|[-+](?=[ \t])/g);
}

function countOf(line: string, sign: RegExp): number {
  let count = 0;
  for (const _ of line.matchAll(sign)) count++;
  return count;
}

function columnsBefore(line: string): number {
  const before = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? '';
  return before.length === line.length
    ? 0
    : [...before].reduce((columns, sign) => columns + (sign === '\t' ? 4 : 1), 0);
}
