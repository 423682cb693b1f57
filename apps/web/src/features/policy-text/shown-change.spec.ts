import { shownChanges } from './shown-change.ts';

const before = { kind: 'clause', level: 0, number: '4.2', words: 'Two hundred trees.' } as const;

describe('The changes of an amendment, clause by clause', () => {
  it('are one where a clause is moved and edited', () => {
    expect(
      shownChanges([
        { kind: 'move', clauseId: 'a', afterId: 'z', afterNumber: '2.2', before },
        { kind: 'edit', clauseId: 'a', words: 'Three hundred trees.', before },
      ]),
    ).toEqual([
      {
        clauseId: 'a',
        before,
        after: { kind: 'clause', level: 0, words: 'Three hundred trees.' },
        place: { afterNumber: '2.2' },
      },
    ]);
  });

  it('have no side before where words are put in, none after where they go', () => {
    expect(
      shownChanges([
        { kind: 'insert', clauseId: 'n', afterId: null, clauseKind: 'division', level: 1, words: 'Water' },
        { kind: 'remove', clauseId: 'a', before },
      ]),
    ).toEqual([
      {
        clauseId: 'n',
        before: null,
        after: { kind: 'division', level: 1, words: 'Water' },
        place: { afterNumber: null },
      },
      { clauseId: 'a', before, after: null, place: null },
    ]);
  });
});
