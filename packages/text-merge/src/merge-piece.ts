import { mergeWords } from './merge-words.ts';
import { isSame, isSameForm, type Piece } from './piece.ts';

/** Something both sides changed, each in its own way; the merged text has `ours`, and here is what else was meant. */
export interface Collision {
  readonly id: string;
  /** What collided: the words; kind and level; a removal with an edit; two moves. */
  readonly why: 'words' | 'form' | 'removed' | 'place';
  /** Null where the piece is not in that text. */
  readonly base: Piece | null;
  readonly ours: Piece | null;
  readonly theirs: Piece | null;
}

/** A piece as both sides leave it; null where it is gone. */
export interface MergedPiece {
  readonly piece: Piece | null;
  readonly why: 'words' | 'form' | 'removed' | null;
}

/**
 * One piece of three texts, null where a text lacks it. A removal beats a piece left as it was, and collides with an
 * edit; words merge word by word, kind and level only as a whole. After a collision the piece is as in `ours`.
 */
export function mergePiece(base: Piece | null, ours: Piece | null, theirs: Piece | null): MergedPiece {
  if (ours === null || theirs === null) {
    const left = ours ?? theirs;
    if (base === null || left === null) return { piece: left, why: null };
    return isSame(left, base) ? { piece: null, why: null } : { piece: ours, why: 'removed' };
  }
  if (isSame(ours, theirs)) return { piece: ours, why: null };
  if (base === null) return { piece: ours, why: isSameForm(ours, theirs) ? 'words' : 'form' };
  const words = mergeWords(base.words, ours.words, theirs.words);
  if (words === null) return { piece: ours, why: 'words' };
  const form = isSameForm(theirs, base) || isSameForm(theirs, ours) ? ours : isSameForm(ours, base) ? theirs : null;
  if (form === null) return { piece: ours, why: 'form' };
  return { piece: { id: base.id, kind: form.kind, level: form.level, words }, why: null };
}
