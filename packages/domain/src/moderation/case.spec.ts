import { describe, expect, it } from '@jest/globals';
import { after, noon } from '../testing/index.ts';
import { afterReport } from './case.ts';

const waiting = {
  state: 'waiting' as const,
  reports: 1,
  waitingSince: after(-2, 'hours'),
  decideBy: after(70, 'hours'),
};

describe('afterReport', () => {
  it('opens a case with the first report', () => {
    expect(afterReport(null, 'spam', noon)).toEqual({
      state: 'waiting',
      reports: 1,
      waitingSince: noon,
      decideBy: after(72, 'hours'),
    });
  });

  it('brings the day forward where the new report is more pressing', () => {
    expect(afterReport(waiting, 'personalData', noon)).toEqual({
      ...waiting,
      reports: 2,
      decideBy: after(24, 'hours'),
    });
  });

  it('never puts the day off', () => {
    expect(afterReport(waiting, 'offTopic', noon)).toEqual({ ...waiting, reports: 2 });
  });

  it('sets a decided case waiting again, from now', () => {
    const decided = { ...waiting, state: 'decided' as const };
    expect(afterReport(decided, 'offTopic', noon)).toEqual({
      state: 'waiting',
      reports: 2,
      waitingSince: noon,
      decideBy: after(72, 'hours'),
    });
  });
});
