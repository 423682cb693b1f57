import { diff, type Change } from '@folkmoot/text-merge';
import { takes, type Venue } from '../consultations/venue.ts';
import type { Language } from '../identity/account.ts';
import type { Actor } from '../identity/actor.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { permitActor, type Verb } from '../policy.ts';
import type { Stance } from '../stance.ts';
import { text } from '../text.ts';
import type { Clause } from './clause.ts';
import { byOfficial, afterChanges } from './policy-text.ts';

export const amendmentStates = [
  'open',
  'accepted',
  'acceptedInPart',
  'rejected',
  'merged',
  'stale',
  'withdrawn',
] as const;
export type AmendmentState = (typeof amendmentStates)[number];

/** A proposed change to clauses against a named version. */
export interface Amendment {
  readonly id: string;
  readonly textId: string;
  readonly consultationId: string;
  /** Counts within the text, from 1. */
  readonly number: number;
  readonly state: AmendmentState;
  /** Who sent it; null once the account is gone. */
  readonly authorId: string | null;
  /** The amendment whose words it goes on from. */
  readonly parentId: string | null;
  /** The proposal it wants to bring into the text. */
  readonly proposalId: string | null;
  /** The version its changes are made against; a newer one once it was rebased. */
  readonly base: number;
  readonly changes: readonly Change[];
  readonly why: string;
  readonly language: Language;
  readonly version: number;
  readonly sentAt: Date;
  readonly editedAt: Date | null;
  readonly endedAt: Date | null;
  readonly hiddenAt: Date | null;
  /** The amendment that officials made of it and others, and until when its backers may object. */
  readonly mergedIntoId: string | null;
  readonly objectBy: Date | null;
  /** The clauses that a newer version changed under it, while it is stale. */
  readonly collided: readonly string[];
}

export const whyBounds = { field: 'why', min: 10, max: 4000 } as const;
/** Most clauses that one amendment may touch: more is another text. */
export const mostAmended = 100;
/** Most amendments that one person may have open in one text. */
export const mostOpen = 30;
export const mostCoauthors = 10;

/** What rules ask of an amendment. */
export interface AmendmentStanding extends Pick<Amendment, 'state' | 'authorId' | 'hiddenAt' | 'objectBy'> {
  readonly coauthorIds: readonly string[];
  /** How many people other than its authors stand for it. */
  readonly backers: number;
  readonly venue: Venue;
}

/** An amendment as people send it. */
export interface AmendmentWords {
  readonly changes: readonly Change[];
  readonly why: string;
}

/** May this person suggest words in this consultation now? */
export function suggestWords(actor: Actor | null, venue: Venue, now: Date): Outcome<Actor> {
  const permitted = permitActor(actor, 'suggestAmendment', venue.consultationId);
  if (!permitted.ok) return permitted;
  const open = takes(venue, 'suggestWords', now);
  return open.ok ? permitted : open;
}

/** A change of clauses with its reason. What changes nothing is refused; what is kept is the change and no more. */
export function suggestAmendment(
  actor: Actor | null,
  venue: Venue,
  base: readonly Clause[],
  words: AmendmentWords,
  now: Date,
): Outcome<AmendmentWords & { authorId: string }> {
  const permitted = suggestWords(actor, venue, now);
  if (!permitted.ok) return permitted;
  const kept = amendmentWords(base, words);
  return kept.ok ? accept({ ...kept.value, authorId: permitted.value.id }) : kept;
}

function amendmentWords(base: readonly Clause[], { changes, why }: AmendmentWords): Outcome<AmendmentWords> {
  const target = afterChanges(base, changes);
  if (!target.ok) return target;
  const kept = diff(base, target.value);
  if (kept.length === 0) return refuse('NOTHING_CHANGED', 'changes');
  if (kept.length > mostAmended) return refuse('TOO_MANY', 'changes');
  const reason = text(why, whyBounds);
  return reason.ok ? accept({ changes: kept, why: reason.value }) : reason;
}

/** Its authors change it while nobody else stands behind these words, or bring it up to date once it is stale. */
export function editAmendment(
  actor: Actor | null,
  amendment: AmendmentStanding,
  base: readonly Clause[],
  words: AmendmentWords,
  now: Date,
): Outcome<AmendmentWords> {
  const editable = mayEdit(actor, amendment, now);
  return editable.ok ? amendmentWords(base, words) : editable;
}

function mayEdit(actor: Actor | null, amendment: AmendmentStanding, now: Date): Outcome<Actor> {
  const author = amendmentAuthor(actor, 'editAmendment', amendment);
  if (!author.ok) return author;
  const standing = isUndecided(amendment);
  if (!standing.ok) return standing;
  const open = takes(amendment.venue, 'suggestWords', now);
  if (!open.ok) return open;
  // A stale one can be brought up to date: those behind it are told, and may take their voice back.
  return amendment.backers > 0 && amendment.state !== 'stale' ? refuse('HAS_SUPPORTERS') : author;
}

/** Its authors take it back until it is decided; it stays readable, marked. */
export function withdrawAmendment(actor: Actor | null, amendment: AmendmentStanding): Outcome<Actor> {
  const author = amendmentAuthor(actor, 'withdrawAmendment', amendment);
  if (!author.ok) return author;
  if (amendment.venue.archivedAt) return refuse('ARCHIVED');
  const standing = isUndecided(amendment);
  return standing.ok ? author : standing;
}

/** One person's voice on an amendment: for, against or neutral, given, changed or (null) taken back. */
export function voteAmendment(
  actor: Actor | null,
  amendment: Pick<AmendmentStanding, 'state' | 'hiddenAt' | 'venue'>,
  now: Date,
): Outcome<Actor> {
  const permitted = permitActor(actor, 'voteAmendment', amendment.venue.consultationId);
  if (!permitted.ok) return permitted;
  const votable = takesVoices(amendment, now);
  return votable.ok ? permitted : votable;
}

/** Whether the amendment takes voices just now, whoever asks. */
export function takesVoices(
  amendment: Pick<AmendmentStanding, 'state' | 'hiddenAt' | 'venue'>,
  now: Date,
): Outcome<Venue> {
  const standing = isUndecided(amendment);
  return standing.ok ? takes(amendment.venue, 'suggestWords', now) : standing;
}

/** An author makes a link by which someone else becomes an author too. */
export function inviteCoauthor(actor: Actor | null, amendment: AmendmentStanding): Outcome<Actor> {
  const author = amendmentAuthor(actor, 'inviteCoauthor', amendment);
  if (!author.ok) return author;
  const standing = isUndecided(amendment);
  if (!standing.ok) return standing;
  return amendment.coauthorIds.length >= mostCoauthors ? refuse('TOO_MANY') : author;
}

/** Whoever was given the link joins the authors, until it is decided. */
export function joinAmendment(actor: Actor | null, amendment: AmendmentStanding): Outcome<Actor> {
  const permitted = permitActor(actor, 'joinAmendment', amendment.venue.consultationId);
  if (!permitted.ok) return permitted;
  const standing = isUndecided(amendment);
  if (!standing.ok) return standing;
  if (isAuthor(permitted.value, amendment)) return refuse('ALREADY_AN_AUTHOR');
  return amendment.coauthorIds.length >= mostCoauthors ? refuse('TOO_MANY') : permitted;
}

/** Whether one can comment on it is asked of its state alone: decided ones stay under discussion while the phase is. */
export function isReadable(amendment: Pick<Amendment, 'hiddenAt'>): Outcome<null> {
  return amendment.hiddenAt ? refuse('HIDDEN') : accept(null);
}

/** What this person may do with this amendment now, by the same rules that the mutations ask. */
export function amendmentVerbs(
  actor: Actor | null,
  amendment: AmendmentStanding,
  voice: Stance | null,
  now: Date,
): Verb[] {
  const { consultationId } = amendment.venue;
  const decidable = isUndecided(amendment).ok;
  const asked: [Verb, boolean][] = [
    ['editAmendment', mayEdit(actor, amendment, now).ok],
    ['withdrawAmendment', withdrawAmendment(actor, amendment).ok],
    ['voteAmendment', voteAmendment(actor, amendment, now).ok],
    ['inviteCoauthor', inviteCoauthor(actor, amendment).ok],
    ['decideAmendment', decidable && byOfficial(actor, 'decideAmendment', amendment.venue).ok],
    ['mergeAmendments', amendment.state === 'open' && byOfficial(actor, 'mergeAmendments', amendment.venue).ok],
    ['answerMerge', answerMerge(actor, amendment, voice, now).ok],
    ['suggestAmendment', amendment.state === 'open' && suggestWords(actor, amendment.venue, now).ok],
    [
      'reportContent',
      !amendment.hiddenAt &&
        !(actor && isAuthor(actor, amendment)) &&
        permitActor(actor, 'reportContent', consultationId).ok,
    ],
  ];
  return asked.flatMap(([verb, may]) => (may ? [verb] : []));
}

/** Someone who stood for a merged amendment says, until the day the official set, whether their voice goes along. */
export function answerMerge(
  actor: Actor | null,
  amendment: Pick<AmendmentStanding, 'state' | 'objectBy' | 'venue'>,
  voice: Stance | null,
  now: Date,
): Outcome<Actor> {
  const permitted = permitActor(actor, 'answerMerge', amendment.venue.consultationId);
  if (!permitted.ok) return permitted;
  if (amendment.state !== 'merged' || !amendment.objectBy) return refuse('NOT_MERGED');
  if (voice !== 'for') return refuse('NOT_A_SUPPORTER');
  return now < amendment.objectBy ? permitted : refuse('TOO_LATE');
}

/** Is it in view and still without an end? Stale ones are: their authors may bring them up to date. */
export function isUndecided({ state, hiddenAt }: Pick<Amendment, 'state' | 'hiddenAt'>): Outcome<null> {
  if (hiddenAt) return refuse('HIDDEN');
  if (state === 'withdrawn') return refuse('WITHDRAWN');
  return state === 'open' || state === 'stale' ? accept(null) : refuse('ALREADY_DECIDED');
}

/** The person, where they are one of its authors and may do this at all. */
export function amendmentAuthor(actor: Actor | null, verb: Verb, amendment: AmendmentStanding): Outcome<Actor> {
  const permitted = permitActor(actor, verb, amendment.venue.consultationId);
  if (!permitted.ok) return permitted;
  return isAuthor(permitted.value, amendment) ? permitted : refuse('NOT_YOURS');
}

function isAuthor(actor: Actor, { authorId, coauthorIds }: Pick<AmendmentStanding, 'authorId' | 'coauthorIds'>) {
  return actor.id === authorId || coauthorIds.includes(actor.id);
}

/** The clauses an amendment is about: what it changes, and for new words the clause they follow. */
export function touchedClauses(changes: readonly Change[]): string[] {
  const ids = changes.flatMap((change) => {
    if (change.kind === 'insert') return change.after === null ? [] : [change.after];
    if (change.kind === 'move') return change.after === null ? [change.id] : [change.id, change.after];
    return [change.id];
  });
  const added = new Set(changes.flatMap((change) => (change.kind === 'insert' ? [change.piece.id] : [])));
  return [...new Set(ids)].filter((id) => !added.has(id));
}
