import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineage } from './lineage.ts';
import { anyText, paragraphs } from './testing/texts.ts';

const meets = 'The board meets in public once a month.';
const minutes = 'Minutes are published within ten days of it.';

describe('lineage', () => {
  it.each([
    [
      'a part cut off',
      [['a', `${meets} ${minutes}`]],
      [
        ['a', meets],
        ['n', minutes],
      ],
      [{ kind: 'split', id: 'n', other: 'a' }],
    ],
    [
      'a piece that fell into two new ones',
      [['a', `${meets} ${minutes}`]],
      [
        ['m', meets],
        ['n', minutes],
      ],
      [
        { kind: 'split', id: 'm', other: 'a' },
        { kind: 'split', id: 'n', other: 'a' },
      ],
    ],
    [
      'a piece taken up by another',
      [
        ['a', meets],
        ['b', minutes],
      ],
      [['a', `${meets} ${minutes}`]],
      [{ kind: 'merged', id: 'b', other: 'a' }],
    ],
    [
      'two pieces taken up by a new one',
      [
        ['a', meets],
        ['b', minutes],
      ],
      [['n', `${meets} ${minutes}`]],
      [
        { kind: 'merged', id: 'a', other: 'n' },
        { kind: 'merged', id: 'b', other: 'n' },
      ],
    ],
    [
      'a piece that goes on in a new one, once',
      [['a', meets]],
      [['n', `${meets} Always.`]],
      [{ kind: 'merged', id: 'a', other: 'n' }],
    ],
    [
      'nothing in a removal of what an edited piece had before',
      [
        ['a', meets],
        ['b', `${meets} Always.`],
      ],
      [['b', `${meets} Never.`]],
      [],
    ],
    [
      'nothing in a copy of what still stands',
      [['a', meets]],
      [
        ['a', meets],
        ['n', meets],
      ],
      [],
    ],
    [
      'nothing in a removal of what also stands elsewhere',
      [
        ['a', meets],
        ['b', meets],
      ],
      [['a', meets]],
      [],
    ],
    ['nothing in pieces of other words', [['a', meets]], [['n', minutes]], []],
    [
      'nothing in pieces of a word or two',
      [
        ['a', 'Ten days.'],
        ['b', meets],
      ],
      [['b', `${meets} Ten days.`]],
      [],
    ],
  ] as const)('tells of %s', (_, before, after, descents) => {
    expect(lineage(paragraphs(...before), paragraphs(...after))).toEqual(descents);
  });

  it('speaks only of what is new or gone', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const [old, now] = [before, after].map((text) => new Set(text.map(({ id }) => id)));
        for (const { kind, id, other } of lineage(before, after)) {
          expect(
            kind === 'split'
              ? now?.has(id) && !old?.has(id) && old?.has(other)
              : old?.has(id) && !now?.has(id) && now?.has(other),
          ).toBe(true);
        }
      }),
    );
  });
});
