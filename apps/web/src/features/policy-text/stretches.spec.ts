import { select, type Selector } from '@folkmoot/text-merge';
import { inkAhead, inkRange, stretchesOf } from './stretches.ts';

const words = 'At least 200 of the 1,200 trees stand within 300 metres of a school.';
const on = (quotation: string): Selector => {
  const start = words.indexOf(quotation);
  const anchor = select(words, start, start + quotation.length);
  if (!anchor) throw new Error(quotation);
  return anchor;
};

describe('stretches that people comment on', () => {
  it('stand where the words stand', () => {
    const [stretch] = stretchesOf(words, [{ id: 'a', anchor: on('300 metres of a school') }]);
    expect(words.slice(stretch?.start, stretch?.end)).toBe('300 metres of a school');
  });

  it('are shared by comments on overlapping words, in reading order', () => {
    const stretches = stretchesOf(words, [
      { id: 'late', anchor: on('of a school') },
      { id: 'early', anchor: on('300 metres of a school') },
      { id: 'apart', anchor: on('At least 200 of') },
    ]);
    expect(stretches.map(({ commentIds }) => commentIds)).toEqual([['apart'], ['early', 'late']]);
  });

  it('leave out words that are gone', () => {
    expect(
      stretchesOf('Quite another rule about watering.', [{ id: 'a', anchor: on('300 metres of a school') }]),
    ).toEqual([]);
  });
});

describe('ink', () => {
  it('is counted without blanks, so that a page may break lines where it likes', () => {
    expect(inkAhead('- a\n- b', 7)).toBe(4);
    expect(inkAhead('one  two', 5)).toBe(3);
  });

  it('leads back to a range without blanks at its ends', () => {
    const plain = ' one  two three ';
    const range = inkRange(plain, 3, 6);
    expect(plain.slice(range?.start, range?.end)).toBe('two');
    expect(inkRange(plain, 3, 3)).toBeNull();
  });
});
