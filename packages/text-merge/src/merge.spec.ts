import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply } from './apply.ts';
import { diff } from './diff.ts';
import { mergeWords } from './merge-words.ts';
import { merge } from './merge.ts';
import { movedIds } from './moves.ts';
import { isSame, type Text } from './piece.ts';
import { anyText, idsOf, paragraph, paragraphs, threeTexts } from './testing/texts.ts';

const order = (ids: string) => paragraphs(...ids.split(' '));
const byId = (text: Text) => new Map(text.map((piece) => [piece.id, piece]));
const runs = { numRuns: 400 };

describe('merge, of the order', () => {
  it.each([
    ['insertions in different places', 'a b c', 'a x b c', 'a b y c', 'a x b y c'],
    ['insertions in one gap, by identity', 'a b', 'a y b', 'a x b', 'a x y b'],
    ['rows of insertions in one gap, side by side', 'a b', 'a x p b', 'a y o b', 'a x p y o b'],
    ['the same insertion once', 'a b', 'a x b', 'a x b', 'a x b'],
    ['the same insertion once, and another ahead of it', 'a b', 'a y x b', 'a x b', 'a y x b'],
    ['insertions at the very beginning', 'a', 'y a', 'x a', 'x y a'],
    ['an insertion after a piece that the other removed', 'a b c', 'a c', 'a b x c', 'a x c'],
    ['an insertion after a piece that the other moved', 'a b c d', 'a c d b', 'a b x c d', 'a x c d b'],
    [
      'an insertion at the end of a chapter that the other moved',
      'a b c d e f g',
      'd e f g a b c',
      'a b c x d e f g',
      'd e f g a b c x',
    ],
    [
      'an insertion within a chapter that the other moved',
      'a b c d e f g',
      'd e f g a b c',
      'a b x c d e f g',
      'd e f g a b x c',
    ],
    [
      'an insertion ahead of a chapter that the other moved there',
      'a b c d e f g',
      'd e f g a b c',
      'a b c d e f g x',
      'd e f g x a b c',
    ],
    ['a move and a removal elsewhere', 'a b c d', 'b c d a', 'a b d', 'b d a'],
    ['a move after a piece that the other removed', 'a b c d', 'a b c', 'b c d a', 'b c a'],
    ['a removal of what the other moved', 'a b c', 'b c a', 'b c', 'b c'],
    ['the same move once', 'a b c', 'b c a', 'b c a', 'b c a'],
    ['moves of different pieces', 'a b c d e', 'b c d e a', 'a c d e b', 'c d e a b'],
    [
      'insertions that would follow each other in a circle',
      's r p t u k v x w y',
      's t u k v x i r p w y',
      's r p j v x t u k w y',
      's j v x t u k i r p w y',
    ],
    ['moves that each follow the piece the other moved', 'a b c d e f', 'a c d e b f', 'a b d c e f', 'a d c e b f'],
  ])('merges %s', (_, base, ours, theirs, merged) => {
    const [one, other] = [
      merge(order(base), order(ours), order(theirs)),
      merge(order(base), order(theirs), order(ours)),
    ];
    expect([idsOf(one.text), one.collisions]).toEqual([merged, []]);
    expect([idsOf(other.text), other.collisions]).toEqual([merged, []]);
  });

  it('reports a piece that both sides moved elsewhere, and leaves it where ours has it', () => {
    const { text, collisions } = merge(order('a b c d'), order('b a c d'), order('b c d a'));
    expect(collisions).toEqual([]);
    expect(idsOf(text)).toBe('b c d a');
    const moved = merge(order('a b c d e'), order('b c a d e'), order('b c d e a'));
    expect(idsOf(moved.text)).toBe('b c a d e');
    expect(moved.collisions).toMatchObject([
      { id: 'a', why: 'place', base: { id: 'a' }, ours: { id: 'a' }, theirs: { id: 'a' } },
    ]);
  });
});

describe('merge, of a piece', () => {
  const base = paragraph('p', 'The board shall meet in public.');
  const board = { ...base, words: 'The council shall meet in public.' };
  const must = { ...base, words: 'The board must meet in public.' };
  const heading = { ...base, kind: 'heading', level: 2 };

  it.each([
    ['words here and words there', board, must, { ...base, words: 'The council must meet in public.' }],
    ['words here, kind and level there', board, heading, { ...heading, words: board.words }],
    ['the same on both sides', heading, heading, heading],
  ])('merges %s', (_, ours, theirs, merged) => {
    expect(merge([base], [ours], [theirs])).toEqual({ text: [merged], collisions: [] });
    expect(merge([base], [theirs], [ours])).toEqual({ text: [merged], collisions: [] });
  });

  it.each([
    ['the same word changed otherwise', board, { ...base, words: 'The club shall meet in public.' }, 'words'],
    ['kind and level changed otherwise', heading, { ...heading, level: 3 }, 'form'],
    ['an edit with a removal', board, null, 'removed'],
    ['a removal with an edit', null, heading, 'removed'],
  ])('reports %s, and keeps ours', (_, ours, theirs, why) => {
    const merged = merge([base], ours ? [ours] : [], theirs ? [theirs] : []);
    expect(merged).toEqual({ text: ours ? [ours] : [], collisions: [{ id: 'p', why, base, ours, theirs }] });
  });

  it('reports one identity given to two different insertions', () => {
    const merged = merge([], [board], [must]);
    expect(merged).toEqual({
      text: [board],
      collisions: [{ id: 'p', why: 'words', base: null, ours: board, theirs: must }],
    });
  });
});

describe('merge, of anything', () => {
  it('gives one side where the other did nothing or the same', () => {
    fc.assert(
      fc.property(anyText, anyText, (base, side) => {
        const merged = { text: side, collisions: [] };
        expect(merge(base, side, base)).toEqual(merged);
        expect(merge(base, base, side)).toEqual(merged);
        expect(merge(base, side, side)).toEqual(merged);
      }),
      runs,
    );
  });

  it('does not mind which side is ours, but for what collides', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, ours, theirs }) => {
        const one = merge(base, ours, theirs);
        const other = merge(base, theirs, ours);
        const mirrored = other.collisions.map((found) => ({ ...found, ours: found.theirs, theirs: found.ours }));
        expect(new Set(mirrored)).toEqual(new Set(one.collisions));
        if (one.collisions.length === 0) expect(other.text).toEqual(one.text);
      }),
      runs,
    );
  });

  it('has each identity once, and of the three texts', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, ours, theirs) => {
        const { text } = merge(base, ours, theirs);
        const known = new Set([...base, ...ours, ...theirs].map(({ id }) => id));
        expect(new Set(text.map(({ id }) => id)).size).toBe(text.length);
        expect(text.every(({ id }) => known.has(id))).toBe(true);
      }),
      runs,
    );
  });

  it('keeps what each side inserted, removed or edited, or reports it', () => {
    fc.assert(
      fc.property(fc.oneof(threeTexts, fc.record({ base: anyText, ours: anyText, theirs: anyText })), (texts) => {
        const merged = merge(texts.base, texts.ours, texts.theirs);
        const [base, ours, theirs, result] = [texts.base, texts.ours, texts.theirs, merged.text].map(byId);
        const collided = new Set(merged.collisions.flatMap(({ id, why }) => (why === 'place' ? [] : [id])));
        for (const id of new Set([...texts.base, ...texts.ours, ...texts.theirs].map((piece) => piece.id))) {
          const [was, one, other, is] = [base?.get(id), ours?.get(id), theirs?.get(id), result?.get(id)];
          if (collided.has(id)) expect(is).toEqual(one);
          else if (was === undefined) expect(is).toEqual(one ?? other);
          else if (one === undefined || other === undefined) expect(is).toBeUndefined();
          else if (isSame(one, was)) expect(is).toEqual(other);
          else if (isSame(other, was)) expect(is).toEqual(one);
          else expect(is?.words).toBe(mergeWords(was.words, one.words, other.words));
        }
      }),
      runs,
    );
  });

  it('puts what one side inserted between the neighbours it had, where the other moved nothing', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, ours, theirs }) => {
        fc.pre(movedIds(base, theirs).size === 0 && movedIds(base, ours).size === 0);
        const places = new Map(merge(base, ours, theirs).text.map(({ id }, at) => [id, at]));
        for (const side of [ours, theirs]) {
          const left = side.flatMap(({ id }) => places.get(id) ?? []);
          expect(left).toEqual([...left].sort((a, b) => a - b));
        }
      }),
      runs,
    );
  });

  it('leaves pieces that nobody moved in the order of the base', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, ours, theirs }) => {
        const moved = new Set([...movedIds(base, ours), ...movedIds(base, theirs)]);
        const { text } = merge(base, ours, theirs);
        const kept = new Set(text.map(({ id }) => id));
        const still = (one: Text) => one.map(({ id }) => id).filter((id) => kept.has(id) && !moved.has(id));
        const known = new Set(base.map(({ id }) => id));
        expect(still(text).filter((id) => known.has(id))).toEqual(still(base));
      }),
      runs,
    );
  });

  it('is itself a change that can be told and made', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, ours, theirs }) => {
        const { text } = merge(base, ours, theirs);
        expect(apply(ours, diff(ours, text))).toEqual({ ok: true, text });
      }),
    );
  });
});
