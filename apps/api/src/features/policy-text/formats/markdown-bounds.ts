import { mostText } from './read.ts';

/** Signs of which a parser makes something; each costs it some 10 to 40 µs. */
const mostSigns = 250_000;
/** A line costs as much as so many signs. */
const perLine = 4;
/** Within a paragraph emphasis and brackets cost their square: the most of such squares in a document. */
const mostMatching = 60_000_000;
/** A heading underlined costs as much as all that stands before it: the most of signs before such headings. */
const mostUnderlined = 24_000_000;
/** So does the end of a list or a quotation: the most of signs before those. */
const mostNested = 120_000_000;
/** Columns of `>`, list markers and indentation before a line's words: what nests blocks. */
const deepest = 120;

/** What has been counted of a document so far. */
interface Cost {
  signs: number;
  matching: number;
  underlined: number;
  nested: number;
  /** Emphasis and brackets since the last empty line, and columns before the words of the last line. */
  inParagraph: number;
  depth: number;
  isQuoted: boolean;
}

/**
 * Whether Markdown can be parsed in a few seconds. micromark is linear in the text but slow in signs, quadratic in the
 * emphasis and links of one paragraph, in underlined headings and in the ends of lists, and recursive in nested blocks.
 * No text that people write comes near these bounds.
 */
export function isParsable(source: string): boolean {
  if (source.length > mostText) return false;
  const cost: Cost = { signs: 0, matching: 0, underlined: 0, nested: 0, inParagraph: 0, depth: 0, isQuoted: false };
  for (let at = 0; at < source.length;) {
    const end = source.indexOf('\n', at);
    const line = source.slice(at, end < 0 ? undefined : end);
    at = end < 0 ? source.length : end + 1;
    if (!isAffordable(line, cost)) return false;
  }
  return true;
}

function isAffordable(line: string, cost: Cost): boolean {
  const isEmpty = line.trim() === '';
  // An empty line ends a quotation, not a list.
  const depth = isEmpty ? (cost.isQuoted ? 0 : cost.depth) : columnsBefore(line);
  cost.signs +=
    perLine + countOf(line, /[\\`*_~[\]<>&|!]|[-+](?=[ \t])/g) + (depth > 0 ? 2 + Math.floor(depth / 4) : 0);
  if (isEmpty) cost.inParagraph = 0;
  if (/^[ \t>]*(?:-+|=+)[ \t]*$/.test(line)) cost.underlined += cost.signs;
  if (depth !== cost.depth) cost.nested += cost.signs;
  cost.depth = depth;
  cost.isQuoted = /^[ \t]*>/.test(line);
  const matching = countOf(line, /[*_~[\]]/g);
  // (a + b)² − a²
  cost.matching += matching * (2 * cost.inParagraph + matching);
  cost.inParagraph += matching;
  return (
    depth <= deepest &&
    cost.signs <= mostSigns &&
    cost.matching <= mostMatching &&
    cost.underlined <= mostUnderlined &&
    cost.nested <= mostNested
  );
}

function countOf(line: string, sign: RegExp): number {
  let count = 0;
  for (const _ of line.matchAll(sign)) count++;
  return count;
}

function columnsBefore(line: string): number {
  const before = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0] ?? '';
  return before.length + 3 * countOf(before, /\t/g);
}
