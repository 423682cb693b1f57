import type { Actor } from '../identity/actor.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { permitActor, type Verb } from '../policy.ts';
import { text } from '../text.ts';
import type { CaseState } from './case.ts';
import type { Subject } from './report.ts';

/** The rules of the house, by which moderators decide; nobody's words go out of view without one of them. */
export const houseRules = ['respect', 'privacy', 'noAdvertising', 'onTopic', 'honesty', 'law'] as const;
export type HouseRule = (typeof houseRules)[number];

export const caseActions = ['keep', 'hide', 'restore'] as const;
export type CaseAction = (typeof caseActions)[number];

/** What a moderator decided, and why; never changed, only followed by another. */
export interface Decision {
  readonly id: string;
  readonly caseId: string;
  readonly moderatorId: string;
  readonly action: CaseAction;
  readonly rule: HouseRule | null;
  readonly reason: string;
  readonly waitingSince: Date;
  readonly at: Date;
}

export interface DecisionWords {
  readonly action: CaseAction;
  readonly rule: HouseRule | null;
  readonly reason: string;
}

export const decisionBounds = { field: 'reason', min: 10, max: 1000 } as const;

/**
 * A moderator of the consultation decides, never on their own words. Keeping and hiding answer a case that waits;
 * restoring may follow any time after. Whatever changes what people can read needs a stated reason, hiding also a rule.
 */
export function decideCase(
  actor: Actor | null,
  state: CaseState,
  subject: Subject,
  decision: DecisionWords,
): Outcome<DecisionWords & { moderatorId: string }> {
  const permitted = mayDecide(actor, subject);
  if (!permitted.ok) return permitted;
  const possible = isPossible(decision.action, state, subject);
  if (!possible.ok) return possible;
  const { action } = decision;
  if (action === 'hide' && !decision.rule) return refuse('REQUIRED', 'rule');
  const reason = text(decision.reason, { ...decisionBounds, min: action === 'keep' ? 0 : decisionBounds.min });
  if (!reason.ok) return reason;
  return accept({
    moderatorId: permitted.value.id,
    action,
    rule: action === 'hide' ? decision.rule : null,
    reason: reason.value,
  });
}

function mayDecide(actor: Actor | null, subject: Subject): Outcome<Actor> {
  const permitted = permitActor(actor, 'decideCase', subject.consultationId);
  if (!permitted.ok) return permitted;
  return permitted.value.id === subject.authorId ? refuse('OWN_CONTENT') : permitted;
}

function isPossible(action: CaseAction, state: CaseState, subject: Subject): Outcome<null> {
  if (action === 'restore') return subject.hiddenAt ? accept(null) : refuse('NOT_HIDDEN');
  if (action === 'hide' && subject.hiddenAt) return refuse('ALREADY_HIDDEN');
  if (state !== 'waiting') return refuse('ALREADY_DECIDED');
  return action === 'hide' && subject.deletedAt ? refuse('DELETED') : accept(null);
}

/** May moderators, this one among them, read words that are out of view? So may their author. */
export function readsHidden(actor: Actor | null, subject: Pick<Subject, 'consultationId' | 'authorId'>): boolean {
  if (!actor) return false;
  return actor.id === subject.authorId || permitActor(actor, 'seeCases', subject.consultationId).ok;
}

/** What this person may do with this case now. */
export function caseVerbs(actor: Actor | null, state: CaseState, subject: Subject): Verb[] {
  const open = caseActions.some((action) => isPossible(action, state, subject).ok);
  return open && mayDecide(actor, subject).ok ? ['decideCase'] : [];
}
