import fc from 'fast-check';
import type { Piece, Text } from '../piece.ts';

/** A paragraph. */
export function paragraph(id: string, words: string): Piece {
  return { id, kind: 'paragraph', level: 0, words };
}

/** A text of paragraphs, by identity. */
export function textOf(pieces: Readonly<Record<string, string>>): Text {
  return Object.entries(pieces).map(([id, words]) => paragraph(id, words));
}

/** Sentences of few words, so that words repeat and meet. */
export const sentence = fc
  .array(fc.constantFrom('the', 'board', 'shall', 'meet', 'in', 'public', 'and', 'may', 'vote', 'of', 'Café', '学校'), {
    minLength: 0,
    maxLength: 12,
  })
  .map((words) => (words.length > 0 ? `${words.join(' ')}.` : ''));

const anyPiece = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'list'),
  level: fc.integer({ min: 0, max: 2 }),
  words: fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 20 })),
});

/** Texts whose identities come from one small stock, so that they share, move and edit pieces. */
export const anyText: fc.Arbitrary<Text> = fc
  .uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 12 })
  .chain((ids) =>
    fc
      .array(anyPiece, { minLength: ids.length, maxLength: ids.length })
      .map((pieces) => pieces.map((piece, index) => ({ id: `p${ids[index] ?? ''}`, ...piece }))),
  );

export const twoTexts = fc.tuple(anyText, anyText);
