import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { Task } from '../../platform/jobs.ts';

/** After an account is deleted: its drafts and supports go; its public words stay without a name, or go, as the person chose. */
@Injectable()
export class EraseProposals extends Task {
  readonly name = 'eraseProposals';
  override readonly follows = ['accountDeleted'];

  constructor(private readonly db: Database) {
    super();
  }

  async run({ subjectId, data }: { subjectId: string; data: { keepContributions: boolean } }): Promise<void> {
    await this.db.transaction(async () => {
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
  }
}
