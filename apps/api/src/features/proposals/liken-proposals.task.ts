import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { Task } from '../../platform/jobs.ts';
import { similarTo } from './similar-proposals.ts';

/** When a proposal is published or reworded, weighs it once against the others and keeps the result for both sides. */
@Injectable()
export class LikenProposals extends Task {
  readonly name = 'likenProposals';
  override readonly follows = ['proposalPublished', 'proposalEdited'];

  constructor(private readonly db: Database) {
    super();
  }

  async run({ subjectId }: { subjectId: string }): Promise<void> {
    await this.db.transaction(async () => {
      await this.db.query(`DELETE FROM proposal_likeness WHERE proposal_id = $1 OR other_id = $1`, [subjectId]);
      await this.db.query(
        `INSERT INTO proposal_likeness (proposal_id, other_id, likeness)
         SELECT side.proposal_id, side.other_id, s.likeness
         FROM proposal me, LATERAL ${similarTo('me.title', 'me.consultation_id', 'me.id')} s,
           LATERAL (VALUES (me.id, s.proposal_id), (s.proposal_id, me.id)) AS side (proposal_id, other_id)
         WHERE me.id = $1
         ORDER BY 1, 2
         ON CONFLICT (proposal_id, other_id) DO UPDATE SET likeness = excluded.likeness`,
        [subjectId],
      );
    });
  }
}
