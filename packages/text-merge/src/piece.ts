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

/** Whether two pieces read the same and are the same sort of thing, whoever they are. */
export function isSame(one: Omit<Piece, 'id'>, other: Omit<Piece, 'id'>): boolean {
  return one.words === other.words && isSameForm(one, other);
}

/** Whether two pieces are the same sort of thing: a heading as deep, a paragraph. */
export function isSameForm(one: Pick<Piece, 'kind' | 'level'>, other: Pick<Piece, 'kind' | 'level'>): boolean {
  return one.kind === other.kind && one.level === other.level;
}
