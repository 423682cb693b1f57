import fc from 'fast-check';
import type { Piece, Text } from '../piece.ts';

/** A paragraph. */
export function paragraph(id: string, words: string): Piece {
  return { id, kind: 'paragraph', level: 0, words };
}

/** Paragraphs by identity, their words the same as their identity unless told. */
export function paragraphs(...ids: (string | readonly [id: string, words: string])[]): Text {
  return ids.map((one) => (typeof one === 'string' ? paragraph(one, `${one}.`) : paragraph(...one)));
}

export function idsOf(text: Text): string {
  return text.map(({ id }) => id).join(' ');
}

const stock = [
  'the',
  'board',
  'shall',
  'meet',
  'in',
  'public',
  'and',
  'may',
  'vote',
  'of',
  'Café',
  '学校',
  'مدرسة',
  '👩🏽‍🏫',
];

/** Sentences of few words, so that words repeat and meet. */
export const sentence = fc
  .array(fc.constantFrom(...stock), { maxLength: 12 })
  .map((words) => (words.length > 0 ? `${words.join(' ')}.` : ''));

/** Words of any kind: sentences, and whatever may come from outside. */
export const anyWords = fc.oneof(
  fc.array(sentence, { maxLength: 4 }).map((sentences) => sentences.join(' ')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('a', ' ', '.', '\n', 'of', ', '), maxLength: 30 }),
);

const anyPiece = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'list'),
  level: fc.integer({ min: 0, max: 2 }),
  words: anyWords,
});

/** Texts whose identities come from one small stock, so that two of them share, move and edit pieces. */
export const anyText: fc.Arbitrary<Text> = fc
  .uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 12 })
  .chain((ids) =>
    fc
      .array(anyPiece, { minLength: ids.length, maxLength: ids.length })
      .map((pieces) => pieces.map((piece, index) => ({ id: `p${ids[index] ?? ''}`, ...piece }))),
  );

/** Something a person does to a text; places and words are numbers that wrap around. */
const act = fc.record({
  kind: fc.constantFrom('insert', 'remove', 'move', 'word', 'form'),
  at: fc.nat(20),
  to: fc.nat(20),
  words: sentence,
});

/** What a person makes of a text in a few acts; new pieces are called by the tag. */
export function revision(tag: string, maxLength = 5): fc.Arbitrary<(text: Text) => Text> {
  return fc.array(act, { maxLength }).map((acts) => (text: Text) => {
    let pieces = [...text];
    acts.forEach(({ kind, at, to, words }, number) => {
      const place = at % (pieces.length + 1);
      const piece = pieces[place];
      if (kind === 'insert') pieces.splice(place, 0, paragraph(`${tag}${number}`, words));
      else if (piece === undefined) return;
      else if (kind === 'remove') pieces.splice(place, 1);
      else if (kind === 'move') {
        pieces.splice(place, 1);
        pieces.splice(to % (pieces.length + 1), 0, piece);
      } else if (kind === 'form') pieces = pieces.with(place, { ...piece, level: to % 3 });
      else pieces = pieces.with(place, { ...piece, words: withWord(piece.words, to, words) });
    });
    return pieces;
  });
}

function withWord(words: string, at: number, put: string): string {
  const list = words.split(' ');
  return list.with(at % list.length, put.split(' ').slice(0, 2).join(' ')).join(' ');
}

/** A text and what two people made of it. */
export const threeTexts = fc
  .tuple(anyText, revision('a'), revision('b'))
  .map(([base, one, other]) => ({ base, ours: one(base), theirs: other(base) }));

/** Whether no surrogate stands without its other half. */
export function isWellFormed(words: string): boolean {
  return !/\p{Cs}/u.test(words);
}
