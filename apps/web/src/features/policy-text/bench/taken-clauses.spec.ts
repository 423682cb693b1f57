import { describe, expect, it } from '@jest/globals';
import type { Clause } from '@folkmoot/domain';
import { effectOn, startOf, takenText, type Effect, type Taking } from './taken-clauses.ts';

const clause = (id: string, words: string): Clause => ({ id, kind: 'clause', level: 0, words });
const words = (id: string, text: readonly Clause[]) => text.find((one) => one.id === id)?.words;
const base = [
  clause('a', 'The board meets in public.'),
  clause('b', 'Two rules hold.'),
  clause('c', 'Three trees stand here.'),
];
const wish = (number: number, wished: readonly Clause[]) => ({ number, wished });
const starts = ({ clauses }: Effect) => new Map(clauses.map((one) => [one.id, startOf(one)]));

describe('what suggestions come to in a draft', () => {
  const into = [
    clause('a', 'The council meets in public.'),
    clause('b', 'Two rules hold.'),
    clause('c', 'Three trees stand here.'),
  ];
  const wished = [
    clause('a', 'The club meets in public.'),
    clause('n', 'New words stand here.'),
    clause('c', 'Three tall trees stand here.'),
  ];
  const effect = effectOn(base, into, [wish(6, wished)]);

  it('stands beside what the draft says, and says what collides', () => {
    expect(effect.clauses.map(({ id }) => id)).toEqual(['a', 'b', 'n', 'c']);
    expect(effect.clauses.flatMap(({ id, collides }) => (collides ? [id] : []))).toEqual(['a']);
    expect(effect.clauses.find(({ id }) => id === 'b')?.after).toBeNull();
  });

  it('is taken over as wished, but for what collides', () => {
    expect(takenText(effect, starts(effect)).map(({ id }) => id)).toEqual(['a', 'n', 'c']);
    expect(words('a', takenText(effect, starts(effect)))).toBe('The council meets in public.');
  });

  it('is taken over in part, and in other words', () => {
    const takings = new Map<string, Taking>([
      ['a', { take: true, words: 'The council and its club meet in public.' }],
      ['n', { take: false, words: '' }],
      ['b', { take: false, words: '' }],
      ['c', { take: true, words: 'Three very tall trees stand here.' }],
    ]);
    expect(takenText(effect, takings)).toEqual([
      clause('a', 'The council and its club meet in public.'),
      clause('b', 'Two rules hold.'),
      clause('c', 'Three very tall trees stand here.'),
    ]);
  });
});

describe('what several suggestions come to together', () => {
  it('is both where they change other words', () => {
    const effect = effectOn(base, base, [
      wish(
        1,
        base.map((one) => (one.id === 'c' ? clause('c', 'Three tall trees stand here.') : one)),
      ),
      wish(
        2,
        base.map((one) => (one.id === 'c' ? clause('c', 'Three trees stand there.') : one)),
      ),
    ]);
    expect(words('c', takenText(effect, starts(effect)))).toBe('Three tall trees stand there.');
    expect(effect.clauses[0]?.wordings.map(({ from }) => from)).toEqual([1, 2]);
  });

  it('is left open where they want something else in one place', () => {
    const effect = effectOn(base, base, [
      wish(
        1,
        base.map((one) => (one.id === 'c' ? clause('c', 'Four trees stand here.') : one)),
      ),
      wish(
        2,
        base.map((one) => (one.id === 'c' ? clause('c', 'Five trees stand here.') : one)),
      ),
    ]);
    expect(effect.clauses).toMatchObject([{ id: 'c', collides: true }]);
    expect(words('c', effect.text)).toBe('Three trees stand here.');
    expect(words('c', takenText(effect, new Map([['c', { take: true, words: 'Four or five trees.' }]])))).toBe(
      'Four or five trees.',
    );
  });
});
