import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { align } from './align.ts';
import { diff } from './diff.ts';
import type { Piece, Text } from './piece.ts';
import { anyText, idsOf, paragraph, paragraphs } from './testing/texts.ts';

const clauses = [
  'The board meets in public once a month in the town hall.',
  'Minutes of every meeting are published within ten days.',
  'Any resident may speak for three minutes on any item.',
  'Decisions need a majority of the members who are present.',
  'The treasurer reports on all spending at the end of the year.',
];
const before = paragraphs(...clauses.map((words, at) => [`p${at}`, words] as const));
/** The same words as pieces from outside. */
const imported = (words: readonly string[]): Text => words.map((one, at) => paragraph(`new${at}`, one));
const alignedIds = (words: readonly string[]) => idsOf(align(before, imported(words)));
const [c0 = '', c1 = '', c2 = '', c3 = '', c4 = ''] = clauses;

describe('align', () => {
  it.each([
    ['what stayed', clauses, 'p0 p1 p2 p3 p4'],
    ['what moved', [c4, c0, c1, c2, c3], 'p4 p0 p1 p2 p3'],
    ['what was reworded', [c0, c1.replace('ten days', 'two weeks'), c2, c3, c4], 'p0 p1 p2 p3 p4'],
    ['what moved and was reworded', [c1, c2, c3, c4, c0.replace('once a month', 'every week')], 'p1 p2 p3 p4 p0'],
    ['what stands around something new', [c0, 'Dogs are welcome.', c1, c2, c3, c4], 'p0 new1 p1 p2 p3 p4'],
    ['what stands around something gone', [c0, c2, c4], 'p0 p2 p4'],
    [
      'the larger part of what was cut in two',
      [c0, c1, c2, 'Decisions need a majority', 'of the members who are present.', c4],
      'p0 p1 p2 new3 p3 p4',
    ],
    ['nothing in words of another matter', ['Dogs are welcome.', 'Cats sleep.'], 'new0 new1'],
  ])('recognises %s', (_, words, ids) => expect(alignedIds(words)).toBe(ids));

  it('tells repeated pieces apart by their neighbours, then by order', () => {
    const old = paragraphs(
      ['h1', 'Part one.'],
      ['r1', 'Repealed.'],
      ['h2', 'Part two.'],
      ['r2', 'Repealed.'],
      ['r3', 'Repealed.'],
    );
    const now = [
      ['x', 'Part two.'],
      ['y', 'Repealed.'],
      ['z', 'Part one.'],
      ['u', 'Repealed.'],
      ['v', 'Repealed.'],
    ] as const;
    expect(idsOf(align(old, paragraphs(...now)))).toBe('h2 r2 h1 r1 r3');
  });

  it('lets headings continue headings only, and a heading alone in its place whatever its words', () => {
    const heading = (id: string, words: string): Piece => ({ id, kind: 'heading', level: 2, words });
    const old = [paragraph('a', c0), heading('h', 'Money'), paragraph('b', c4)];
    expect(idsOf(align(old, [paragraph('x', c0), heading('y', 'Finance'), paragraph('z', c4)]))).toBe('a h b');
    expect(idsOf(align(old, [paragraph('x', c0), paragraph('y', 'Money'), paragraph('z', c4)]))).toBe('a y b');
  });

  it('gives a new piece another identity where its own is taken', () => {
    expect(
      idsOf(align(paragraphs(['a', c0], ['b', c1]), paragraphs(['b', c0], ['a', 'Dogs.'], ['a~2', 'Cats.']))),
    ).toBe('a a~3 a~2');
  });

  it('gives each piece an identity of its own even where those from outside repeat', () => {
    expect(idsOf(align([], paragraphs(['a', c0], ['a', c1], ['a', c2])))).toBe('a a~2 a~3');
  });

  it('changes nothing but identities, has each once, and gives those of before only to what continues it', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const aligned = align(before, after);
        expect(aligned.map(({ kind, level, words }) => ({ kind, level, words }))).toEqual(
          after.map(({ kind, level, words }) => ({ kind, level, words })),
        );
        expect(new Set(aligned.map(({ id }) => id)).size).toBe(after.length);
      }),
      { numRuns: 500 },
    );
  });

  it('finds in a text with other identities nothing changed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const forms = (one: Text) => one.map(({ kind, level, words }) => ({ kind, level, words }));
        const aligned = align(
          text,
          text.map((piece, at) => ({ ...piece, id: `new${at}` })),
        );
        expect(forms(aligned)).toEqual(forms(text));
        expect(new Set(aligned.map(({ id }) => id))).toEqual(new Set(text.map(({ id }) => id)));
      }),
    );
  });

  it('recovers who is who after shuffles, edits and insertions', () => {
    const word = (seed: number) => `w${(seed * 7919) % 997}`;
    const old: Text = Array.from({ length: 40 }, (_, at) =>
      paragraph(`p${at}`, Array.from({ length: 20 }, (_, step) => word(at * 31 + step * step + at * step)).join(' ')),
    );
    const revise = fc.record({
      order: fc.shuffledSubarray([...old.keys()], { minLength: 5 }),
      edits: fc.array(fc.nat(19)),
    });
    fc.assert(
      fc.property(revise, ({ order, edits }) => {
        const revised = order.map((at, place): Piece => {
          const words = (old[at]?.words ?? '')
            .split(' ')
            .with(edits[place] ?? 0, 'edited')
            .join(' ');
          return paragraph(`new${at}`, words);
        });
        const aligned = align(old, [...revised, paragraph('fresh', 'Something of its own that was never here.')]);
        expect(idsOf(aligned)).toBe([...order.map((at) => `p${at}`), 'fresh'].join(' '));
      }),
    );
  });

  it('shows moved pieces as moved, not as gone and new', () => {
    const after = align(before, imported([c3, c4, c0, c1, c2]));
    expect(diff(before, after).map(({ kind }) => kind)).toEqual(['move', 'move']);
  });
});
