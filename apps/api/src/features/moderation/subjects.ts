import { Injectable } from '@nestjs/common';
import type { Comment, Subject, SubjectKind } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import { CommentCounts, isInView } from '../discussion/comment-counts.ts';
import { CommentStandings } from '../discussion/comment-standings.ts';
import { comments } from '../discussion/comment.table.ts';
import { ProposalStandings } from '../proposals/proposal-standings.ts';
import { proposals } from '../proposals/proposal.table.ts';

/** A piece of content under moderation: what rules ask of it, and where it stands. */
export interface HeldSubject extends Subject {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly proposalId: string;
  /** Null where the subject is a proposal. */
  readonly comment: Comment | null;
}

/** The two kinds of content that moderation knows, loaded and changed alike. */
@Injectable()
export class Subjects {
  constructor(
    private readonly db: Database,
    private readonly proposals: ProposalStandings,
    private readonly comments: CommentStandings,
    private readonly counts: CommentCounts,
  ) {}

  /** Loads the content and keeps it so until the transaction ends; null where there is none. */
  async hold(kind: SubjectKind, id: string, strength: 'share' | 'update'): Promise<HeldSubject | null> {
    return kind === 'proposal' ? this.holdProposal(id, strength) : this.holdComment(id, strength);
  }

  /** Takes the content out of view, or with null back into it; what is counted follows. */
  async setHidden({ id, comment }: HeldSubject, hiddenAt: Date | null): Promise<void> {
    if (!comment) {
      await this.db.update(proposals, { id }, { hiddenAt });
      return;
    }
    await this.db.update(comments, { id }, { hiddenAt });
    const change = Number(isInView({ ...comment, hiddenAt })) - Number(isInView(comment));
    if (change === 1 || change === -1) await this.counts.add(comment, change);
  }

  private async holdProposal(id: string, strength: 'share' | 'update'): Promise<HeldSubject | null> {
    const proposal = await this.proposals.hold(id, strength);
    if (!proposal) return null;
    const { consultationId, authorId, hiddenAt, state, venue } = proposal;
    const isPublic = state !== 'draft' && venue.publishedAt !== null;
    return {
      id,
      kind: 'proposal',
      proposalId: id,
      comment: null,
      consultationId,
      authorId,
      isPublic,
      deletedAt: null,
      hiddenAt,
    };
  }

  private async holdComment(id: string, strength: 'share' | 'update'): Promise<HeldSubject | null> {
    const comment = await this.comments.hold(id, strength);
    if (!comment) return null;
    const { consultationId, authorId, hiddenAt, deletedAt, proposalId, proposal } = comment;
    const isPublic = proposal.venue.publishedAt !== null;
    return { id, kind: 'comment', proposalId, comment, consultationId, authorId, isPublic, deletedAt, hiddenAt };
  }
}
