import { mergeOrder } from './merge-order.ts';
import { mergePiece, type Collision } from './merge-piece.ts';
import type { Piece, Text } from './piece.ts';

/** Both sides' changes in one text. Where they collide the text has `ours`, and each collision says what was meant. */
export interface Merged {
  readonly text: Text;
  readonly collisions: readonly Collision[];
}

/**
 * Merges what two sides made of one base: piece by piece, and then the order of the pieces. Without collisions it does
 * not matter which side is `ours`. A piece that one side removed is gone, even if the other moved it. Collisions come
 * in the order of the base, then of what was inserted.
 */
export function merge(base: Text, ours: Text, theirs: Text): Merged {
  const [inBase, inOurs, inTheirs] = [byId(base), byId(ours), byId(theirs)];
  const ids = new Set([...inBase.keys(), ...inOurs.keys(), ...inTheirs.keys()]);
  const pieces = new Map<string, Piece>();
  const whys = new Map<string, Collision['why']>();
  for (const id of ids) {
    const { piece, why } = mergePiece(inBase.get(id) ?? null, inOurs.get(id) ?? null, inTheirs.get(id) ?? null);
    if (piece !== null) pieces.set(id, piece);
    if (why !== null) whys.set(id, why);
  }

  const { order, collided } = mergeOrder(base, ours, theirs, (id) => pieces.has(id));
  const collisions: Collision[] = [];
  const collide = (id: string, why: Collision['why']) =>
    collisions.push({
      id,
      why,
      base: inBase.get(id) ?? null,
      ours: inOurs.get(id) ?? null,
      theirs: inTheirs.get(id) ?? null,
    });
  for (const id of ids) {
    const why = whys.get(id);
    if (why !== undefined) collide(id, why);
    if (collided.has(id)) collide(id, 'place');
  }
  return { text: order.flatMap((id): Piece[] => [pieces.get(id)].filter((piece) => piece !== undefined)), collisions };
}

function byId(text: Text): Map<string, Piece> {
  return new Map(text.map((piece) => [piece.id, piece]));
}
