import { accept, refuse, type Outcome } from '../outcome.ts';
import { allows, type Capability, type Phase } from './phase.ts';

/** The place and hour of a contribution: its consultation's standing and timeline, as much of it as rules ask. */
export interface Venue {
  readonly consultationId: string;
  readonly publishedAt: Date | null;
  readonly archivedAt: Date | null;
  readonly phases: readonly Pick<Phase, 'kind' | 'opensAt' | 'closesAt'>[];
}

/** Does this consultation take that now? */
export function takes(venue: Venue, capability: Capability, now: Date): Outcome<Venue> {
  if (!venue.publishedAt) return refuse('NOT_PUBLISHED');
  if (venue.archivedAt) return refuse('ARCHIVED');
  return allows(venue.phases, capability, now) ? accept(venue) : refuse('PHASE_CLOSED');
}
