import type { CommentStanding, CommentWords } from '../discussion/comment.ts';
import type { Subject } from '../moderation/report.ts';
import type { ProposalStanding, ProposalWords } from '../proposals/proposal.ts';
import { anId } from './actors.ts';
import { after, aVenue } from './places.ts';

/** A published proposal by somebody, supported by nobody, in a consultation that takes proposals. */
export function aProposal(change: Partial<ProposalStanding> = {}): ProposalStanding {
  return { state: 'published', authorId: anId(), hiddenAt: null, supports: 0, venue: aVenue(), ...change };
}

/** Words of a proposal that may be published as they stand. */
export function proposalText(change: Partial<ProposalWords> = {}): ProposalWords {
  return {
    title: 'Clear the way to the bus stops',
    summary: 'The bus before the car parks.',
    body: 'Whoever walks to the bus walks through the snow of the car parks.',
    topic: 'Winter',
    place: 'Ranna',
    ...change,
  };
}

/** A comment by somebody, five minutes old, on a proposal under discussion. */
export function aComment(
  change: Partial<CommentStanding & CommentWords & { depth: number }> = {},
): CommentStanding & CommentWords & { depth: number } {
  return {
    authorId: anId(),
    createdAt: after(-5, 'minutes'),
    deletedAt: null,
    hiddenAt: null,
    depth: 0,
    stance: 'for',
    body: 'The gate at Ranna shows that it works.',
    subject: aProposal(),
    ...change,
  };
}

/** Something public that somebody wrote and nobody has taken out of view. */
export function aSubject(change: Partial<Subject> = {}): Subject {
  return {
    consultationId: aVenue().consultationId,
    authorId: anId(),
    isPublic: true,
    deletedAt: null,
    hiddenAt: null,
    ...change,
  };
}
