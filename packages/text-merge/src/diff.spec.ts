import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply } from './apply.ts';
import { diff } from './diff.ts';
import { anyText, paragraph, paragraphs, revision } from './testing/texts.ts';

describe('diff', () => {
  it('leads from any text to any other, to the byte', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(apply(before, diff(before, after))).toEqual({ ok: true, text: after });
      }),
      { numRuns: 500 },
    );
  });

  it('leads along any chain of revisions, and never gives a piece another identity', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(revision('a'), fc.string()), { maxLength: 6 }), (base, revisions) => {
        let text = base;
        revisions.forEach(([revise], turn) => {
          const next = revise(text).map((piece) =>
            text.some(({ id }) => id === piece.id) ? piece : { ...piece, id: `${piece.id}@${turn}` },
          );
          const changes = diff(text, next);
          expect(apply(text, changes)).toEqual({ ok: true, text: next });
          const named = new Set(changes.map((one) => (one.kind === 'insert' ? one.piece.id : one.id)));
          const kept = next.filter(({ id }) => !named.has(id));
          expect(text).toEqual(expect.arrayContaining(kept));
          text = next;
        });
      }),
    );
  });

  it('says nothing of a text that stayed', () => {
    fc.assert(fc.property(anyText, (text) => expect(diff(text, text)).toEqual([])));
  });

  it.each([
    ['one piece to the end', 'a b c d e', 'b c d e a', ['a']],
    ['one piece to the front', 'a b c d e', 'e a b c d', ['e']],
    ['two neighbours as one swap', 'a b c', 'b a c', ['b']],
    ['the smaller part', 'a b c d e f', 'e f a b c d', ['e', 'f']],
    ['none for pieces that came or went around it', 'a b c', 'x b y', []],
  ])('moves %s', (_, before, after, moved) => {
    const changes = diff(paragraphs(...before.split(' ')), paragraphs(...after.split(' ')));
    expect(changes.flatMap((change) => (change.kind === 'move' ? [change.id] : []))).toEqual(moved);
  });

  it('tells an edit by kind, level or words, and a place by the piece ahead', () => {
    const before = paragraphs('a', 'b', 'c');
    const after = [paragraph('n', 'New.'), { ...paragraph('a', 'a.'), level: 2 }, paragraph('c', 'Other.')];
    expect(diff(before, after)).toEqual([
      { kind: 'remove', id: 'b' },
      { kind: 'insert', piece: paragraph('n', 'New.'), after: null },
      { kind: 'edit', id: 'a', to: { kind: 'paragraph', level: 2, words: 'a.' } },
      { kind: 'edit', id: 'c', to: { kind: 'paragraph', level: 0, words: 'Other.' } },
    ]);
  });
});
