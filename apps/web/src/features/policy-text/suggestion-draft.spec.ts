import type { Clause } from '@folkmoot/domain';
import {
  backToVersion,
  changesBetween,
  changesRead,
  clauseFaults,
  effectOf,
  inputsOf,
  moveAfter,
  moveBy,
  putIn,
  rebase,
  reword,
  takeOut,
  withChanges,
  workedOn,
} from './suggestion-draft.ts';

const clause = (id: string, words: string, kind: Clause['kind'] = 'clause'): Clause => ({
  id,
  kind,
  level: kind === 'division' ? 1 : 0,
  words,
});
const version = [
  clause('h', 'Trees', 'division'),
  clause('a', 'Plant two hundred trees.'),
  clause('b', 'Water them in summer.'),
  clause('c', 'Count them in May.'),
];
const words = (text: readonly Clause[]) => text.map(({ id }) => id).join('');

describe('The changes of a suggestion', () => {
  it('are none where nothing differs but blanks at the ends', () => {
    expect(changesBetween(version, version)).toEqual([]);
    expect(changesBetween(version, reword(version, 'a', ' Plant two hundred trees. \n'))).toEqual([]);
    expect(changesBetween(version, moveBy(moveBy(version, 'b', 1), 'b', -1))).toEqual([]);
  });

  it('lead to the wished text, in the shape that the forum takes', () => {
    const wished = reword(putIn(takeOut(moveBy(version, 'c', -1), 'b'), 'a', 'n'), 'n', 'Mulch them.');
    const changes = changesBetween(version, wished);
    expect(withChanges(version, changes)).toEqual(wished);
    expect(inputsOf(changes)).toContainEqual({
      kind: 'insert',
      clauseId: 'n',
      afterId: 'a',
      clauseKind: 'clause',
      level: 0,
      words: 'Mulch them.',
    });
    expect(inputsOf(changes)).toContainEqual({ kind: 'remove', clauseId: 'b' });
  });

  it('come back from the forum as they were sent', () => {
    const wished = reword(moveAfter(version, 'c', 'h'), 'a', 'Plant trees.');
    const changes = changesBetween(version, wished);
    const before = { kind: 'clause', level: 0, number: '1.1', words: 'Plant two hundred trees.' } as const;
    const read = inputsOf(changes).map((input) => ({ ...input, before: input.kind === 'insert' ? null : before }));
    expect(withChanges(version, changesRead(read))).toEqual(wished);
  });
});

describe('Work on a clause', () => {
  it('moves it one place, and stays at the ends', () => {
    expect(words(moveBy(version, 'b', -1))).toBe('hbac');
    expect(words(moveBy(version, 'a', -1))).toBe('ahbc');
    expect(words(moveBy(version, 'h', -1))).toBe('habc');
    expect(words(moveBy(version, 'c', 1))).toBe('habc');
    expect(words(moveAfter(version, 'h', 'c'))).toBe('abch');
  });

  it('puts it back where the version has it', () => {
    expect(backToVersion(version, takeOut(version, 'b'), 'b')).toEqual(version);
    expect(backToVersion(version, reword(moveAfter(version, 'b', null), 'b', 'Other.'), 'b')).toEqual(version);
    expect(words(backToVersion(version, putIn(version, 'a', 'n'), 'n'))).toBe('habc');
  });

  it('is listed in reading order; what is taken out stands where it stood', () => {
    const wished = putIn(takeOut(version, 'b'), 'c', 'n');
    expect(workedOn(version, wished, changesBetween(version, wished), ['a'])).toEqual([
      { id: 'a', isNew: false, isOut: false },
      { id: 'b', isNew: false, isOut: true },
      { id: 'n', isNew: true, isOut: false },
    ]);
  });

  it('names empty and too long words, of changed clauses only', () => {
    const wished = reword(reword(version, 'a', ' '), 'b', 'x'.repeat(20_001));
    expect([...clauseFaults(version, wished)]).toEqual([
      ['a', 'REQUIRED'],
      ['b', 'TOO_LONG'],
    ]);
  });
});

describe('Unsent words, when a newer version is out', () => {
  it('stand on top of it where they do not meet what it changed', () => {
    const wished = reword(version, 'a', 'Plant three hundred trees.');
    const newer = reword(takeOut(version, 'b'), 'c', 'Count them in June.');
    const rebased = rebase(version, wished, newer);
    expect(rebased.meetings).toEqual([]);
    expect(rebased.wished.map((one) => one.words)).toEqual([
      'Trees',
      'Plant three hundred trees.',
      'Count them in June.',
    ]);
  });

  it('stay where both changed the same, and what the version says is told', () => {
    const wished = reword(version, 'a', 'Plant three hundred trees.');
    const newer = reword(version, 'a', 'Plant four hundred trees.');
    const { wished: mine, meetings } = rebase(version, wished, newer);
    expect(mine.find(({ id }) => id === 'a')?.words).toBe('Plant three hundred trees.');
    expect(meetings).toEqual([
      {
        id: 'a',
        theirs: expect.objectContaining({ words: 'Plant four hundred trees.' }),
        mine: expect.objectContaining({ words: 'Plant three hundred trees.' }),
      },
    ]);
  });
});

describe('The effect', () => {
  it('shows what changes with its neighbours, numbered anew, and counts what lies between', () => {
    const long = [...version, clause('d', 'Report.'), clause('e', 'End.')];
    const wished = reword(putIn(long, 'h', 'n'), 'n', 'First of all, ask.');
    expect(
      effectOf(wished, changesBetween(long, wished)).map((line) =>
        line.kind === 'gap' ? line.count : `${line.clause.number}${line.isTouched ? '!' : ''}`,
      ),
    ).toEqual(['1', '1.1!', '1.2', 4]);
  });
});
