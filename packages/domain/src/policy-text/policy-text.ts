import { apply, diff, merge, type Change } from '@folkmoot/text-merge';
import { takes, type Venue } from '../consultations/venue.ts';
import type { Language } from '../identity/account.ts';
import type { Actor } from '../identity/actor.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { permitActor, type Verb } from '../policy.ts';
import { text } from '../text.ts';
import { keptClauses, type Clause } from './clause.ts';

/** The draft under consultation. Its working draft is its officials' own; its versions are public. */
export interface PolicyText {
  readonly id: string;
  readonly consultationId: string;
  readonly title: string;
  readonly language: Language;
  /** The working draft, in order. */
  readonly draft: readonly Clause[];
  /** Counts what was saved into the working draft, from 0. */
  readonly revision: number;
  /** The number of the last public version; 0 before the first. */
  readonly versions: number;
  readonly version: number;
  readonly createdAt: Date;
}

/** A dated public version, never changed again. */
export interface PolicyVersion {
  readonly id: string;
  readonly textId: string;
  readonly number: number;
  readonly title: string;
  readonly note: string;
  /** The revision of the working draft it was made from. */
  readonly revision: number;
  readonly publishedById: string;
  readonly publishedAt: Date;
}

export const textTitleBounds = { field: 'title', min: 3, max: 160 } as const;
export const versionNoteBounds = { field: 'note', min: 10, max: 2000 } as const;
/** Most changes that one request may carry: a whole imported text goes in at once. */
export const mostChanges = 12_000;

/** Officials of a consultation give it a text, before it is public or after, until it is archived. */
export function beginPolicyText(actor: Actor | null, venue: Venue, title: string): Outcome<string> {
  const official = byOfficial(actor, 'beginPolicyText', venue);
  return official.ok ? text(title, textTitleBounds) : official;
}

/** What saving into the working draft comes to: the draft as it is then, and what was done to it. */
export interface DraftSaved {
  readonly draft: Clause[];
  readonly changes: Change[];
  /** What leads back from the draft as it is then to the draft as it was. */
  readonly undo: Change[];
}

/**
 * Changes made to the draft as it was at some revision (`base`), put into the draft as it is now, clause by clause.
 * What two officials did to different clauses, or to different words of one, stands side by side; where they changed
 * the same words, the second looks first at what the first one did.
 */
export function mergeIntoDraft(
  base: readonly Clause[],
  draft: readonly Clause[],
  changes: readonly Change[],
): Outcome<DraftSaved> {
  const wished = afterChanges(base, changes);
  if (!wished.ok) return wished;
  const merged = merge(base, draft, wished.value);
  if (merged.collisions.length > 0) return refuse('STALE', 'changes');
  return savedAs(draft, merged.text);
}

/** The draft replaced by this text, with the way there and back; refused where nothing differs. */
export function savedAs(draft: readonly Clause[], pieces: Parameters<typeof keptClauses>[0]): Outcome<DraftSaved> {
  const kept = keptClauses(pieces, draft);
  if (!kept.ok) return kept;
  const done = diff(draft, kept.value);
  if (done.length === 0) return refuse('NOTHING_CHANGED');
  return accept({ draft: kept.value, changes: done, undo: diff(kept.value, draft) });
}

/** A text after changes that someone sent, tidied; refused where they name what is not there or leave no sense. */
export function afterChanges(base: readonly Clause[], changes: readonly Change[]): Outcome<Clause[]> {
  if (changes.length > mostChanges) return refuse('TOO_MANY', 'changes');
  const applied = apply(base, changes);
  if (!applied.ok) return refuse(applied.why === 'unknown' ? 'NO_SUCH_CLAUSE' : 'NOT_A_CLAUSE', 'changes');
  return keptClauses(applied.text, base);
}

/** The note with which the working draft becomes a public version: what changed and why. */
export function publishVersion(
  draft: readonly Clause[],
  last: readonly Clause[] | null,
  note: string,
): Outcome<string> {
  if (draft.length === 0) return refuse('REQUIRED', 'changes');
  if (last && diff(last, draft).length === 0) return refuse('NOTHING_CHANGED');
  return text(note, versionNoteBounds);
}

/** What the viewer may do with this text now. */
export function policyTextVerbs(actor: Actor | null, venue: Venue, versions: number, now: Date): Verb[] {
  const asked: [Verb, boolean][] = [
    ['savePolicyDraft', byOfficial(actor, 'savePolicyDraft', venue).ok],
    ['publishVersion', byOfficial(actor, 'publishVersion', venue).ok],
    ['mergeAmendments', versions > 0 && byOfficial(actor, 'mergeAmendments', venue).ok],
    [
      'suggestAmendment',
      versions > 0 &&
        permitActor(actor, 'suggestAmendment', venue.consultationId).ok &&
        takes(venue, 'suggestWords', now).ok,
    ],
  ];
  return asked.flatMap(([verb, may]) => (may ? [verb] : []));
}

/** An official of the place, while it is not archived. */
export function byOfficial(actor: Actor | null, verb: Verb, venue: Venue): Outcome<Actor> {
  const permitted = permitActor(actor, verb, venue.consultationId);
  if (!permitted.ok) return permitted;
  return venue.archivedAt ? refuse('ARCHIVED') : permitted;
}
