import { compareVersions, type ComparedClause } from './comparison.ts';

const words: Record<string, string> = {
  a: 'The office waters every tree in its first three summers.',
  b: 'Whoever digs near a young tree asks the office first.',
  c: 'No street gets more than a tenth of the trees of one year.',
  d: 'Each November the office reports how many trees were planted.',
  e: 'Damage to a street tree is reported to the police.',
};
const text = (ids: string, other: Partial<typeof words> = {}): ComparedClause[] =>
  [...ids].map((id, at) => ({
    id,
    kind: 'clause',
    level: 0,
    number: `1.${at + 1}`,
    words: other[id] ?? words[id] ?? id,
  }));

describe('two versions compared', () => {
  it('fold what is the same between the changes', () => {
    const { parts, counts } = compareVersions(text('abcd'), text('abcd', { c: 'No street gets more than a fifth.' }));
    expect(parts.map(({ change, same }) => change?.kind ?? same?.length)).toEqual([2, 'changed', 1]);
    expect(counts).toEqual({ changed: 1, moved: 0, added: 0, removed: 0, same: 3 });
  });

  it('tell clauses that moved together as one move', () => {
    const { changes } = compareVersions(text('abcde'), text('deabc'));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      kind: 'moved',
      clauseId: 'd',
      before: { number: '1.4' },
      after: { number: '1.1' },
    });
    expect(changes[0]?.along.map(({ id }) => id)).toEqual(['e']);
  });

  it('name what is new and what is gone', () => {
    const { changes, counts } = compareVersions(text('abc'), text('abd'));
    expect(changes.map(({ kind, clauseId }) => [kind, clauseId])).toEqual([
      ['removed', 'c'],
      ['added', 'd'],
    ]);
    expect(counts).toMatchObject({ added: 1, removed: 1, same: 2 });
  });

  it('say which clause one was joined into, and out of which one was cut', () => {
    const joined = compareVersions(text('abc'), text('ab', { b: `${words['b']} ${words['c']}` }));
    expect(joined.changes.map(({ kind, clauseId, other }) => [kind, clauseId, other?.number])).toEqual([
      ['changed', 'b', undefined],
      ['removed', 'c', '1.2'],
    ]);
    const cut = compareVersions(text('ab', { b: `${words['b']} ${words['c']}` }), text('abc'));
    expect(cut.changes.find(({ kind }) => kind === 'added')?.other?.id).toBe('b');
  });
});
