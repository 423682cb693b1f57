import { apply, diff, merge, type Change, type Collision, type Text } from '@folkmoot/text-merge';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { text } from '../text.ts';
import { isUndecided, type Amendment, type AmendmentStanding } from './amendment.ts';
import type { Clause } from './clause.ts';
import { afterChanges, savedAs, type DraftSaved } from './policy-text.ts';

/** How officials decide about an amendment; merging is a verb of its own. */
export const amendmentDecisions = ['accepted', 'acceptedInPart', 'rejected'] as const;
export type AmendmentDecision = (typeof amendmentDecisions)[number];

export const rulingBounds = { field: 'reason', min: 10, max: 4000 } as const;
/** Fewest and most days that backers of a merged amendment have to object. */
export const objectionDays = { min: 1, max: 60 } as const;
export const mostMerged = 20;

/** What officials decide, and in which words. */
export interface AmendmentRuling {
  readonly decision: AmendmentDecision;
  readonly reason: string;
  /** Where accepted in part: what is taken over, as changes to the working draft. */
  readonly changes: readonly Change[] | null;
}

/** What a decision comes to. `saved` is null where nothing enters the draft. */
export interface AmendmentDecided {
  readonly reason: string;
  readonly saved: DraftSaved | null;
}

/**
 * Officials accept, accept in part, or reject, each with a reason. What is accepted goes into the working draft by a
 * three-way merge over the version it was made against; where it collides with what the draft says by now, it is not
 * forced in: the official takes it over in part, in words that fit.
 */
export function decideAmendment(
  amendment: AmendmentStanding & Pick<Amendment, 'changes'>,
  base: readonly Clause[],
  draft: readonly Clause[],
  { decision, reason, changes }: AmendmentRuling,
): Outcome<AmendmentDecided> {
  const undecided = isUndecided(amendment);
  if (!undecided.ok) return undecided;
  if (decision === 'acceptedInPart' && (!changes || changes.length === 0)) return refuse('REQUIRED', 'changes');
  if (decision !== 'acceptedInPart' && changes) return refuse('NOT_IN_PART', 'changes');
  const words = text(reason, rulingBounds);
  if (!words.ok) return words;
  if (decision === 'rejected') return accept({ reason: words.value, saved: null });
  const next = changes ? afterChanges(draft, changes) : takenOver(base, draft, amendment.changes);
  if (!next.ok) return next;
  const saved = savedAs(draft, next.value);
  // The same words may stand in the draft already: then the amendment is accepted and changes nothing more.
  if (!saved.ok && saved.reason !== 'NOTHING_CHANGED') return saved;
  return accept({ reason: words.value, saved: saved.ok ? saved.value : null });
}

/** The working draft with an amendment merged into it over the version it was made against. */
function takenOver(base: readonly Clause[], draft: readonly Clause[], changes: readonly Change[]): Outcome<Text> {
  const wished = afterChanges(base, changes);
  if (!wished.ok) return wished;
  const merged = merge(base, draft, wished.value);
  return merged.collisions.length > 0 ? refuse('COLLIDES', 'changes') : accept(merged.text);
}

/** Officials make one amendment of several open ones on the same version, and set a day until which backers may object. */
export function mergeAmendments(
  sources: readonly AmendmentStanding[],
  base: readonly Clause[],
  words: { readonly changes: readonly Change[]; readonly why: string; readonly objectBy: Date },
  now: Date,
): Outcome<{ changes: Change[]; why: string }> {
  if (sources.length < 2) return refuse('REQUIRED', 'amendmentIds');
  if (sources.length > mostMerged) return refuse('TOO_MANY', 'amendmentIds');
  for (const source of sources) {
    const undecided = isUndecided(source);
    if (!undecided.ok) return undecided;
    if (source.state === 'stale') return refuse('STALE', 'amendmentIds');
  }
  const days = (words.objectBy.getTime() - now.getTime()) / 86_400_000;
  if (days < objectionDays.min || days > objectionDays.max) return refuse('NOT_A_DAY', 'objectBy');
  const target = afterChanges(base, words.changes);
  if (!target.ok) return target;
  const changes = diff(base, target.value);
  if (changes.length === 0) return refuse('NOTHING_CHANGED', 'changes');
  const why = text(words.why, { ...rulingBounds, field: 'why' });
  return why.ok ? accept({ changes, why: why.value }) : why;
}

/** What a new version makes of an open amendment: carried over, already said by the version, or stale. */
export type Rebased =
  | { readonly state: 'open'; readonly changes: readonly Change[] }
  | { readonly state: 'taken' }
  | { readonly state: 'stale'; readonly collisions: readonly Collision[] };

/** An amendment against `base`, brought over to the version `next`. */
export function rebaseAmendment(base: readonly Clause[], next: readonly Clause[], changes: readonly Change[]): Rebased {
  const wished = apply(base, changes);
  if (!wished.ok) return { state: 'stale', collisions: [] };
  const merged = merge(base, next, wished.text);
  if (merged.collisions.length > 0) return { state: 'stale', collisions: merged.collisions };
  const left = diff(next, merged.text);
  return left.length > 0 ? { state: 'open', changes: left } : { state: 'taken' };
}
