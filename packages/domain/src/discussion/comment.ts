import { takes, type Venue } from '../consultations/venue.ts';
import type { Language } from '../identity/account.ts';
import type { Actor } from '../identity/actor.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { permitActor, type Verb } from '../policy.ts';
import { isStanding, type ProposalStanding } from '../proposals/proposal.ts';
import { text } from '../text.ts';

export const stances = ['for', 'against', 'neutral'] as const;
export type Stance = (typeof stances)[number];

export const commentVotes = ['helpful', 'notHelpful'] as const;
export type CommentVote = (typeof commentVotes)[number];

/** A contribution to the discussion of a proposal. Deleted and hidden ones keep their place in the thread. */
export interface Comment {
  readonly id: string;
  readonly proposalId: string;
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

/** How far below the proposal a thread may go. */
export const deepestReply = 6;

/** How long authors may still mend their words. */
export const editMinutes = 15;

/** What the rules of a discussion ask of its proposal. */
export type Discussed = Pick<ProposalStanding, 'state' | 'hiddenAt' | 'venue'>;

/** What they ask of a comment, with the proposal it stands under. */
export interface CommentStanding extends Pick<Comment, 'authorId' | 'createdAt' | 'deletedAt' | 'hiddenAt'> {
  readonly proposal: Discussed;
}

/** What they ask of the comment that someone answers. */
export interface Parent extends Pick<Comment, 'depth' | 'deletedAt' | 'hiddenAt'> {
  readonly isOfThisProposal: boolean;
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

/** Whether the proposal is under discussion just now, whoever asks. */
export function takesComments(proposal: Discussed, now: Date): Outcome<Venue> {
  const standing = isStanding(proposal);
  return standing.ok ? takes(proposal.venue, 'comment', now) : standing;
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
  if (!parent.isOfThisProposal) return refuse('NOT_A_PARENT', 'parentId');
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
  const open = takesComments(comment.proposal, now);
  if (!open.ok) return open;
  return now < editableUntil(comment.createdAt) ? author : refuse('EDIT_WINDOW_OVER');
}

/** Authors take their words back at any time until the consultation is archived; the place in the thread remains. */
export function deleteComment(actor: Actor | null, comment: CommentStanding): Outcome<Actor> {
  const author = byAuthor(actor, 'deleteComment', comment);
  if (!author.ok) return author;
  if (comment.proposal.venue.archivedAt) return refuse('ARCHIVED');
  return comment.deletedAt ? refuse('DELETED') : author;
}

/** Whether a comment helps the discussion, said by anyone but its author; said again it replaces what was said before. */
export function voteComment(actor: Actor | null, comment: CommentStanding, now: Date): Outcome<Actor> {
  const permitted = permitActor(actor, 'voteComment', comment.proposal.venue.consultationId);
  if (!permitted.ok) return permitted;
  if (permitted.value.id === comment.authorId) return refuse('OWN_WORDS');
  const legible = isLegible(comment);
  if (!legible.ok) return legible;
  const open = takesComments(comment.proposal, now);
  return open.ok ? permitted : open;
}

/** What this person may do with this comment now, by the same rules that the mutations ask. */
export function commentVerbs(
  actor: Actor | null,
  comment: CommentStanding & Pick<Comment, 'depth'>,
  now: Date,
): Verb[] {
  const { consultationId, publishedAt } = comment.proposal.venue;
  const asParent = depthBelow({ ...comment, isOfThisProposal: true });
  const reportable = publishedAt !== null && isLegible(comment).ok && actor?.id !== comment.authorId;
  const asked: [Verb, boolean][] = [
    ['addComment', asParent.ok && joinDiscussion(actor, comment.proposal, now).ok],
    ['editComment', mayEdit(actor, comment, now).ok],
    ['deleteComment', deleteComment(actor, comment).ok],
    ['voteComment', voteComment(actor, comment, now).ok],
    ['reportContent', reportable && permitActor(actor, 'reportContent', consultationId).ok],
  ];
  return asked.flatMap(([verb, may]) => (may ? [verb] : []));
}

function byAuthor(actor: Actor | null, verb: Verb, comment: CommentStanding): Outcome<Actor> {
  const permitted = permitActor(actor, verb, comment.proposal.venue.consultationId);
  if (!permitted.ok) return permitted;
  return permitted.value.id === comment.authorId ? permitted : refuse('NOT_YOURS');
}

function isLegible(comment: Pick<Comment, 'deletedAt' | 'hiddenAt'>): Outcome<null> {
  if (comment.deletedAt) return refuse('DELETED');
  return comment.hiddenAt ? refuse('HIDDEN') : accept(null);
}
