import type { Piece } from '@folkmoot/text-merge';

export const clauseKinds = ['division', 'clause', 'paragraph', 'list', 'table', 'definition', 'footnote'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/**
 * A stable, addressable piece of a policy text. `level` is 1–6 of a division (1 = part, 2 = section, …), 0 of all else.
 * `words` are Markdown: inline for division, clause, paragraph, definition and footnote; block for list and table.
 */
export interface Clause extends Piece {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly level: number;
  readonly words: string;
}
