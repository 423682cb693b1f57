import { pairAlike } from './pair-alike.ts';
import { pairSame } from './pair-same.ts';
import { Pairs } from './pairs.ts';
import type { Piece, Text } from './piece.ts';

/**
 * `after`, which came from outside with ids of its own, with the identities of `before` given to the pieces that
 * continue them: those that read the same, then those that read alike, wherever they stand now. Headings continue
 * headings only (pieces of a level). A piece without a forerunner keeps its own id, or, where that one is taken, gets it with a number.
 */
export function align(before: Text, after: Text): Text {
  const old = before.map(sorted);
  const fresh = after.map(sorted);
  const pairs = new Pairs();
  const key = ({ sort, words }: { sort: string; words: string }) => `${sort} ${words}`;
  pairSame(old.map(key), fresh.map(key), pairs);
  pairAlike(old, fresh, pairs);

  const taken = new Set(before.map(({ id }) => id));
  const own = new Set(after.map(({ id }) => id));
  return after.map((piece, at) => {
    const was = before[pairs.forerunner(at) ?? -1];
    if (was !== undefined) return { ...piece, id: was.id };
    let id = piece.id;
    for (let number = 2; taken.has(id); number += 1) {
      const next = `${piece.id}~${number}`;
      if (!own.has(next)) id = next;
    }
    taken.add(id);
    return id === piece.id ? piece : { ...piece, id };
  });
}

function sorted({ level, words }: Piece): { sort: string; words: string } {
  return { sort: level > 0 ? 'heading' : 'text', words };
}
