import { describe, expect, it } from '@jest/globals';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { aCitizen, after, aModerator, aNewcomer, aSubject, noon } from '../testing/index.ts';
import { decideBy, reportContent, reportReasons, type ReportWords, type Subject } from './report.ts';

const citizen = aCitizen();
const report: ReportWords = { reason: 'insult', words: 'Calls the neighbours names.' };
const on = (change: Partial<Subject>, words: Partial<ReportWords> = {}, actor = citizen) =>
  reportContent(actor, aSubject(change), { ...report, ...words });

describe('reportContent', () => {
  const cases: [string, Outcome<unknown>, Outcome<unknown>][] = [
    ['takes a report', on({}), accept({ ...report, reporterId: citizen.id })],
    ['takes one without words', on({}, { words: '' }), accept({ reason: 'insult', words: '', reporterId: citizen.id })],
    ['wants words for another reason', on({}, { reason: 'other', words: ' ' }), refuse('REQUIRED', 'words')],
    ['takes at most a thousand characters', on({}, { words: 'x'.repeat(1001) }), refuse('TOO_LONG', 'words')],
    ['refuses unconfirmed people', on({}, {}, aNewcomer()), refuse('EMAIL_NOT_CONFIRMED')],
    ['refuses visitors', reportContent(null, aSubject(), report), refuse('NOT_SIGNED_IN')],
    ['knows nothing of what is not public', on({ isPublic: false }), refuse('NOT_FOUND')],
    ['refuses one’s own words', on({ authorId: citizen.id }), refuse('OWN_WORDS')],
    ['refuses what is deleted', on({ deletedAt: noon }), refuse('DELETED')],
    ['refuses what is hidden', on({ hiddenAt: noon }), refuse('HIDDEN')],
  ];
  it.each(cases)('%s', (_, answer, expected) => expect(answer).toEqual(expected));

  it('takes reports of moderators too', () => expect(on({}, {}, aModerator()).ok).toBe(true));
});

describe('decideBy', () => {
  const hours = {
    insult: 24,
    personalData: 24,
    illegal: 24,
    spam: 72,
    offTopic: 72,
    duplicate: 72,
    falseClaim: 72,
    other: 72,
  };
  it.each(reportReasons)('gives a report of `%s` its hours', (reason) => {
    expect(decideBy(reason, noon)).toEqual(after(hours[reason], 'hours'));
  });
});
