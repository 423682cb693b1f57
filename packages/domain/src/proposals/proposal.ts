import { takes, type Venue } from '../consultations/venue.ts';
import type { Language } from '../identity/account.ts';
import type { Actor } from '../identity/actor.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { permitActor, type Verb } from '../policy.ts';
import { slugOf, text } from '../text.ts';

export type ProposalState = 'draft' | 'published' | 'withdrawn';

/** A citizen's idea in a consultation. */
export interface Proposal {
  readonly id: string;
  readonly consultationId: string;
  /** Its number within the consultation, given at publication. */
  readonly number: number | null;
  readonly slug: string;
  readonly state: ProposalState;
  /** Null once the author's account is gone. */
  readonly authorId: string | null;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly language: Language;
  readonly topic: string;
  readonly place: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly editedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly hiddenAt: Date | null;
}

export interface ProposalWords {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly topic: string;
  readonly place: string;
}

export const proposalBounds = {
  title: { field: 'title', min: 8, max: 160 },
  summary: { field: 'summary', min: 0, max: 400 },
  body: { field: 'body', min: 30, max: 20_000 },
  topic: { field: 'topic', min: 0, max: 60 },
  place: { field: 'place', min: 0, max: 80 },
} as const;

export const mostAttachments = 10;
/** Most drafts one person keeps in a consultation at a time. */
export const mostDrafts = 20;

/** The words of a proposal, normalised, or what is wrong with them. A draft may still be short or empty. */
export function proposalWords(words: ProposalWords, stage: 'draft' | 'final'): Outcome<ProposalWords> {
  const kept = { title: '', summary: '', body: '', topic: '', place: '' };
  for (const field of ['title', 'summary', 'body', 'topic', 'place'] as const) {
    const bounds = proposalBounds[field];
    const value = text(words[field], stage === 'draft' ? { ...bounds, min: 0 } : bounds);
    if (!value.ok) return value;
    kept[field] = value.value;
  }
  return accept(kept);
}

/** What rules ask of a proposal. */
export interface ProposalStanding {
  readonly state: ProposalState;
  readonly authorId: string | null;
  readonly hiddenAt: Date | null;
  readonly supports: number;
  readonly venue: Venue;
}

/** May this person begin, or go on with, a draft in this consultation? */
export function saveProposalDraft(actor: Actor | null, venue: Venue, now: Date): Outcome<Actor> {
  const permitted = permitActor(actor, 'saveProposalDraft', venue.consultationId);
  if (!permitted.ok) return permitted;
  const open = takes(venue, 'propose', now);
  return open.ok ? permitted : open;
}

/** A draft becomes public: its author, in a phase that takes proposals, with complete words. */
export function publishProposal(
  actor: Actor | null,
  proposal: ProposalStanding & ProposalWords,
  now: Date,
): Outcome<ProposalWords & { slug: string }> {
  const author = byAuthor(actor, 'publishProposal', proposal);
  if (!author.ok) return author;
  if (proposal.state !== 'draft') return refuse('ALREADY_PUBLISHED');
  const open = takes(proposal.venue, 'propose', now);
  if (!open.ok) return open;
  const words = proposalWords(proposal, 'final');
  return words.ok ? accept({ ...words.value, slug: slugOf(words.value.title) || 'proposal' }) : words;
}

/** Authors change the words while nobody has put their name behind them. */
export function editProposal(actor: Actor | null, proposal: ProposalStanding, now: Date): Outcome<Actor> {
  const author = byAuthor(actor, 'editProposal', proposal);
  if (!author.ok) return author;
  const standing = isStanding(proposal);
  if (!standing.ok) return standing;
  const open = takes(proposal.venue, 'editProposal', now);
  if (!open.ok) return open;
  return proposal.supports > 0 ? refuse('HAS_SUPPORTERS') : author;
}

/** Authors may take a proposal back at any time until the consultation is archived; it stays readable, marked. */
export function withdrawProposal(actor: Actor | null, proposal: ProposalStanding): Outcome<Actor> {
  const author = byAuthor(actor, 'withdrawProposal', proposal);
  if (!author.ok) return author;
  if (proposal.venue.archivedAt) return refuse('ARCHIVED');
  if (proposal.state === 'draft') return refuse('NOT_PUBLISHED');
  return proposal.state === 'withdrawn' ? refuse('WITHDRAWN') : author;
}

/** One person's backing of one proposal, given or taken back while the phase allows. */
export function supportProposal(
  actor: Actor | null,
  proposal: Omit<ProposalStanding, 'supports'>,
  now: Date,
  verb: 'supportProposal' | 'withdrawSupport' = 'supportProposal',
): Outcome<Actor> {
  const permitted = permitActor(actor, verb, proposal.venue.consultationId);
  if (!permitted.ok) return permitted;
  const supportable = takesSupport(proposal, now);
  return supportable.ok ? permitted : supportable;
}

/** Whether the proposal takes supports just now, whoever asks. */
export function takesSupport(proposal: Omit<ProposalStanding, 'supports'>, now: Date): Outcome<Venue> {
  const standing = isStanding(proposal);
  return standing.ok ? takes(proposal.venue, 'support', now) : standing;
}

/** What this person may do with this proposal now, by the same rules that the mutations ask. */
export function proposalVerbs(
  actor: Actor | null,
  proposal: ProposalStanding,
  viewerSupports: boolean,
  now: Date,
): Verb[] {
  const asked: [Verb, boolean][] = [
    ['supportProposal', !viewerSupports && supportProposal(actor, proposal, now).ok],
    ['withdrawSupport', viewerSupports && supportProposal(actor, proposal, now, 'withdrawSupport').ok],
    ['editProposal', editProposal(actor, proposal, now).ok],
    ['withdrawProposal', withdrawProposal(actor, proposal).ok],
    ['publishProposal', proposal.state === 'draft' && byAuthor(actor, 'publishProposal', proposal).ok],
    ['discardProposalDraft', proposal.state === 'draft' && byAuthor(actor, 'discardProposalDraft', proposal).ok],
    [
      'answerProposal',
      isStanding(proposal).ok &&
        takes(proposal.venue, 'answer', now).ok &&
        permitActor(actor, 'answerProposal', proposal.venue.consultationId).ok,
    ],
    [
      'reportContent',
      proposal.state !== 'draft' &&
        !proposal.hiddenAt &&
        actor?.id !== proposal.authorId &&
        permitActor(actor, 'reportContent', proposal.venue.consultationId).ok,
    ],
  ];
  return asked.flatMap(([verb, may]) => (may ? [verb] : []));
}

function byAuthor(actor: Actor | null, verb: Verb, proposal: ProposalStanding): Outcome<Actor> {
  const permitted = permitActor(actor, verb, proposal.venue.consultationId);
  if (!permitted.ok) return permitted;
  return permitted.value.id === proposal.authorId ? permitted : refuse('NOT_YOURS');
}

/** Is the proposal in public, its author behind it and its words in view? */
export function isStanding(proposal: Pick<ProposalStanding, 'state' | 'hiddenAt'>): Outcome<null> {
  if (proposal.hiddenAt) return refuse('HIDDEN');
  if (proposal.state === 'withdrawn') return refuse('WITHDRAWN');
  return proposal.state === 'draft' ? refuse('NOT_PUBLISHED') : accept(null);
}
