/** A piece of a text: a heading, a paragraph, a list. Its identity outlives edits and moves. */
export interface Piece {
  readonly id: string;
  /** What it is; a merge treats it as one value. */
  readonly kind: string;
  /** How deep a heading stands; a merge treats it as one value. */
  readonly level: number;
  readonly words: string;
}

/** Pieces in reading order, each identity once. */
export type Text = readonly Piece[];
