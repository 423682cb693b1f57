import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { locate, select, type Selector } from './anchor.ts';
import { anyWords, isWellFormed } from './testing/texts.ts';

const words = 'The council shall publish every draft within thirty days on its public site. Then everyone may vote.';
const of = (text: string, quote: string): Selector => {
  const start = text.indexOf(quote);
  const selector = select(text, start, start + quote.length);
  if (selector === null) throw new Error(`No ${quote} in ${text}`);
  return selector;
};
const found = (text: string, selector: Selector) => {
  const place = locate(text, selector);
  return place && [text.slice(place.start, place.end), place.isExact];
};
const quote = 'publish every draft within thirty days';

describe('select', () => {
  it.each([
    ['nothing', 3, 3],
    ['what begins behind its end', 4, 3],
    ['what begins ahead of the text', -1, 3],
    ['what ends behind the text', 3, 1000],
    ['half units', 0.5, 3],
    ['no numbers', Number.NaN, 3],
  ])('answers null for %s', (_, start, end) => expect(select(words, start, end)).toBeNull());

  it('quotes with up to 32 units on each side', () => {
    expect(of(words, quote)).toEqual({
      start: 18,
      end: 56,
      exact: quote,
      prefix: 'The council shall ',
      suffix: ' on its public site. Then everyo',
    });
  });

  it('takes half an emoji whole, and none into the context by half', () => {
    const text = `${'👩'.repeat(20)}ab${'👩'.repeat(20)}`;
    expect(select(text, 1, 3)).toMatchObject({ start: 0, end: 4, exact: '👩👩' });
    for (const selector of [of(text, 'a'), of(text, 'b')]) {
      expect([selector.prefix, selector.suffix].every(isWellFormed)).toBe(true);
    }
  });
});

describe('locate', () => {
  it.each([
    ['what stayed', words, quote, true],
    ['behind what was added ahead', `News. ${words}`, quote, true],
    ['ahead of what was added behind', `${words} Done.`, quote, true],
    ['with all around it written anew', `We ${quote}; no later.`, quote, true],
    ['with a word changed within', words.replace('thirty', 'sixty'), 'publish every draft within sixty days', false],
    [
      'with words added within',
      words.replace('draft', 'draft and each map'),
      'publish every draft and each map within thirty days',
      false,
    ],
    [
      'without a word of it that stands far off',
      'We publish next to nothing these days, but every draft within thirty days.',
      'every draft within thirty days',
      false,
    ],
    ['with its first word gone', words.replace('publish every', 'every'), 'every draft within thirty days', false],
    [
      'moved to the end and edited',
      `${words.replace(quote, 'act')} We publish each draft within thirty days.`,
      'publish each draft within thirty days',
      false,
    ],
  ])('finds a quotation %s', (_, text, quoted, isExact) =>
    expect(found(text, of(words, quote))).toEqual([quoted, isExact]),
  );

  it.each([
    ['all was written anew', 'Meetings are open. Everyone may speak.'],
    ['most of it went', words.replace(quote, 'publish a draft')],
    [
      'its words stand scattered',
      'Publish this. Not every one of us likes it. A draft is a draft. They stay within. About thirty of us. Some days.',
    ],
    ['nothing is left', ''],
  ])('knows that a quotation is gone when %s', (_, text) => expect(locate(text, of(words, quote))).toBeNull());

  it('chooses among equal quotations by context, then by nearness', () => {
    const twice = 'Dogs may enter the park. Cats may enter the park. Birds may enter the park.';
    const cats = select(twice, 30, 48);
    expect(cats && locate(`Wolves may enter the park. ${twice}`, cats)).toEqual({ start: 57, end: 75, isExact: true });
    expect(locate('aaaa', { start: 1, end: 3, exact: 'aa', prefix: 'a', suffix: 'a' })).toMatchObject({ start: 1 });
    const bare = { start: 26, end: 29, exact: 'a b c', prefix: '', suffix: '' };
    expect(locate('a b c, a b c, a b c, a b c, a b c', bare)).toMatchObject({ start: 28 });
  });

  it('does not take any word for a short quotation that is gone', () => {
    expect(locate('Birds sing. Some days they may not.', of(words, 'may'))).toBeNull();
    expect(found(words.replace('Then ', 'And then '), of(words, 'may'))).toEqual(['may', true]);
  });

  it('reads Arabic and emoji', () => {
    const text = 'تنشر البلدية كل مسودة خلال ثلاثين يوما 👩🏽‍🏫 على موقعها العام.';
    const selector = of(text, 'كل مسودة خلال ثلاثين يوما 👩🏽‍🏫');
    expect(found(`أولا: ${text}`, selector)).toEqual(['كل مسودة خلال ثلاثين يوما 👩🏽‍🏫', true]);
    expect(found(text.replace('ثلاثين', 'ستين'), selector)).toEqual(['كل مسودة خلال ستين يوما', false]);
  });

  it('finds every quotation in the text it was taken from, where it was', () => {
    fc.assert(
      fc.property(anyWords, fc.nat(200), fc.nat(200), (text, start, length) => {
        const selector = select(text, start, start + length);
        if (selector === null) return;
        expect(text.slice(selector.start, selector.end)).toBe(selector.exact);
        expect(locate(text, selector)).toEqual({ start: selector.start, end: selector.end, isExact: true });
      }),
      { numRuns: 500 },
    );
  });

  it('answers a place within the text that cuts no character', () => {
    fc.assert(
      fc.property(anyWords, anyWords, fc.nat(60), fc.nat(60), (text, other, start, length) => {
        fc.pre(isWellFormed(text) && isWellFormed(other));
        const selector = select(text, start, start + length);
        const place = selector && locate(other, selector);
        if (place) expect(place.end > place.start && isWellFormed(other.slice(place.start, place.end))).toBe(true);
      }),
    );
  });

  it('does not lose itself in hostile repetition', () => {
    const selector = select('a'.repeat(50_000), 10, 25_000);
    const start = performance.now();
    if (selector) locate('a'.repeat(100_000), selector);
    const many = select('a b '.repeat(5_000), 0, 10_000);
    if (many) locate('b a c '.repeat(10_000), many);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
