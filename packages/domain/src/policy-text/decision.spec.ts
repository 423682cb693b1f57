import fc from 'fast-check';
import { apply, diff } from '@folkmoot/text-merge';
import { accept, refuse } from '../outcome.ts';
import { after, anId, aVenue, noon } from '../testing/index.ts';
import type { AmendmentStanding } from './amendment.ts';
import type { Clause } from './clause.ts';
import { decideAmendment, mergeAmendments, rebaseAmendment } from './decision.ts';
import { mergeIntoDraft, publishVersion } from './policy-text.ts';
import { inItsOwnWords, originsOf } from './trace.ts';

const text = (...words: string[]): Clause[] =>
  words.map((each) => ({ id: anId(), kind: 'clause', level: 0, words: each }));
const reworded = (clauses: readonly Clause[], index: number, words: string): Clause[] =>
  clauses.map((clause, at) => (at === index ? { ...clause, words } : clause));
const base = text('Many trees stand near a school.', 'A dead tree is replaced.', 'The office reports each year.');
const standing: AmendmentStanding = {
  state: 'open',
  authorId: anId(),
  coauthorIds: [],
  hiddenAt: null,
  objectBy: null,
  backers: 0,
  venue: aVenue('draft'),
};
const near = diff(base, reworded(base, 0, 'At least 200 trees stand near a school.'));
const amendment = { ...standing, changes: near };
const reason = 'A number can be checked.';

describe('a decision', () => {
  it('takes an amendment into a draft that has moved on', () => {
    const draft = reworded(base, 0, 'Many trees stand within 300 metres of a school.');
    const decided = decideAmendment(amendment, base, draft, { decision: 'accepted', reason, changes: null });
    expect(decided.ok && decided.value.saved?.draft[0]?.words).toBe(
      'At least 200 trees stand within 300 metres of a school.',
    );
  });

  it('leads back to the draft before it', () => {
    const decided = decideAmendment(amendment, base, base, { decision: 'accepted', reason, changes: null });
    const saved = decided.ok ? decided.value.saved : null;
    expect(saved && apply(saved.draft, saved.undo)).toEqual({ ok: true, text: base });
  });

  it('changes nothing where the draft says it already', () => {
    const draft = reworded(base, 0, 'At least 200 trees stand near a school.');
    expect(decideAmendment(amendment, base, draft, { decision: 'accepted', reason, changes: null })).toEqual(
      accept({ reason, saved: null }),
    );
  });

  it.each([
    [
      'what collides',
      reworded(base, 0, 'Half of the trees stand near a school.'),
      { decision: 'accepted', reason, changes: null },
      refuse('COLLIDES', 'changes'),
    ],
    [
      'a part without words',
      base,
      { decision: 'acceptedInPart', reason, changes: null },
      refuse('REQUIRED', 'changes'),
    ],
    [
      'words of its own beside a whole',
      base,
      { decision: 'accepted', reason, changes: near },
      refuse('NOT_IN_PART', 'changes'),
    ],
    ['no reason', base, { decision: 'rejected', reason: '', changes: null }, refuse('REQUIRED', 'reason')],
  ] as const)('refuses %s', (_, draft, ruling, refusal) => {
    expect(decideAmendment(amendment, base, draft, ruling)).toEqual(refusal);
  });

  it('comes once', () => {
    expect(
      decideAmendment({ ...amendment, state: 'rejected' }, base, base, { decision: 'accepted', reason, changes: null }),
    ).toEqual(refuse('ALREADY_DECIDED'));
  });
});

describe('merging amendments', () => {
  const words = { changes: near, why: 'Both want a number.', objectBy: after(3, 'days') };
  it.each([
    ['makes one of two', [standing, standing], words, accept({ changes: near, why: words.why })],
    ['wants two', [standing], words, refuse('REQUIRED', 'amendmentIds')],
    ['wants them undecided', [standing, { ...standing, state: 'accepted' as const }], words, refuse('ALREADY_DECIDED')],
    [
      'wants them up to date',
      [standing, { ...standing, state: 'stale' as const }],
      words,
      refuse('STALE', 'amendmentIds'),
    ],
    ['gives a day to object', [standing, standing], { ...words, objectBy: noon }, refuse('NOT_A_DAY', 'objectBy')],
    [
      'gives not longer than two months',
      [standing, standing],
      { ...words, objectBy: after(61, 'days') },
      refuse('NOT_A_DAY', 'objectBy'),
    ],
    ['wants a change', [standing, standing], { ...words, changes: [] }, refuse('NOTHING_CHANGED', 'changes')],
  ])('%s', (_, sources, given, expected) => {
    expect(mergeAmendments(sources, base, given, noon)).toEqual(expected);
  });
});

describe('an amendment under a new version', () => {
  it('is carried over where it fits, taken where the version says it, stale where they collide', () => {
    expect(rebaseAmendment(base, reworded(base, 1, 'A dead tree is replaced in spring.'), near)).toEqual({
      state: 'open',
      changes: near,
    });
    expect(rebaseAmendment(base, reworded(base, 0, 'At least 200 trees stand near a school.'), near)).toEqual({
      state: 'taken',
    });
    expect(rebaseAmendment(base, reworded(base, 0, 'Half of the trees stand near a school.'), near)).toMatchObject({
      state: 'stale',
      collisions: [{ id: base[0]?.id, why: 'words' }],
    });
    expect(rebaseAmendment(base, base.slice(1), near)).toMatchObject({
      state: 'stale',
      collisions: [{ id: base[0]?.id, why: 'removed' }],
    });
  });

  it('is never lost: it stands in the version, waits on it, or collides', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom('Other words here.', 'A dead tree is replaced soon.'),
        (mine, theirs, words) => {
          const changes = diff(base, reworded(base, mine, 'What I would rather read here.'));
          const rebased = rebaseAmendment(base, reworded(base, theirs, words), changes);
          if (mine !== theirs) return rebased.state === 'open';
          return rebased.state === 'stale';
        },
      ),
    );
  });
});

describe('the working draft', () => {
  it('takes both where two wrote in different places, and refuses the second on the same words', () => {
    const theirs = reworded(base, 1, 'A dead tree is replaced in spring.');
    const both = mergeIntoDraft(base, theirs, near);
    expect(both.ok && both.value.draft.map(({ words }) => words)).toEqual([
      'At least 200 trees stand near a school.',
      'A dead tree is replaced in spring.',
      'The office reports each year.',
    ]);
    expect(mergeIntoDraft(base, reworded(base, 0, 'Half of the trees stand near a school.'), near)).toEqual(
      refuse('STALE', 'changes'),
    );
  });

  it('becomes a version with a note, once it differs from the last', () => {
    expect(publishVersion(base, null, 'The first draft of all.')).toEqual(accept('The first draft of all.'));
    expect(publishVersion(base, base, 'The first draft again.')).toEqual(refuse('NOTHING_CHANGED'));
    expect(publishVersion([], null, 'The first draft of all.')).toEqual(refuse('REQUIRED', 'changes'));
    expect(publishVersion(base, null, 'Short')).toEqual(refuse('TOO_SHORT', 'note'));
  });
});

describe('the trace', () => {
  it('names for each clause that differs the steps that touched it, and passes over what was undone', () => {
    const [a, b, c] = base.map(({ id }) => id);
    const next = reworded(base, 0, 'At least 200 trees stand near a school.').filter(({ id }) => id !== b);
    const steps = [
      { revision: 2, amendmentId: 'am', changes: near },
      { revision: 3, amendmentId: null, changes: diff(base, reworded(base, 2, 'Never mind.')) },
      { revision: 4, amendmentId: null, changes: diff(reworded(base, 2, 'Never mind.'), base) },
      { revision: 5, amendmentId: null, changes: [{ kind: 'remove', id: b ?? '' } as const] },
    ];
    const origins = originsOf(base, next, steps);
    expect(origins).toContainEqual({ clauseId: a, kind: 'changed', otherId: null, revision: 2, amendmentId: 'am' });
    expect(origins).toContainEqual({ clauseId: b, kind: 'removed', otherId: null, revision: 5, amendmentId: null });
    expect(origins.filter(({ clauseId }) => clauseId === c)).toEqual([]);
  });

  it('knows whether a version speaks in the words of the amendment', () => {
    expect(inItsOwnWords(near, reworded(base, 0, 'At least 200 trees stand near a school.'))).toBe(true);
    expect(inItsOwnWords(near, reworded(base, 0, 'At least 150 trees stand near a school.'))).toBe(false);
  });
});
