import { calendarDays, deadlineOf } from './deadline.ts';

const now = new Date(2026, 10, 23, 10, 0);

describe('a deadline', () => {
  it.each([
    ['is calm when more than a week away', new Date(2026, 11, 6, 18), { kind: 'open' }],
    ['is amber from seven days before', new Date(2026, 10, 30, 18), { kind: 'soon', days: 7 }],
    ['counts days of the calendar, not of 24 hours', new Date(2026, 10, 24, 1), { kind: 'soon', days: 1 }],
    ['names the hour on its last day', new Date(2026, 10, 23, 18), { kind: 'today' }],
    ['is over from its very instant', now, { kind: 'closed' }],
    ['stays over', new Date(2026, 9, 4), { kind: 'closed' }],
  ])('%s', (_, closesAt, expected) => {
    expect(deadlineOf(closesAt, now)).toEqual(expected);
  });

  it('counts a night in which the clocks change as one day', () => {
    expect(calendarDays(new Date(2026, 9, 24, 23), new Date(2026, 9, 25, 1))).toBe(1);
  });
});
