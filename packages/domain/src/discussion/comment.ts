import type { Selector } from '@folkmoot/text-merge';
import { takes, type Venue } from '../consultations/venue.ts';
import type { Language } from '../identity/account.ts';
import type { Actor } from '../identity/actor.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { permitActor, type Verb } from '../policy.ts';
import { amendmentAuthor, isUndecided, type AmendmentStanding } from '../policy-text/amendment.ts';
import { plainWords } from '../policy-text/clause.ts';
import { isStanding, type ProposalStanding } from '../proposals/proposal.ts';
import type { Stance } from '../stance.ts';
import { text } from '../text.ts';

export const commentVotes = ['helpful', 'notHelpful'] as const;
export type CommentVote = (typeof commentVotes)[number];

/** What a comment stands on: a proposal, an amendment, or a clause of a text. Just one of the three is set. */
export interface CommentSubject {
  readonly proposalId: string | null;
  readonly amendmentId: string | null;
  readonly textId: string | null;
  /** Set with `textId`. */
  readonly clauseId: string | null;
}

/** The words of a clause that a comment is about, in the version its author read (W3C Web Annotation selectors). */
export interface Anchor extends Selector {
  readonly versionNumber: number;
}

/** A contribution to a discussion. Deleted and hidden ones keep their place in the thread. */
export interface Comment extends CommentSubject {
  readonly id: string;
  /** Null where it is about the whole. */
  readonly anchor: Anchor | null;
  readonly consultationId: string;
  readonly parentId: string | null;
  /** 0 for a comment on the proposal itself, one more for each answer below it. */
  readonly depth: number;
  /** Null once the author's account is gone. */
  readonly authorId: string | null;
  readonly stance: Stance;
  readonly body: string;
  readonly language: Language;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly hiddenAt: Date | null;
}

export const commentBounds = { field: 'body', min: 1, max: 5000 } as const;

/** Most characters that a comment may quote of a clause. */
export const longestQuote = 2000;

/** How far below the proposal a thread may go. */
export const deepestReply = 6;

/** How long authors may still mend their words. */
export const editMinutes = 15;

/** What the rules of a discussion ask of what it is about. */
export type Discussed = Pick<ProposalStanding, 'state' | 'hiddenAt' | 'venue'>;

/** What they ask of a comment, with what it stands under. */
export interface CommentStanding extends Pick<Comment, 'authorId' | 'createdAt' | 'deletedAt' | 'hiddenAt'> {
  readonly subject: Discussed;
}

/** What they ask of the comment that someone answers. */
export interface Parent extends Pick<Comment, 'depth' | 'deletedAt' | 'hiddenAt'> {
  readonly isOfThisSubject: boolean;
}

/** Whether two comments stand on the same. */
export function isSameSubject(one: CommentSubject, other: CommentSubject): boolean {
  return (
    one.proposalId === other.proposalId && one.amendmentId === other.amendmentId && one.clauseId === other.clauseId
  );
}

/** The quotation of a comment, if the clause says so in the version that is named. */
export function anchorIn(words: string, anchor: Anchor): Outcome<Anchor> {
  if (anchor.exact.trim() === '') return refuse('REQUIRED', 'anchor');
  if (anchor.exact.length > longestQuote) return refuse('TOO_LONG', 'anchor');
  if (!oneLine(plainWords(words)).includes(oneLine(anchor.exact))) return refuse('NOT_IN_CLAUSE', 'anchor');
  const { start, end, exact, prefix, suffix, versionNumber } = anchor;
  return accept({ start, end, exact, prefix: prefix.slice(-32), suffix: suffix.slice(0, 32), versionNumber });
}

/** Breaks and runs of spaces show as one space, and are selected as such. */
function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}

/** A comment's own words. */
export interface CommentWords {
  readonly stance: Stance;
  readonly body: string;
}

/** Until when its author may change a comment. */
export function editableUntil(createdAt: Date): Date {
  return new Date(createdAt.getTime() + editMinutes * 60_000);
}

/** Whether a proposal, an amendment or a clause is under discussion just now, whoever asks. */
export function takesComments(subject: Discussed, now: Date): Outcome<Venue> {
  const standing = isStanding(subject);
  return standing.ok ? takes(subject.venue, 'comment', now) : standing;
}

/** May this person speak in this discussion now? */
export function joinDiscussion(actor: Actor | null, proposal: Discussed, now: Date): Outcome<Actor> {
  const permitted = permitActor(actor, 'addComment', proposal.venue.consultationId);
  if (!permitted.ok) return permitted;
  const open = takesComments(proposal, now);
  return open.ok ? permitted : open;
}

/** A comment on a proposal, or with `parent` an answer to another comment, that everyone may still read. */
export function addComment(
  actor: Actor | null,
  proposal: Discussed,
  parent: Parent | null,
  words: CommentWords,
  now: Date,
): Outcome<CommentWords & { authorId: string; depth: number }> {
  const joined = joinDiscussion(actor, proposal, now);
  if (!joined.ok) return joined;
  const depth = depthBelow(parent);
  if (!depth.ok) return depth;
  const body = text(words.body, commentBounds);
  return body.ok
    ? accept({ authorId: joined.value.id, depth: depth.value, stance: words.stance, body: body.value })
    : body;
}

/** How deep an answer to this comment stands, if it may be answered. */
function depthBelow(parent: Parent | null): Outcome<number> {
  if (!parent) return accept(0);
  if (!parent.isOfThisSubject) return refuse('NOT_A_PARENT', 'parentId');
  if (parent.deletedAt) return refuse('DELETED');
  if (parent.hiddenAt) return refuse('HIDDEN');
  return parent.depth < deepestReply ? accept(parent.depth + 1) : refuse('TOO_DEEP');
}

/** Authors mend their words for a quarter of an hour, while the discussion is open; what stood before stays on record. */
export function editComment(
  actor: Actor | null,
  comment: CommentStanding & CommentWords,
  words: CommentWords,
  now: Date,
): Outcome<CommentWords> {
  const editable = mayEdit(actor, comment, now);
  if (!editable.ok) return editable;
  const body = text(words.body, commentBounds);
  if (!body.ok) return body;
  if (body.value === comment.body && words.stance === comment.stance) return refuse('NOTHING_CHANGED');
  return accept({ body: body.value, stance: words.stance });
}

function mayEdit(actor: Actor | null, comment: CommentStanding, now: Date): Outcome<Actor> {
  const author = byAuthor(actor, 'editComment', comment);
  if (!author.ok) return author;
  const legible = isLegible(comment);
  if (!legible.ok) return legible;
  const open = takesComments(comment.subject, now);
  if (!open.ok) return open;
  return now < editableUntil(comment.createdAt) ? author : refuse('EDIT_WINDOW_OVER');
}

/** Authors take their words back at any time until the consultation is archived; the place in the thread remains. */
export function deleteComment(actor: Actor | null, comment: CommentStanding): Outcome<Actor> {
  const author = byAuthor(actor, 'deleteComment', comment);
  if (!author.ok) return author;
  if (comment.subject.venue.archivedAt) return refuse('ARCHIVED');
  return comment.deletedAt ? refuse('DELETED') : author;
}

/** Whether a comment helps the discussion, said by anyone but its author; said again it replaces what was said before. */
export function voteComment(actor: Actor | null, comment: CommentStanding, now: Date): Outcome<Actor> {
  const permitted = permitActor(actor, 'voteComment', comment.subject.venue.consultationId);
  if (!permitted.ok) return permitted;
  if (permitted.value.id === comment.authorId) return refuse('OWN_WORDS');
  const legible = isLegible(comment);
  if (!legible.ok) return legible;
  const open = takesComments(comment.subject, now);
  return open.ok ? permitted : open;
}

/** Most comments that one amendment takes up. */
export const mostCredits = 20;

/** The authors of an undecided amendment say which comments of the same consultation it takes up. */
export function creditComment(
  actor: Actor | null,
  amendment: AmendmentStanding,
  comment: Pick<Comment, 'deletedAt' | 'hiddenAt' | 'consultationId'> | null,
  given: number,
): Outcome<Actor> {
  const author = amendmentAuthor(actor, 'creditComment', amendment);
  if (!author.ok) return author;
  const undecided = isUndecided(amendment);
  if (!undecided.ok) return undecided;
  if (comment?.consultationId !== amendment.venue.consultationId) return refuse('NOT_FOUND', 'commentId');
  const legible = isLegible(comment);
  if (!legible.ok) return legible;
  return given < mostCredits ? author : refuse('TOO_MANY');
}

/** What this person may do with this comment now, by the same rules that the mutations ask. */
export function commentVerbs(
  actor: Actor | null,
  comment: CommentStanding & Pick<Comment, 'depth'>,
  now: Date,
): Verb[] {
  const { consultationId, publishedAt } = comment.subject.venue;
  const asParent = depthBelow({ ...comment, isOfThisSubject: true });
  const reportable = publishedAt !== null && isLegible(comment).ok && actor?.id !== comment.authorId;
  const asked: [Verb, boolean][] = [
    ['addComment', asParent.ok && joinDiscussion(actor, comment.subject, now).ok],
    ['editComment', mayEdit(actor, comment, now).ok],
    ['deleteComment', deleteComment(actor, comment).ok],
    ['voteComment', voteComment(actor, comment, now).ok],
    ['reportContent', reportable && permitActor(actor, 'reportContent', consultationId).ok],
  ];
  return asked.flatMap(([verb, may]) => (may ? [verb] : []));
}

function byAuthor(actor: Actor | null, verb: Verb, comment: CommentStanding): Outcome<Actor> {
  const permitted = permitActor(actor, verb, comment.subject.venue.consultationId);
  if (!permitted.ok) return permitted;
  return permitted.value.id === comment.authorId ? permitted : refuse('NOT_YOURS');
}

function isLegible(comment: Pick<Comment, 'deletedAt' | 'hiddenAt'>): Outcome<null> {
  if (comment.deletedAt) return refuse('DELETED');
  return comment.hiddenAt ? refuse('HIDDEN') : accept(null);
}
