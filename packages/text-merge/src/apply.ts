import type { Change } from './change.ts';
import { inOrder, type Placed } from './order.ts';
import type { Piece, Text } from './piece.ts';

/**
 * The changed text, or the first change that cannot be: it names a piece that is not there, gives an identity or a
 * place a second time, or two moves each want to follow the other.
 */
export type Applied =
  | { readonly ok: true; readonly text: Text }
  | { readonly ok: false; readonly change: Change; readonly why: 'unknown' | 'duplicate' | 'circular' };

/**
 * Makes all the changes at once, so that their order does not matter but where several put pieces after the same one:
 * these follow it in the order of the list. Edits, removals and moves name pieces of the base; a place may be after any
 * piece of the base or of the list. After a removed piece is where it stood; after a moved one, where it went. A piece
 * has at most one change of each kind, and a removed one no other. O(n).
 */
export function apply(base: Text, changes: readonly Change[]): Applied {
  const pieces = new Map(base.map((piece) => [piece.id, piece]));
  const removed = new Set<string>();
  const edited = new Set<string>();
  const moved = new Map<string, Change>();
  const inserted = new Map<string, Change>();

  for (const change of changes) {
    if (change.kind === 'insert') {
      if (pieces.has(change.piece.id)) return no(change, 'duplicate');
      pieces.set(change.piece.id, change.piece);
      inserted.set(change.piece.id, change);
    }
  }
  const result = new Map(pieces);
  const placed: Placed[] = [];
  for (const change of changes) {
    if ('after' in change && change.after !== null && !pieces.has(change.after)) return no(change, 'unknown');
    if (change.kind === 'insert') {
      placed.push({ id: change.piece.id, after: change.after });
      continue;
    }
    const { id } = change;
    const piece = pieces.get(id);
    if (piece === undefined || inserted.has(id)) return no(change, 'unknown');
    if (change.kind === 'remove') {
      if (removed.has(id) || edited.has(id) || moved.has(id)) return no(change, 'duplicate');
      removed.add(id);
    } else if (change.kind === 'edit') {
      if (removed.has(id) || edited.has(id)) return no(change, 'duplicate');
      edited.add(id);
      const { kind, level, words } = change.to;
      result.set(id, { id, kind, level, words });
    } else {
      if (removed.has(id) || moved.has(id)) return no(change, 'duplicate');
      moved.set(id, change);
      placed.push({ id, after: change.after });
    }
  }

  const standing = base.flatMap(({ id }) => (moved.has(id) ? [] : [id]));
  const order = inOrder(standing, placed);
  if (order.length < pieces.size) {
    const reached = new Set(order);
    for (const { id } of placed) {
      const change = reached.has(id) ? undefined : (moved.get(id) ?? inserted.get(id));
      if (change) return no(change, 'circular');
    }
  }
  return {
    ok: true,
    text: order.flatMap((id): Piece[] => (removed.has(id) ? [] : [result.get(id)].filter((one) => !!one))),
  };
}

function no(change: Change, why: 'unknown' | 'duplicate' | 'circular'): Applied {
  return { ok: false, change, why };
}
