import { describe, expect, it } from '@jest/globals';
import type { Clause } from '@folkmoot/domain';
import { unsaved } from './draft-changes.ts';
import { choose, meet } from './draft-meeting.ts';

const clause = (id: string, words: string): Clause => ({ id, kind: 'clause', level: 0, words });
const base = [clause('a', 'The board meets in public.'), clause('b', 'Two.'), clause('c', 'Three.')];
const mine = [clause('a', 'The club meets in public.'), clause('b', 'Two, mine.'), clause('c', 'Three.')];
const written = { saved: { revision: 1, clauses: base }, mine, collided: [] };
const theirs = { revision: 4, clauses: [clause('a', 'The council meets in public.'), clause('b', 'Two.')] };

describe('two officials in one draft', () => {
  const met = meet(base, written, theirs);

  it('meet clause by clause: mine stays written, theirs stays saved where both changed the same', () => {
    expect(met.mine).toEqual([mine[0], mine[1]]);
    expect(met.collided).toEqual([{ id: 'a', why: 'words', theirs: theirs.clauses[0] }]);
    expect(unsaved(met.saved.clauses, met.mine, new Set(['a']))).toEqual([
      { kind: 'edit', id: 'b', to: { kind: 'clause', level: 0, words: 'Two, mine.' } },
    ]);
  });

  it('leave open what was open before, with what theirs is by now', () => {
    const later = { revision: 5, clauses: [clause('a', 'The council meets.'), clause('b', 'Two, mine.')] };
    expect(meet(met.saved.clauses, met, later).collided).toEqual([
      { id: 'a', why: 'words', theirs: clause('a', 'The council meets.') },
    ]);
  });

  it('settle a clause by a choice', () => {
    const own = clause('a', 'The council meets in the club.');
    expect(choose(met, 'a', own)).toMatchObject({ mine: [own, mine[1]], collided: [] });
    expect(choose(met, 'a', null)).toMatchObject({ mine: [mine[1]], collided: [] });
  });

  it('put back what I took out and they changed', () => {
    const gone = meet(
      base,
      { ...written, mine: [base[0], base[2]].filter((one) => !!one) },
      {
        revision: 2,
        clauses: base.map((one) => (one.id === 'b' ? clause('b', 'Two, theirs.') : one)),
      },
    );
    expect(gone.collided).toMatchObject([{ id: 'b', why: 'removed' }]);
    expect(choose(gone, 'b', clause('b', 'Two, theirs.')).mine.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
