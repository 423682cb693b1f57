import { dutyOf, toneOf } from './duty.ts';

const now = new Date(2026, 10, 23, 10, 0);

describe('what is owed', () => {
  it.each([
    ['counts each begun day past its day', new Date(2026, 10, 22, 9), { kind: 'late', days: 2 }, 'late'],
    ['is late from the first minute', new Date(2026, 10, 23, 9, 59), { kind: 'late', days: 1 }, 'late'],
    ['counts hours on its last day', new Date(2026, 10, 23, 13, 30), { kind: 'hours', hours: 3 }, 'soon'],
    ['says tomorrow', new Date(2026, 10, 24, 18), { kind: 'tomorrow', soon: true }, 'soon'],
    ['is amber within the days given', new Date(2026, 10, 30, 18), { kind: 'day', soon: true }, 'soon'],
    ['is calm before', new Date(2026, 11, 9), { kind: 'day', soon: false }, 'done'],
  ])('%s', (_, dueAt, duty, tone) => {
    expect(dutyOf(dueAt, now, 7)).toEqual(duty);
    expect(toneOf(dutyOf(dueAt, now, 7))).toBe(tone);
  });
});
