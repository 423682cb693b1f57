import { movedIds } from './moves.ts';
import { isSame, type Piece, type Text } from './piece.ts';
import { diffWords, type Span } from './words.ts';

/** One row of two texts read side by side. */
export type Row =
  | {
      readonly kind: 'same' | 'changed' | 'moved' | 'movedChanged';
      readonly before: Piece;
      readonly after: Piece;
      readonly spans: readonly Span[];
    }
  | { readonly kind: 'added'; readonly after: Piece }
  | { readonly kind: 'removed'; readonly before: Piece };

/** Rows in reading order of the text after, and how many there are; what moved and changed counts as both. */
export interface Comparison {
  readonly rows: readonly Row[];
  readonly counts: {
    readonly same: number;
    readonly changed: number;
    readonly moved: number;
    readonly added: number;
    readonly removed: number;
  };
}

/**
 * Two texts for reading side by side. A removed piece stands behind the nearest piece ahead of it that stayed in its
 * place, or at the beginning. A piece whose kind or level alone changed is changed.
 */
export function compare(before: Text, after: Text): Comparison {
  const old = new Map(before.map((piece) => [piece.id, piece]));
  const kept = new Set(after.map(({ id }) => id));
  const moved = movedIds(before, after);
  const removed = new Map<string | null, Row[]>();
  let stayed: string | null = null;
  for (const piece of before) {
    if (!kept.has(piece.id)) removed.set(stayed, [...(removed.get(stayed) ?? []), { kind: 'removed', before: piece }]);
    else if (!moved.has(piece.id)) stayed = piece.id;
  }
  const rows: Row[] = [...(removed.get(null) ?? [])];
  for (const piece of after) {
    rows.push(rowOf(old.get(piece.id), piece, moved.has(piece.id)), ...(removed.get(piece.id) ?? []));
  }
  const count = (...kinds: Row['kind'][]) => rows.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    rows,
    counts: {
      same: count('same'),
      changed: count('changed', 'movedChanged'),
      moved: count('moved', 'movedChanged'),
      added: count('added'),
      removed: count('removed'),
    },
  };
}

function rowOf(before: Piece | undefined, after: Piece, hasMoved: boolean): Row {
  if (before === undefined) return { kind: 'added', after };
  const hasChanged = !isSame(before, after);
  const kind = hasMoved ? (hasChanged ? 'movedChanged' : 'moved') : hasChanged ? 'changed' : 'same';
  return { kind, before, after, spans: diffWords(before.words, after.words) };
}
