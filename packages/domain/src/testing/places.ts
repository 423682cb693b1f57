import type { Phase, PhaseKind } from '../consultations/phase.ts';
import type { Venue } from '../consultations/venue.ts';
import { anId } from './actors.ts';

/** The present of every spec: noon on a day in spring. */
export const noon = new Date('2030-04-10T12:00:00Z');

const units = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** An instant before (negative) or after noon. */
export function after(count: number, unit: keyof typeof units): Date {
  return new Date(noon.getTime() + count * units[unit]);
}

/** A phase that is open at noon, for ten days around it. */
export function aPhase(kind: PhaseKind = 'propose', change: Partial<Phase> = {}): Phase {
  return {
    id: anId(),
    consultationId: '00000000-0000-7000-8000-00000000c0de',
    position: 0,
    kind,
    opensAt: after(-5, 'days'),
    closesAt: after(5, 'days'),
    ...change,
  };
}

/** A published consultation whose one phase, of this kind, is open at noon. */
export function aVenue(kind: PhaseKind = 'propose', change: Partial<Venue> = {}): Venue {
  return {
    consultationId: '00000000-0000-7000-8000-00000000c0de',
    publishedAt: after(-10, 'days'),
    archivedAt: null,
    phases: [aPhase(kind)],
    ...change,
  };
}
