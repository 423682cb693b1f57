import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, type Row } from './compare.ts';
import { anyText, paragraph, paragraphs } from './testing/texts.ts';

const idOf = (row: Row) => ('after' in row ? row.after.id : row.before.id);
const told = (rows: readonly Row[]) => rows.map((row) => `${row.kind} ${idOf(row)}`).join(', ');
const order = (ids: string) => paragraphs(...ids.split(' '));

describe('compare', () => {
  it.each([
    [
      'a removed piece where it stood, ahead of what came there',
      'a b c',
      'a x c',
      'same a, removed b, added x, same c',
    ],
    ['a removed piece at the beginning', 'a b', 'b', 'removed a, same b'],
    ['several removed pieces in their order', 'a b c d', 'a d', 'same a, removed b, removed c, same d'],
    [
      'a removed piece behind one that moved away, where it stood',
      'a b c d e',
      'a d e b',
      'same a, removed c, same d, same e, moved b',
    ],
    ['a moved piece once', 'a b c', 'b c a', 'same b, same c, moved a'],
  ])('shows %s', (_, before, after, rows) => expect(told(compare(order(before), order(after)).rows)).toBe(rows));

  it('calls a change of level a change, with words that stayed', () => {
    const { rows, counts } = compare([paragraph('a', 'A.')], [{ ...paragraph('a', 'A.'), level: 2 }]);
    expect(rows).toMatchObject([{ kind: 'changed', spans: [{ kind: 'same', words: 'A.' }] }]);
    expect(counts).toEqual({ same: 0, changed: 1, moved: 0, added: 0, removed: 0 });
  });

  it('counts what moved and changed as both', () => {
    const { rows, counts } = compare(order('a b c'), paragraphs('b', 'c', ['a', 'Other.']));
    expect(told(rows)).toBe('same b, same c, movedChanged a');
    expect(counts).toEqual({ same: 2, changed: 1, moved: 1, added: 0, removed: 0 });
  });

  it('shows every piece of both texts once, those after in reading order', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const { rows, counts } = compare(before, after);
        expect(rows.flatMap((row) => ('after' in row ? [row.after] : []))).toEqual(after);
        const shown = rows.flatMap((row) => ('before' in row ? [row.before] : []));
        expect(shown).toHaveLength(before.length);
        expect(new Set(shown)).toEqual(new Set(before));
        const both = rows.filter(({ kind }) => kind === 'movedChanged').length;
        expect(counts.same + counts.changed + counts.moved + counts.added + counts.removed).toBe(rows.length + both);
      }),
    );
  });
});
