import { describe, expect, it } from '@jest/globals';
import { overlapping } from './overlapping.ts';

const edit = (clauseId: string) => ({ kind: 'edit' as const, clauseId, words: 'Other.' });
const queued = (id: string, ...clauses: string[]) => ({ id, changes: clauses.map(edit) });
const names = (queue: ReturnType<typeof queued>[]) =>
  overlapping(queue).map((group) => group.map(({ id }) => id).join());

describe('suggestions that overlap', () => {
  it.each([
    ['none', [queued('1', 'a'), queued('2', 'b')], ['1', '2']],
    ['two of one clause, where the first stands', [queued('1', 'a'), queued('2', 'b'), queued('3', 'a')], ['1,3', '2']],
    [
      'three by way of the last',
      [queued('1', 'a'), queued('2', 'b'), queued('3', 'c'), queued('4', 'a', 'b')],
      ['1,2,4', '3'],
    ],
    ['nothing', [], []],
  ])('stand together: %s', (_, queue, groups) => {
    expect(names(queue)).toEqual(groups);
  });

  it('are also those that put words behind the same clause', () => {
    const insert = (id: string) => ({
      id,
      changes: [
        { kind: 'insert' as const, clauseId: `new-${id}`, afterId: 'a', clauseKind: 'clause' as const, words: 'New.' },
      ],
    });
    expect(overlapping([insert('1'), insert('2')])).toHaveLength(1);
  });
});
