import { takes, type Venue } from '../consultations/venue.ts';
import type { Phase } from '../consultations/phase.ts';
import type { Actor } from '../identity/actor.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { permitActor } from '../policy.ts';
import { isStanding, type ProposalStanding } from '../proposals/proposal.ts';
import { text } from '../text.ts';

export const answerStates = ['underReview', 'accepted', 'partly', 'rejected', 'done'] as const;
export type AnswerState = (typeof answerStates)[number];

/** Something officials undertake, with the day by which it is there and who sees to it. */
export interface Promised {
  readonly what: string;
  /** A day as 2026-11-23, wherever one is. */
  readonly by: string;
  readonly who: string;
}

export interface AnswerWords {
  readonly state: AnswerState;
  readonly reason: string;
  readonly promises: readonly Promised[];
}

/** An official's answer to a proposal. The current one is the latest; those before it stay on record. */
export interface Answer extends AnswerWords {
  readonly id: string;
  readonly proposalId: string;
  readonly officialId: string;
  readonly at: Date;
  readonly isCurrent: boolean;
}

export const answerBounds = { field: 'reason', min: 10, max: 5000 } as const;
export const promiseBounds = {
  what: { field: 'promises', min: 1, max: 200 },
  who: { field: 'promises', min: 1, max: 200 },
} as const;
export const mostPromises = 10;

/** What the rule asks of a proposal that is answered. */
export type Answerable = Pick<ProposalStanding, 'state' | 'hiddenAt'> & { readonly venue: Venue };

/**
 * Officials of the consultation answer what stands in public, with their reasons, at any time until it is archived.
 * A new answer takes the place of the `current` one, which stays on record.
 */
export function answerProposal(
  actor: Actor | null,
  proposal: Answerable,
  current: AnswerWords | null,
  words: AnswerWords,
  now: Date,
): Outcome<AnswerWords & { officialId: string }> {
  const permitted = permitActor(actor, 'answerProposal', proposal.venue.consultationId);
  if (!permitted.ok) return permitted;
  const standing = isStanding(proposal);
  if (!standing.ok) return standing;
  const open = takes(proposal.venue, 'answer', now);
  if (!open.ok) return open;
  const reason = text(words.reason, answerBounds);
  if (!reason.ok) return reason;
  const promises = promisesKept(words.promises);
  if (!promises.ok) return promises;
  const kept: AnswerWords = { state: words.state, reason: reason.value, promises: promises.value };
  return current && isSame(current, kept)
    ? refuse('NOTHING_CHANGED')
    : accept({ officialId: permitted.value.id, ...kept });
}

function isSame(a: AnswerWords, b: AnswerWords): boolean {
  if (a.state !== b.state || a.reason !== b.reason || a.promises.length !== b.promises.length) return false;
  return a.promises.every(({ what, by, who }, index) => {
    const other = b.promises[index];
    return what === other?.what && by === other.by && who === other.who;
  });
}

function promisesKept(promises: readonly Promised[]): Outcome<Promised[]> {
  if (promises.length > mostPromises) return refuse('TOO_MANY', 'promises');
  const kept: Promised[] = [];
  for (const promise of promises) {
    const what = text(promise.what, promiseBounds.what);
    if (!what.ok) return what;
    const who = text(promise.who, promiseBounds.who);
    if (!who.ok) return who;
    kept.push({ what: what.value, by: promise.by, who: who.value });
  }
  return accept(kept);
}

/** Is this a day of the calendar, written as ISO 8601 writes it? */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

/** By when every proposal of a consultation is owed an answer: the end of its last answering phase, if it has one. */
export function answersDueAt(phases: readonly Pick<Phase, 'kind' | 'closesAt'>[]): Date | null {
  return phases.filter(({ kind }) => kind === 'answer').at(-1)?.closesAt ?? null;
}

const day = 24 * 60 * 60 * 1000;

/** Whole days an answer came before its day; negative where it came late, each begun day counted. Null where nothing was due. */
export function daysBeforeDue(dueAt: Date | null, answeredAt: Date): number | null {
  return dueAt === null ? null : Math.floor((dueAt.getTime() - answeredAt.getTime()) / day);
}

/** Days an answer is missing past its day, each begun day counted; null while there is time. */
export function daysLate(dueAt: Date | null, now: Date): number | null {
  const left = daysBeforeDue(dueAt, now);
  return left !== null && left < 0 ? -left : null;
}
