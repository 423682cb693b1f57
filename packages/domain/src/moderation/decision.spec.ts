import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { aCitizen, aModerator, aNewcomer, anAdmin, anOfficial, aSubject, noon } from '../testing/index.ts';
import { caseStates } from './case.ts';
import { caseActions, caseVerbs, decideCase, readsHidden, type DecisionWords } from './decision.ts';
import type { Subject } from './report.ts';

const { consultationId } = aSubject();
const moderator = aModerator(consultationId);
const hide: DecisionWords = { action: 'hide', rule: 'privacy', reason: 'It names a private address.' };
const keep: DecisionWords = { action: 'keep', rule: null, reason: '' };
const restore: DecisionWords = { action: 'restore', rule: null, reason: 'The number is an office number.' };

const onWaiting = (words: DecisionWords, change: Partial<Subject> = {}, actor = moderator) =>
  decideCase(actor, 'waiting', aSubject(change), words);
const onDecided = (words: DecisionWords, change: Partial<Subject> = {}) =>
  decideCase(moderator, 'decided', aSubject(change), words);
const by = { moderatorId: moderator.id };

describe('decideCase', () => {
  const cases: [string, Outcome<unknown>, Outcome<unknown>][] = [
    ['hides under a rule', onWaiting(hide), accept({ ...hide, ...by })],
    ['keeps without a word', onWaiting(keep), accept({ ...keep, ...by })],
    ['keeps under no rule, even where one is named', onWaiting({ ...keep, rule: 'law' }), accept({ ...keep, ...by })],
    ['restores what was hidden', onDecided(restore, { hiddenAt: noon }), accept({ ...restore, ...by })],
    ['wants a rule for hiding', onWaiting({ ...hide, rule: null }), refuse('REQUIRED', 'rule')],
    ['wants a reason for hiding', onWaiting({ ...hide, reason: '' }), refuse('REQUIRED', 'reason')],
    ['wants more than a few letters', onWaiting({ ...hide, reason: 'Too rude.' }), refuse('TOO_SHORT', 'reason')],
    ['wants less than an essay', onWaiting({ ...hide, reason: 'x'.repeat(1001) }), refuse('TOO_LONG', 'reason')],
    [
      'wants a reason for restoring',
      onDecided({ ...restore, reason: '' }, { hiddenAt: noon }),
      refuse('REQUIRED', 'reason'),
    ],
    ['keeps only what waits', onDecided(keep), refuse('ALREADY_DECIDED')],
    ['hides only what waits', onDecided(hide), refuse('ALREADY_DECIDED')],
    ['hides once', onDecided(hide, { hiddenAt: noon }), refuse('ALREADY_HIDDEN')],
    ['restores only what is hidden', onDecided(restore), refuse('NOT_HIDDEN')],
    ['hides nothing that its author deleted', onWaiting(hide, { deletedAt: noon }), refuse('DELETED')],
    ['closes the case of what its author deleted', onWaiting(keep, { deletedAt: noon }), accept({ ...keep, ...by })],
    [
      'refuses moderators of other consultations',
      onWaiting(hide, {}, aModerator('another')),
      refuse('NOT_A_MODERATOR'),
    ],
    ['refuses decisions on own words', onWaiting(hide, { authorId: moderator.id }), refuse('OWN_CONTENT')],
    ['refuses visitors', decideCase(null, 'waiting', aSubject(), hide), refuse('NOT_SIGNED_IN')],
  ];
  it.each(cases)('%s', (_, answer, expected) => expect(answer).toEqual(expected));

  const states = fc.record({ hiddenAt: fc.constantFrom(null, noon), deletedAt: fc.constantFrom(null, noon) });
  const words = fc.constantFrom(hide, keep, restore);

  it('never accepts anyone without a moderator’s grant here', () => {
    const strangers = fc.constantFrom(null, aCitizen(), aNewcomer(), anOfficial(), anAdmin(), aModerator('another'));
    fc.assert(
      fc.property(
        strangers,
        fc.constantFrom(...caseStates),
        states,
        words,
        (actor, state, change, word) => !decideCase(actor, state, aSubject(change), word).ok,
      ),
    );
  });

  it('never accepts a decision on one’s own words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...caseStates),
        states,
        words,
        (state, change, word) =>
          !decideCase(moderator, state, aSubject({ ...change, authorId: moderator.id }), word).ok,
      ),
    );
  });

  it('is offered exactly where some decision is possible', () => {
    fc.assert(
      fc.property(fc.constantFrom(...caseStates), states, (state, change) => {
        const subject = aSubject(change);
        const possible = caseActions.some((action) => decideCase(moderator, state, subject, { ...hide, action }).ok);
        return caseVerbs(moderator, state, subject).includes('decideCase') === possible;
      }),
    );
  });
});

describe('readsHidden', () => {
  const author = aCitizen();
  const subject = aSubject({ authorId: author.id });
  it.each([
    ['the author', author, true],
    ['moderators here', moderator, true],
    ['moderators of the site', aModerator(), true],
    ['moderators elsewhere', aModerator('another'), false],
    ['officials', anOfficial(), false],
    ['other citizens', aCitizen(), false],
    ['visitors', null, false],
  ])('to %s answers as it must', (_, actor, reads) => expect(readsHidden(actor, subject)).toBe(reads));

  it('keeps the words of a deleted account from visitors', () => {
    expect(readsHidden(null, aSubject({ authorId: null }))).toBe(false);
  });
});
