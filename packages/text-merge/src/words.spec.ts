import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyWords, isWellFormed } from './testing/texts.ts';
import { tokensOf } from './tokens.ts';
import { diffWords, type Span } from './words.ts';

const marked = (spans: readonly Span[]) =>
  spans.map(({ kind, words }) => ({ same: words, added: `{+${words}+}`, removed: `[-${words}-]` })[kind]).join('');

describe('diffWords', () => {
  it.each([
    [
      'shows an added phrase as one',
      'Bars close.',
      'Bars within 300 metres of schools close.',
      'Bars {+within 300 metres of schools +}close.',
    ],
    [
      'takes up a slight word between two changes',
      'Owners of land pay.',
      'Owners within 300 metres of the land pay.',
      'Owners [-of -]{+within 300 metres of the +}land pay.',
    ],
    ['takes up a blank between two changes', 'The cat sat.', 'The dog stood.', 'The [-cat sat-]{+dog stood+}.'],
    [
      'keeps a telling word between two changes',
      'One may vote twice.',
      'One shall vote once.',
      'One [-may-]{+shall+} vote [-twice-]{+once+}.',
    ],
    ['lets a new word keep the blank behind it', 'The cat sat.', 'The big cat sat.', 'The {+big +}cat sat.'],
    ['lets a lost word take its blank along', 'The big cat sat.', 'The cat sat.', 'The [-big -]cat sat.'],
    ['adds whole sentences', 'We act. We rest.', 'We act. We vote. We rest.', 'We act. {+We vote. +}We rest.'],
    ['adds whole lines', '- a\n- b', '- a\n- c\n- b', '- a\n{+- c\n+}- b'],
    ['keeps lines apart', 'a one\nb two', 'a uno\nb due', 'a [-one-]{+uno+}\nb [-two-]{+due+}'],
    [
      'changes an address as a whole',
      'See https://a.org/x/y.',
      'See https://a.org/x/z.',
      'See [-https://a.org/x/y-]{+https://a.org/x/z+}.',
    ],
    ['never cuts a word', 'organise', 'organisation', '[-organise-]{+organisation+}'],
    ['never cuts a number', '1,000.50 euros', '1,000.75 euros', '[-1,000.50-]{+1,000.75+} euros'],
    ['never cuts an emoji', 'a 👩🏽‍🏫 b', 'a 👩🏽 b', 'a [-👩🏽‍🏫-]{+👩🏽+} b'],
    ['finds words where no blanks are', '学校必须关闭', '学校应该关闭', '学校[-必须-]{+应该+}关闭'],
    ['reads Arabic', 'تغلق المدرسة', 'تغلق المدرسة غدا', 'تغلق المدرسة{+ غدا+}'],
    ['says nothing of nothing', '', '', ''],
    ['adds all', '', 'New.', '{+New.+}'],
    ['removes all', 'Old.', '', '[-Old.-]'],
  ])('%s', (_, before, after, shown) => expect(marked(diffWords(before, after))).toBe(shown));

  it('tells both texts to the byte, in stretches as long as can be', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (before, after) => {
        const spans = diffWords(before, after);
        const but = (kind: Span['kind']) => spans.flatMap((span) => (span.kind === kind ? [] : span.words)).join('');
        expect(but('added')).toBe(before);
        expect(but('removed')).toBe(after);
        spans.forEach(({ kind, words }, at) => expect(words !== '' && kind !== spans[at - 1]?.kind).toBe(true));
      }),
      { numRuns: 1000 },
    );
  });

  it('still finds the longer half where halves of a long text changed places', () => {
    const text = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ');
    const spans = diffWords(`${text(0, 1900)} ${text(1900, 4000)}`, `${text(1900, 4000)} ${text(0, 1900)}`);
    expect(spans.filter(({ kind }) => kind === 'same').map(({ words }) => words.trim())).toEqual([text(1900, 4000)]);
  });

  it('tells two wholly different long texts apart in no time', () => {
    const text = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at % 700}`).join(' ');
    const start = performance.now();
    diffWords(text('a'), text('b'));
    diffWords(`${text('a')} ${text('b')}`, `${text('b')} ${text('a')}`);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('tokensOf', () => {
  it('gives the text again when joined, and cuts no character', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const tokens = tokensOf(words);
        expect(tokens.join('')).toBe(words);
        if (isWellFormed(words)) expect(tokens.every(isWellFormed)).toBe(true);
      }),
    );
  });
});
