import { Injectable } from '@nestjs/common';
import type { Comment, Subject, SubjectKind } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import { CommentCounts, isInView } from '../discussion/comment-counts.ts';
import { CommentStandings } from '../discussion/comment-standings.ts';
import { comments } from '../discussion/comment.table.ts';
import { AmendmentStandings } from '../policy-text/amendment-standings.ts';
import { amendments } from '../policy-text/amendment.table.ts';
import { TouchedClauses } from '../policy-text/touched-clauses.ts';
import { ProposalStandings } from '../proposals/proposal-standings.ts';
import { proposals } from '../proposals/proposal.table.ts';

/** A piece of content under moderation: what rules ask of it, and where it stands. */
export interface HeldSubject extends Subject {
  readonly id: string;
  readonly kind: SubjectKind;
  /** The proposal that is meant or discussed, where it is one. */
  readonly proposalId: string | null;
  /** Null where the subject is no comment. */
  readonly comment: Comment | null;
}

/** The kinds of content that moderation knows, loaded and changed alike. */
@Injectable()
export class Subjects {
  constructor(
    private readonly db: Database,
    private readonly proposals: ProposalStandings,
    private readonly amendments: AmendmentStandings,
    private readonly touched: TouchedClauses,
    private readonly comments: CommentStandings,
    private readonly counts: CommentCounts,
  ) {}

  /** Loads the content and keeps it so until the transaction ends; null where there is none. */
  async hold(kind: SubjectKind, id: string, strength: 'share' | 'update'): Promise<HeldSubject | null> {
    if (kind === 'proposal') return this.holdProposal(id, strength);
    return kind === 'amendment' ? this.holdAmendment(id, strength) : this.holdComment(id, strength);
  }

  /** Takes the content out of view, or with null back into it; what is counted follows. */
  async setHidden({ id, kind, comment }: HeldSubject, hiddenAt: Date | null): Promise<void> {
    if (kind === 'proposal') await this.db.update(proposals, { id }, { hiddenAt });
    if (kind === 'amendment') await this.setAmendmentHidden(id, hiddenAt);
    if (comment) await this.setCommentHidden(comment, hiddenAt);
  }

  private async setAmendmentHidden(id: string, hiddenAt: Date | null): Promise<void> {
    await this.db.update(amendments, { id }, { hiddenAt });
    const amendment = await this.db.find(amendments, { id });
    if (!amendment || amendment.state === 'withdrawn') return;
    if (hiddenAt) await this.touched.forget(id);
    else await this.touched.note(amendment);
  }

  private async setCommentHidden(comment: Comment, hiddenAt: Date | null): Promise<void> {
    const { id } = comment;
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

  private async holdAmendment(id: string, strength: 'share' | 'update'): Promise<HeldSubject | null> {
    const amendment = await this.amendments.hold(id, strength);
    if (!amendment) return null;
    const { consultationId, authorId, hiddenAt, proposalId, venue } = amendment;
    const isPublic = venue.publishedAt !== null;
    return {
      id,
      kind: 'amendment',
      proposalId,
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
    const { consultationId, authorId, hiddenAt, deletedAt, proposalId, subject } = comment;
    const isPublic = subject.venue.publishedAt !== null;
    return { id, kind: 'comment', proposalId, comment, consultationId, authorId, isPublic, deletedAt, hiddenAt };
  }
}
