import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply } from './apply.ts';
import type { Change } from './change.ts';
import { diff } from './diff.ts';
import { anyText, idsOf, paragraph, paragraphs } from './testing/texts.ts';

const base = paragraphs('a', 'b', 'c');
const insert = (id: string, after: string | null): Change => ({
  kind: 'insert',
  piece: paragraph(id, `${id}.`),
  after,
});
const move = (id: string, after: string | null): Change => ({ kind: 'move', id, after });
const remove = (id: string): Change => ({ kind: 'remove', id });
const edit = (id: string, words: string): Change => ({ kind: 'edit', id, to: { kind: 'paragraph', level: 0, words } });

describe('apply', () => {
  it.each([
    ['an insertion at the beginning', [insert('x', null)], 'x a b c'],
    ['an insertion after another that comes later in the list', [insert('y', 'x'), insert('x', 'a')], 'a x y b c'],
    ['insertions after the same piece, in the order of the list', [insert('x', 'a'), insert('y', 'a')], 'a x y b c'],
    ['an insertion after a removed piece, where that stood', [remove('b'), insert('x', 'b')], 'a x c'],
    ['an insertion after a moved piece, where that went', [move('a', 'c'), insert('x', 'a')], 'b c a x'],
    ['a move after an insertion', [move('a', 'x'), insert('x', 'c')], 'b c x a'],
    ['a removal', [remove('a')], 'b c'],
    ['nothing', [], 'a b c'],
  ])('makes %s', (_, changes, order) => {
    const applied = apply(base, changes);
    expect(applied.ok && idsOf(applied.text)).toBe(order);
  });

  it('edits and moves the same piece', () => {
    expect(apply(base, [edit('a', 'A!'), move('a', 'c')])).toEqual({
      ok: true,
      text: paragraphs('b', 'c', ['a', 'A!']),
    });
  });

  it.each<[string, Change, Change[], string]>([
    ['an edit of a piece that is not there', edit('x', ''), [], 'unknown'],
    ['a removal of a piece that is not there', remove('x'), [], 'unknown'],
    ['a place after a piece that is not there', insert('x', 'y'), [], 'unknown'],
    ['an edit of what the list itself inserts', edit('x', ''), [insert('x', null)], 'unknown'],
    ['an insertion of an identity that is there', insert('a', null), [], 'duplicate'],
    ['an insertion twice', insert('x', 'a'), [insert('x', null)], 'duplicate'],
    ['a second edit', edit('a', '1'), [edit('a', '2')], 'duplicate'],
    ['a second move', move('a', 'b'), [move('a', 'c')], 'duplicate'],
    ['a removal of what is edited', remove('a'), [edit('a', '1')], 'duplicate'],
    ['a move after itself', move('a', 'a'), [], 'circular'],
  ])('refuses %s', (_, change, earlier, why) => {
    expect(apply(base, [...earlier, change])).toEqual({ ok: false, change, why });
  });

  it('refuses moves that each follow the other', () => {
    expect(apply(base, [move('a', 'b'), move('b', 'a')])).toEqual({
      ok: false,
      change: move('a', 'b'),
      why: 'circular',
    });
  });

  it('takes the changes of a revision in any order', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.infiniteStream(fc.nat()), (before, after, numbers) => {
        const keyed = diff(before, after).map((change) => ({ change, key: numbers.next().value }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ change }) => change);
        expect(apply(before, shuffled)).toEqual({ ok: true, text: after });
      }),
    );
  });
});
