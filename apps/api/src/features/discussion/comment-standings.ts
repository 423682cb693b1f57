import { Injectable } from '@nestjs/common';
import type { Comment, CommentStanding } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import { ProposalStandings } from '../proposals/proposal-standings.ts';
import { comments } from './comment.table.ts';

/** Loads what rules ask of one comment, and keeps it so until the transaction ends. */
@Injectable()
export class CommentStandings {
  constructor(
    private readonly db: Database,
    private readonly proposals: ProposalStandings,
  ) {}

  /** The comment with its proposal, or null. Everyone holds in the same order: proposal, then comment, then counts. */
  async hold(id: string, strength: 'share' | 'update' = 'update'): Promise<(Comment & CommentStanding) | null> {
    const found = await this.db.find(comments, { id });
    const proposal = found && (await this.proposals.hold(found.proposalId));
    const comment = proposal && (await this.db.hold(comments, { id }, strength));
    return comment && { ...comment, proposal };
  }
}
