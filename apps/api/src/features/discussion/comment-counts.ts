import { Injectable } from '@nestjs/common';
import type { Comment } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import { Live } from '../../platform/live.ts';

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

  /** One comment more (1) or less (-1) in view; answers how many the proposal has now. */
  async add({ proposalId, stance }: Pick<Comment, 'proposalId' | 'stance'>, change: 1 | -1): Promise<number> {
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

  /** The author of a comment in view has changed sides. */
  async move({ proposalId, stance }: Pick<Comment, 'proposalId' | 'stance'>, to: Comment['stance']): Promise<void> {
    if (to === stance) return;
    await this.addStance(proposalId, to, 1);
    await this.addStance(proposalId, stance, -1);
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
