import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accept, refuse } from './outcome.ts';
import { slugOf, text } from './text.ts';

const bounds = { field: 'title', min: 3, max: 10 };

describe('text', () => {
  it.each([
    ['trims', '  School  ', 'School'],
    ['composes accents', 'Cafe\u0301', 'Café'],
    ['keeps one kind of line break', 'one\r\ntwo', 'one\ntwo'],
    ['composes accents that a control character held apart', 'Cafe\u0000\u0301', 'Café'],
    ['mends line breaks that a control character held apart', 'a\r\u0000\nb', 'a\nb'],
    ['drops control characters', 'a\u0000b\u0007c', 'abc'],
    ['drops marks that turn the direction of writing', 'ab\u202Ec\u2066', 'abc'],
    ['keeps tabs and line breaks within', 'a\tb\nc', 'a\tb\nc'],
    ['keeps Arabic', 'مدرسة', 'مدرسة'],
  ])('%s', (_, input, kept) => expect(text(input, bounds)).toEqual(accept(kept)));

  it.each([
    ['nothing', '', 'REQUIRED'],
    ['blanks', ' \n\t ', 'REQUIRED'],
    ['nothing but control characters', '\u0000\u202E', 'REQUIRED'],
    ['too little', 'ab', 'TOO_SHORT'],
    ['too much', 'x'.repeat(11), 'TOO_LONG'],
    ['far too much', 'x'.repeat(100_000), 'TOO_LONG'],
    ['far too much, were it only blanks', `abc${' '.repeat(2000)}`, 'TOO_LONG'],
  ] as const)('refuses %s', (_, input, reason) => expect(text(input, bounds)).toEqual(refuse(reason, 'title')));

  it('takes nothing where nothing is asked', () => expect(text(' ', { ...bounds, min: 0 })).toEqual(accept('')));

  it('answers what it would keep as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (input) => {
        const once = text(input, { field: 'title', min: 0, max: 200 });
        return !once.ok || expect(text(once.value, { field: 'title', min: 0, max: 200 })).toEqual(once) === undefined;
      }),
    );
  });
});

describe('slugOf', () => {
  it.each([
    ['Safe ways to school', 'safe-ways-to-school'],
    ['  Más árboles: ¿dónde?  ', 'mas-arboles-donde'],
    ['A/B — C', 'a-b-c'],
    ['مدارس', ''],
    ['', ''],
  ])('makes %j into %j', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('is always empty or small letters, digits and single hyphens, sixty at most', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        (title) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugOf(title)) && slugOf(title).length <= 60,
      ),
    );
  });

  it('leaves a slug as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => slugOf(slugOf(title)) === slugOf(title)),
    );
  });
});
