import type { Text } from './piece.ts';

/** `after`, which came from outside, with the identities of `before` given to the pieces that continue them. */
export function align(before: Text, after: Text): Text {
  const waiting = new Map<string, string[]>();
  for (const { id, words } of before) waiting.set(words, [...(waiting.get(words) ?? []), id]);
  return after.map((piece) => ({ ...piece, id: waiting.get(piece.words)?.shift() ?? piece.id }));
}
