import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { phaseKinds } from '../consultations/phase.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { aCitizen, after, aModerator, anAdmin, anOfficial, aPhase, aProposal, aVenue, noon } from '../testing/index.ts';
import {
  answerProposal,
  answersDueAt,
  daysBeforeDue,
  daysLate,
  isDay,
  type AnswerWords,
  type Promised,
} from './answer.ts';

const { consultationId } = aVenue();
const official = anOfficial(consultationId);
const promised: Promised = { what: 'The trial opens at three schools', by: '2031-03-01', who: 'Traffic office' };
const words: AnswerWords = { state: 'partly', reason: 'Three schools, not five.', promises: [promised] };
const answer = (change: Partial<AnswerWords> = {}, proposal = {}, actor = official) =>
  answerProposal(actor, aProposal(proposal), null, { ...words, ...change }, noon);

describe('answerProposal', () => {
  const cases: [string, Outcome<unknown>, Outcome<unknown>][] = [
    ['takes an official’s answer', answer(), accept({ ...words, officialId: official.id })],
    ['takes one without promises', answer({ promises: [] }).ok ? accept('') : answer(), accept('')],
    [
      'takes it between phases',
      answer({}, { venue: aVenue('propose', { phases: [] }) }).ok ? accept('') : answer(),
      accept(''),
    ],
    ['refuses visitors', answerProposal(null, aProposal(), null, words, noon), refuse('NOT_SIGNED_IN')],
    ['refuses officials of other consultations', answer({}, {}, anOfficial('another')), refuse('NOT_AN_OFFICIAL')],
    ['refuses moderators', answer({}, {}, aModerator()), refuse('NOT_AN_OFFICIAL')],
    ['refuses drafts', answer({}, { state: 'draft' }), refuse('NOT_PUBLISHED')],
    ['refuses withdrawn proposals', answer({}, { state: 'withdrawn' }), refuse('WITHDRAWN')],
    ['refuses hidden proposals', answer({}, { hiddenAt: noon }), refuse('HIDDEN')],
    [
      'refuses unpublished consultations',
      answer({}, { venue: aVenue('answer', { publishedAt: null }) }),
      refuse('NOT_PUBLISHED'),
    ],
    ['refuses the archive', answer({}, { venue: aVenue('answer', { archivedAt: noon }) }), refuse('ARCHIVED')],
    ['wants a reason', answer({ reason: ' ' }), refuse('REQUIRED', 'reason')],
    ['wants more than a few letters', answer({ reason: 'No money.' }), refuse('TOO_SHORT', 'reason')],
    ['wants less than a book', answer({ reason: 'x'.repeat(5001) }), refuse('TOO_LONG', 'reason')],
    ['takes ten promises at most', answer({ promises: Array(11).fill(promised) }), refuse('TOO_MANY', 'promises')],
    [
      'wants to know what is promised',
      answer({ promises: [{ ...promised, what: '' }] }),
      refuse('REQUIRED', 'promises'),
    ],
    [
      'wants to know who does it',
      answer({ promises: [{ ...promised, who: 'x'.repeat(201) }] }),
      refuse('TOO_LONG', 'promises'),
    ],
  ];
  it.each(cases)('%s', (_, given, expected) => expect(given).toEqual(expected));

  it.each([
    ['refuses the same answer again', {}, refuse('NOTHING_CHANGED')],
    ['takes a new state', { state: 'accepted' }, accept({ ...words, state: 'accepted', officialId: official.id })],
    [
      'takes a new day',
      { promises: [{ ...promised, by: '2031-04-01' }] },
      accept({ ...words, promises: [{ ...promised, by: '2031-04-01' }], officialId: official.id }),
    ],
    ['takes a promise back', { promises: [] }, accept({ ...words, promises: [], officialId: official.id })],
  ] as [string, Partial<AnswerWords>, Outcome<unknown>][])('once answered, %s', (_, change, expected) => {
    expect(answerProposal(official, aProposal(), words, { ...words, ...change }, noon)).toEqual(expected);
  });

  it.each(phaseKinds)('takes answers in the phase `%s`', (kind) =>
    expect(answer({}, { venue: aVenue(kind) }).ok).toBe(true),
  );

  it('never accepts anyone without an official’s grant here', () => {
    const strangers = fc.constantFrom(null, aCitizen(), aModerator(consultationId), anAdmin(), anOfficial('another'));
    fc.assert(
      fc.property(
        strangers,
        fc.constantFrom(...phaseKinds),
        (actor, kind) => !answerProposal(actor, aProposal({ venue: aVenue(kind) }), null, words, noon).ok,
      ),
    );
  });
});

describe('isDay', () => {
  it.each([
    ['2026-11-23', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['23.11.2026', false],
    ['+012026-11-23', false],
    ['2026-11-23T00:00:00Z', false],
    ['', false],
  ])('of %j says %j', (day, expected) => expect(isDay(day)).toBe(expected));
});

describe('the day an answer is due', () => {
  it('is the end of the last answering phase', () => {
    const phases = [
      aPhase('answer', { closesAt: after(1, 'days') }),
      aPhase('discuss'),
      aPhase('answer', { closesAt: after(9, 'days') }),
      aPhase('closed'),
    ];
    expect(answersDueAt(phases)).toEqual(after(9, 'days'));
  });

  it('is none where no phase is for answers', () =>
    expect(answersDueAt([aPhase('propose'), aPhase('closed')])).toBeNull());

  it.each([
    ['three days before', after(-72, 'hours'), 3, null],
    ['an hour short of three days before', after(-71, 'hours'), 2, null],
    ['on the stroke', noon, 0, null],
    ['an hour after', after(1, 'hours'), -1, 1],
    ['a day after', after(24, 'hours'), -1, 1],
    ['a day and an hour after', after(25, 'hours'), -2, 2],
  ])('counts, %s, the days left and missed', (_, at, left, late) => {
    expect(daysBeforeDue(noon, at)).toBe(left);
    expect(daysLate(noon, at)).toBe(late);
  });

  it('counts nothing where nothing is due', () => {
    expect(daysBeforeDue(null, noon)).toBeNull();
    expect(daysLate(null, noon)).toBeNull();
  });
});
