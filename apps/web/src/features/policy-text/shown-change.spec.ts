import { shownBetween, shownChanges } from './shown-change.ts';

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

describe('What leads from one text to another', () => {
  const text = [
    { id: 'h', kind: 'division', level: 1, words: 'Trees' },
    { id: 'a', kind: 'clause', level: 0, words: 'Plant.' },
    { id: 'b', kind: 'clause', level: 0, words: 'Water.' },
  ] as const;

  it('is shown with the numbers of the text before', () => {
    const [h, a, b] = text;
    expect(shownBetween(text, [h, { ...b, words: 'Water well.' }, a])).toEqual([
      expect.objectContaining({
        clauseId: 'b',
        before: expect.objectContaining({ number: '1.2', words: 'Water.' }),
        after: expect.objectContaining({ words: 'Water well.' }),
        place: { afterNumber: '1' },
      }),
    ]);
    expect(shownBetween(text, [h, a])).toEqual([expect.objectContaining({ clauseId: 'b', after: null, place: null })]);
    expect(shownBetween(text, text)).toEqual([]);
  });
});
