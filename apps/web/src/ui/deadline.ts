export type DeadlineKind = { kind: 'open' } | { kind: 'soon'; days: number } | { kind: 'today' } | { kind: 'closed' };

const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** Days of the calendar between two instants, as the reader's clock shows them. Summer time does not add or lose one. */
export function calendarDays(from: Date, to: Date): number {
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** How a deadline is spoken of: calm, amber in its last seven days, by the hour on its last day, then closed. */
export function deadlineOf(closesAt: Date, now: Date): DeadlineKind {
  if (now >= closesAt) return { kind: 'closed' };
  const days = calendarDays(now, closesAt);
  if (days === 0) return { kind: 'today' };
  return days <= 7 ? { kind: 'soon', days } : { kind: 'open' };
}
