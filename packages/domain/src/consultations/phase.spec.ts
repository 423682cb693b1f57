import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refuse } from '../outcome.ts';
import { after, aPhase, aVenue, noon } from '../testing/index.ts';
import { allows, currentPhase, phaseAllows, phaseKinds, phaseState, type Capability, type PhaseKind } from './phase.ts';
import { takes } from './venue.ts';

const capabilities: readonly Capability[] = [
  'propose',
  'editProposal',
  'support',
  'comment',
  'suggestWords',
  'castBallot',
  'answer',
];

/** The law once more, as a table a person can read. */
const law: Record<PhaseKind, string> = {
  propose: '+ + + + - - +',
  discuss: '- - + + - - +',
  draft: '- - - + + - +',
  vote: '- - - - - + +',
  answer: '- - - - - - +',
  closed: '- - - - - - +',
};

describe('phaseAllows', () => {
  it.each(phaseKinds)('of the phase `%s` is the law', (kind) => {
    expect(capabilities.map((capability) => (phaseAllows[kind].includes(capability) ? '+' : '-')).join(' ')).toBe(
      law[kind],
    );
  });
});

describe('phaseState', () => {
  const phase = { opensAt: noon, closesAt: after(1, 'days') };
  it.each([
    ['a moment before', new Date(noon.getTime() - 1), 'next'],
    ['on the stroke of opening', noon, 'now'],
    ['a moment before closing', new Date(after(1, 'days').getTime() - 1), 'now'],
    ['on the stroke of closing', after(1, 'days'), 'past'],
  ])('%s', (_, at, state) => expect(phaseState(phase, at)).toBe(state));

  it('of a phase without duration is never `now`', () => {
    expect(phaseState({ opensAt: noon, closesAt: noon }, noon)).toBe('past');
  });
});

describe('currentPhase', () => {
  const early = aPhase('propose', { opensAt: after(-2, 'days'), closesAt: after(-1, 'days') });
  const late = aPhase('vote', { opensAt: after(1, 'days'), closesAt: after(2, 'days') });
  it('is none between phases', () => expect(currentPhase([early, late], noon)).toBeNull());
  it('is the one that is open', () =>
    expect(currentPhase([early, aPhase('discuss'), late], noon)?.kind).toBe('discuss'));
});

describe('takes', () => {
  it.each([
    ['before publication', { publishedAt: null }, 'NOT_PUBLISHED'],
    ['in the archive', { archivedAt: noon }, 'ARCHIVED'],
  ] as const)('refuses everything %s', (_, change, reason) => {
    for (const kind of phaseKinds)
      for (const capability of capabilities)
        expect(takes(aVenue(kind, change), capability, noon)).toEqual(refuse(reason));
  });

  it('takes answers between phases, and nothing else', () => {
    const between = aVenue('propose', { phases: [] });
    expect(capabilities.filter((capability) => takes(between, capability, noon).ok)).toEqual(['answer']);
  });

  it('takes what the phase allows while it is open', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...phaseKinds),
        fc.constantFrom(...capabilities),
        fc.integer({ min: -9, max: 9 }),
        (kind, capability, days) => {
          const at = after(days, 'days');
          const open = days >= -5 && days < 5;
          const expected = (open ? phaseAllows[kind] : phaseAllows.closed).includes(capability);
          return (
            takes(aVenue(kind), capability, at).ok === expected &&
            allows(aVenue(kind).phases, capability, at) === expected
          );
        },
      ),
    );
  });
});
