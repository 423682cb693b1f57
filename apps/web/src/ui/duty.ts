import { calendarDays } from './deadline.ts';

export type Duty =
  { kind: 'late'; days: number } | { kind: 'hours'; hours: number } | { kind: 'tomorrow' | 'day'; soon: boolean };

const hour = 60 * 60 * 1000;

/** How a thing that is owed stands: past its day, due within hours, tomorrow, or on a day; amber up to `soonDays` before. */
export function dutyOf(dueAt: Date, now: Date, soonDays: number): Duty {
  const left = dueAt.getTime() - now.getTime();
  if (left < 0) return { kind: 'late', days: Math.max(1, Math.ceil(-left / (24 * hour))) };
  const days = calendarDays(now, dueAt);
  if (days === 0 || left < 6 * hour) return { kind: 'hours', hours: Math.max(1, Math.floor(left / hour)) };
  return { kind: days === 1 ? 'tomorrow' : 'day', soon: days <= soonDays };
}

/** Whether it presses: late, soon, or calm. */
export function toneOf(duty: Duty): 'late' | 'soon' | 'done' {
  if (duty.kind === 'late') return 'late';
  if (duty.kind === 'hours') return 'soon';
  return duty.soon ? 'soon' : 'done';
}
