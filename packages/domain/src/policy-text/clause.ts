import type { Piece } from '@folkmoot/text-merge';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { text } from '../text.ts';

export const clauseKinds = ['division', 'clause', 'paragraph', 'list', 'table', 'definition', 'footnote'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/**
 * A stable, addressable piece of a policy text. `level` is 1 (a part) to 6 of a division, 0 of all else.
 * `words` are Markdown: one paragraph, but for lists and tables. Numbers are worked out from the place, never kept.
 */
export interface Clause extends Piece {
  readonly kind: ClauseKind;
}

/** A clause with the number it has in its text: «4.2», «4» of a division, empty of what has none. */
export type NumberedClause = Clause & { readonly number: string };

export const deepestDivision = 6;
/** Most clauses of one text, and most characters of all their words: about 300,000 words. */
export const textBounds = { clauses: 5000, characters: 2_000_000 } as const;
export const clauseBounds = { field: 'words', min: 1, max: 20_000 } as const;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A clause as it is kept: its words tidy, its level one that its kind can have. */
export function keptClause(input: Piece): Outcome<Clause> {
  const kind = clauseKinds.find((known) => known === input.kind);
  if (!kind || !uuid.test(input.id)) return refuse('NOT_A_CLAUSE', 'changes');
  const isLevel = Number.isInteger(input.level) && input.level >= 1 && input.level <= deepestDivision;
  if (kind === 'division' ? !isLevel : input.level !== 0) return refuse('NOT_A_CLAUSE', 'changes');
  const words = text(input.words, { ...clauseBounds, field: 'changes' });
  return words.ok ? accept({ id: input.id, kind, level: input.level, words: words.value }) : words;
}

/**
 * The whole text as it is kept, or what is wrong with it. Identities stand once each. What comes unchanged out of
 * `before`, which is kept already, is not tidied again: of a long text people change little.
 */
export function keptClauses(pieces: readonly Piece[], before: readonly Clause[] = []): Outcome<Clause[]> {
  if (pieces.length > textBounds.clauses) return refuse('TOO_LONG', 'changes');
  const tidy = new Map<Piece, Clause>(before.map((clause) => [clause, clause]));
  const kept: Clause[] = [];
  const known = new Set<string>();
  let characters = 0;
  for (const piece of pieces) {
    const standing = tidy.get(piece);
    const one = standing ? accept(standing) : keptClause(piece);
    if (!one.ok) return one;
    characters += one.value.words.length;
    if (known.has(one.value.id)) return refuse('NOT_A_CLAUSE', 'changes');
    if (characters > textBounds.characters) return refuse('TOO_LONG', 'changes');
    known.add(one.value.id);
    kept.push(one.value);
  }
  return accept(kept);
}

/**
 * Gives each clause its number. Divisions count within the division above them (2, 2.1, 2.1.1); clauses count on
 * within the division they stand in; definitions and footnotes, lists, tables and plain paragraphs have none.
 */
export function numberClauses(text: readonly Clause[]): NumberedClause[] {
  const divisions: number[] = [];
  let counted = 0;
  return text.map((clause) => {
    if (clause.kind === 'division') {
      // A division that skips a level counts as the first of the levels between.
      while (divisions.length < clause.level) divisions.push(0);
      divisions.length = clause.level;
      divisions[clause.level - 1] = (divisions[clause.level - 1] ?? 0) + 1;
      counted = 0;
      return { ...clause, number: divisions.map((count) => Math.max(count, 1)).join('.') };
    }
    if (clause.kind !== 'clause') return { ...clause, number: '' };
    counted += 1;
    return { ...clause, number: [...divisions.map((count) => Math.max(count, 1)), counted].join('.') };
  });
}

/** The words of a clause as they are read, without the marks of Markdown; quotations are counted in these. */
export function plainWords(words: string): string {
  return words
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^[ \t]*(?:[-+*]|\d+[.)])[ \t]+/gm, '')
    .replaceAll(/^[ \t]*\|?[ \t]*:?-{3,}.*$/gm, '')
    .replaceAll(/[ \t]*\|[ \t]*/g, ' ')
    .replaceAll(/(?<!\\)(\*\*|__|~~|`|\*|(?<!\w)_|_(?!\w))/g, '')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, '$1');
}
