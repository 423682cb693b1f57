import type { Clause } from '@folkmoot/domain';
import { changesBetween, reword } from './suggestion-draft.ts';
import { startedOn } from './suggestion-start.ts';

const clauses: Clause[] = [
  { id: 'a', kind: 'clause', level: 0, words: 'Plant two hundred trees.' },
  { id: 'b', kind: 'clause', level: 0, words: 'Water them.' },
];
const mine = reword(clauses, 'a', 'Plant three hundred trees.');
const written = { base: 1, changes: changesBetween(clauses, mine) };

describe('A suggestion begins', () => {
  it('from the latest version where nothing is written yet', () => {
    expect(startedOn(null, { number: 2, clauses }, new Map())).toEqual({ wished: clauses, met: null });
  });

  it('where it was left, on the same version', () => {
    expect(startedOn(written, { number: 1, clauses }, new Map())).toEqual({ wished: mine, met: null });
  });

  it('on top of a newer version, saying what met', () => {
    const newer = reword(clauses, 'a', 'Plant four hundred trees.');
    const { wished, met } = startedOn(written, { number: 2, clauses: newer }, new Map([[1, clauses]]));
    expect(wished).toEqual(mine);
    expect(met).toEqual({ from: 1, meetings: [expect.objectContaining({ id: 'a' })] });
  });

  it('anew where what was written fits no version any more', () => {
    const odd = { base: 1, changes: [{ kind: 'remove', id: 'gone' }] as const };
    expect(startedOn(odd, { number: 1, clauses }, new Map()).wished).toEqual(clauses);
    expect(startedOn(written, { number: 2, clauses }, new Map()).wished).toEqual(clauses);
  });
});
