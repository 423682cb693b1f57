import type { Piece } from './piece.ts';

/**
 * One change to a text. Places are named by the piece that stands ahead in the result, not by numbers, so that a change
 * still says the same when others have come before it; `after: null` is the beginning.
 */
export type Change =
  | { readonly kind: 'insert'; readonly piece: Piece; readonly after: string | null }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'edit'; readonly id: string; readonly to: Pick<Piece, 'kind' | 'level' | 'words'> }
  | { readonly kind: 'move'; readonly id: string; readonly after: string | null };
