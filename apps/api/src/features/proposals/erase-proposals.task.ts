import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Task } from '../../platform/jobs.ts';
import { SweepFiles } from './sweep-files.task.ts';

/** After an account is deleted: its drafts, supports and unused files go; its public words stay without a name, or go, as the person chose. */
@Injectable()
export class EraseProposals extends Task {
  readonly name = 'eraseProposals';
  override readonly follows = ['accountDeleted'];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sweep: SweepFiles,
  ) {
    super();
  }

  async run({ subjectId, data }: { subjectId: string; data: { keepContributions: boolean } }): Promise<void> {
    await this.db.transaction(async () => {
      await this.takeSupportsBack(subjectId);
      await this.db.query(`DELETE FROM proposal WHERE author_id = $1 AND state = 'draft'`, [subjectId]);
      if (data.keepContributions) return;
      await this.db.query(
        `DELETE FROM proposal_revision r USING proposal p WHERE p.id = r.proposal_id AND p.author_id = $1`,
        [subjectId],
      );
      await this.db.query(
        `DELETE FROM proposal_attachment a USING proposal p WHERE p.id = a.proposal_id AND p.author_id = $1`,
        [subjectId],
      );
      await this.db.query(
        `UPDATE proposal SET title = '', summary = '', body = '', slug = 'removed', topic = '', place = '', version = version + 1,
           state = 'withdrawn', withdrawn_at = coalesce(withdrawn_at, published_at)
         WHERE author_id = $1`,
        [subjectId],
      );
    });
    await this.sweep.removeUnused(this.clock.now(), subjectId);
  }

  /** Counts are held in id order, as supports hold them. */
  private async takeSupportsBack(accountId: string): Promise<void> {
    await this.db.query(
      `WITH held AS (
         SELECT c.proposal_id FROM proposal_count c JOIN support s ON s.proposal_id = c.proposal_id AND s.account_id = $1
         ORDER BY c.proposal_id FOR UPDATE OF c),
       taken AS (DELETE FROM support s USING held h WHERE s.proposal_id = h.proposal_id AND s.account_id = $1 RETURNING s.proposal_id)
       UPDATE proposal_count c SET supports = c.supports - 1 FROM taken t WHERE c.proposal_id = t.proposal_id`,
      [accountId],
    );
  }
}
