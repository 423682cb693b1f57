import { describe, expect, it } from '@jest/globals';
import { sheetsOf, sheetWith } from './draft-sheets.ts';

const text = (kinds: string) =>
  [...kinds].map((letter, at) => ({
    id: `${at}`,
    words: letter === 'l' ? 'x'.repeat(100) : 'x',
    kind: letter === 'h' ? ('division' as const) : ('clause' as const),
  }));

const four = { clauses: 4, characters: 250 };

describe('the sheets of a text', () => {
  it('are one where the text is short', () => {
    expect(sheetsOf(text('hcchcc'), four)).toEqual([{ from: 0, to: 6 }]);
    expect(sheetsOf([], four)).toEqual([{ from: 0, to: 0 }]);
  });

  it('begin with a heading where one is in reach, and are all of the text', () => {
    const sheets = sheetsOf(text('hcchcccccccchhc'), four);
    expect(sheets).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 7 },
      { from: 7, to: 11 },
      { from: 11, to: 15 },
    ]);
  });

  it('hold fewer clauses where those are long', () => {
    expect(sheetsOf(text('llllll'), four)).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 6 },
    ]);
  });

  it('are found by a clause', () => {
    const long = text(`h${'c'.repeat(150)}h${'c'.repeat(150)}`);
    expect(sheetWith(long, '200')).toEqual({ from: 151, to: 271 });
    expect(sheetWith(long, 'gone')).toEqual({ from: 0, to: 120 });
    expect(sheetWith(long, null).from).toBe(0);
  });
});
