import { phaseKinds, type PhaseKind } from '@folkmoot/domain';

/** A moment as a field shows it, to the minute; with the exact instant where it is one that was saved. */
export interface Moment {
  local: string;
  exact: string | null;
}

/** A step being edited. `id` is null until it is saved. */
export interface TimelineRow {
  id: string | null;
  kind: PhaseKind;
  opens: Moment;
  closes: Moment;
}

const two = (number: number) => String(number).padStart(2, '0');

export function localOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

export const momentOf = (iso: string): Moment => ({ local: localOf(new Date(iso)), exact: iso });
export const typed = (local: string): Moment => ({ local, exact: null });

/** The instant of a moment, or null while it is not complete. */
export function instantOf({ local, exact }: Moment): string | null {
  if (exact) return exact;
  const at = new Date(local);
  return local && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

export type RowFault = 'EMPTY' | 'BACKWARDS' | 'OVERLAP';

/** What is wrong with each step, by its place; null where nothing is. */
export function rowFaults(rows: readonly TimelineRow[]): (RowFault | null)[] {
  return rows.map(({ opens, closes }, place) => {
    const from = instantOf(opens);
    const to = instantOf(closes);
    if (!from || !to) return 'EMPTY';
    if (from >= to) return 'BACKWARDS';
    const before = rows[place - 1];
    const end = before && instantOf(before.closes);
    return end && end > from ? 'OVERLAP' : null;
  });
}

const at = (date: Date, days: number, hour: number) =>
  localOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, hour));

/** One more step: the next kind, two weeks from where the last one ends. */
export function withOneMore(rows: readonly TimelineRow[], now: Date): TimelineRow[] {
  const last = rows.at(-1);
  const end = last && instantOf(last.closes);
  const kind = phaseKinds[last ? Math.min(phaseKinds.indexOf(last.kind) + 1, phaseKinds.length - 1) : 0] ?? 'propose';
  const opens = end ? typed(localOf(new Date(end))) : typed(at(now, 1, 9));
  return [...rows, { id: null, kind, opens, closes: typed(at(new Date(opens.local), 14, 18)) }];
}

/** Two neighbours change places; the dates stay where they are, so that the order of the calendar holds. */
export function moved(rows: readonly TimelineRow[], place: number, by: -1 | 1): TimelineRow[] {
  const one = rows[place];
  const other = rows[place + by];
  if (!one || !other) return [...rows];
  return rows.map((row, at) => {
    if (at === place) return { ...row, id: other.id, kind: other.kind };
    return at === place + by ? { ...row, id: one.id, kind: one.kind } : row;
  });
}
