import { Injectable } from '@nestjs/common';
import type { Comment, CommentSubject } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import { Live } from '../../platform/live.ts';

type Counted = CommentSubject & Pick<Comment, 'stance'>;

interface CountRow {
  supports: number;
  comments: number;
}

/** Counts of the comments that stand in view. Changed in the transaction of the comment, and last in it. */
@Injectable()
export class CommentCounts {
  constructor(
    private readonly db: Database,
    private readonly live: Live,
  ) {}

  /** One comment more (1) or less (-1) in view; answers how many its subject has now. */
  async add(comment: Counted, change: 1 | -1): Promise<number> {
    if (comment.proposalId) return this.addToProposal(comment.proposalId, comment.stance, change);
    const [count] = comment.amendmentId
      ? await this.db.query<{ comments: number }>(
          `WITH counted AS (UPDATE amendment SET comments = comments + $2 WHERE id = $1 RETURNING comments) SELECT comments FROM counted`,
          [comment.amendmentId, change],
        )
      : await this.db.query<{ comments: number }>(
          `INSERT INTO clause_count AS cc (text_id, clause_id, comments) VALUES ($1, $2, greatest($3, 0))
           ON CONFLICT (text_id, clause_id) DO UPDATE SET comments = cc.comments + $3 RETURNING comments`,
          [comment.textId, comment.clauseId, change],
        );
    return count?.comments ?? 0;
  }

  /** The author of a comment in view has changed sides. Only proposals count the sides. */
  async move({ proposalId, stance }: Counted, to: Comment['stance']): Promise<void> {
    if (to === stance || !proposalId) return;
    await this.addStance(proposalId, to, 1);
    await this.addStance(proposalId, stance, -1);
  }

  private async addToProposal(proposalId: string, stance: string, change: 1 | -1): Promise<number> {
    await this.addStance(proposalId, stance, change);
    const [count] = await this.db.query<CountRow>(
      `WITH counted AS (UPDATE proposal_count SET comments = comments + $2 WHERE proposal_id = $1 RETURNING supports, comments)
       SELECT supports, comments FROM counted`,
      [proposalId, change],
    );
    const { supports = 0, comments = 0 } = count ?? {};
    await this.live.tell(`proposal ${proposalId}`, { proposalId, supportCount: supports, commentCount: comments });
    return comments;
  }

  private async addStance(proposalId: string, stance: string, change: number): Promise<void> {
    await this.db.query(
      `INSERT INTO stance_count AS s (proposal_id, stance, comments) VALUES ($1, $2, greatest($3, 0))
       ON CONFLICT (proposal_id, stance) DO UPDATE SET comments = s.comments + $3`,
      [proposalId, stance, change],
    );
  }
}

/** Does the comment count, neither deleted nor hidden? */
export function isInView({ deletedAt, hiddenAt }: Pick<Comment, 'deletedAt' | 'hiddenAt'>): boolean {
  return deletedAt === null && hiddenAt === null;
}
