export const phaseKinds = ['propose', 'discuss', 'draft', 'vote', 'answer', 'closed'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

/** A dated stretch of a consultation: open from `opensAt` (inclusive) to `closesAt` (exclusive). */
export interface Phase {
  readonly id: string;
  readonly consultationId: string;
  readonly position: number;
  readonly kind: PhaseKind;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** What a phase opens. */
export type Capability = 'propose' | 'editProposal' | 'support' | 'comment' | 'suggestWords' | 'castBallot' | 'answer';

/** What each kind of phase allows. The one table of it: rules ask this, never the clock. */
export const phaseAllows: Record<PhaseKind, readonly Capability[]> = {
  propose: ['propose', 'editProposal', 'support', 'comment', 'answer'],
  discuss: ['support', 'comment', 'answer'],
  draft: ['comment', 'suggestWords', 'answer'],
  vote: ['castBallot', 'answer'],
  answer: ['answer'],
  closed: ['answer'],
};

export type PhaseState = 'past' | 'now' | 'next';

/** Where a phase stands at an instant. */
export function phaseState(phase: Pick<Phase, 'opensAt' | 'closesAt'>, now: Date): PhaseState {
  if (now < phase.opensAt) return 'next';
  return now < phase.closesAt ? 'now' : 'past';
}

/** The phase that is open at an instant, or null between phases. */
export function currentPhase<P extends Pick<Phase, 'opensAt' | 'closesAt'>>(phases: readonly P[], now: Date): P | null {
  return phases.find((phase) => phaseState(phase, now) === 'now') ?? null;
}

/** Does the consultation take this at the instant? Between phases it takes answers and nothing else. */
export function allows(
  phases: readonly Pick<Phase, 'kind' | 'opensAt' | 'closesAt'>[],
  capability: Capability,
  now: Date,
): boolean {
  return phaseAllows[currentPhase(phases, now)?.kind ?? 'closed'].includes(capability);
}
