import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Task } from '../../platform/jobs.ts';
import { TouchedClauses } from './touched-clauses.ts';

/**
 * After an account is deleted: its voices on what is undecided go, and its place among authors; where the person wished
 * it, open amendments are withdrawn without their words, and of decided ones the reason goes. What stands in the text
 * by a decision stays in its trace, without a name.
 */
@Injectable()
export class EraseAmendments extends Task {
  readonly name = 'eraseAmendments';
  override readonly follows = ['accountDeleted'];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly touched: TouchedClauses,
  ) {
    super();
  }

  async run({ subjectId, data }: { subjectId: string; data: { keepContributions: boolean } }): Promise<void> {
    await this.db.transaction(async () => {
      await this.takeVoicesBack(subjectId);
      await this.db.query(`DELETE FROM amendment_author WHERE account_id = $1`, [subjectId]);
      await this.db.query(`DELETE FROM amendment_invitation WHERE invited_by_id = $1`, [subjectId]);
    });
    if (data.keepContributions) return;
    const written = await this.db.query<{ id: string }>(
      `SELECT id FROM amendment WHERE author_id = $1 AND why <> '' ORDER BY id`,
      [subjectId],
    );
    for (const { id } of written) await this.db.transaction(() => this.erase(id));
  }

  /** Amendments are held in id order, as those who vote on one hold it. */
  private async takeVoicesBack(accountId: string): Promise<void> {
    await this.db.query(
      `WITH held AS (
         SELECT a.id FROM amendment a JOIN amendment_voice v ON v.amendment_id = a.id AND v.account_id = $1
         WHERE a.state IN ('open', 'stale', 'merged') ORDER BY a.id FOR UPDATE OF a),
       taken AS (
         DELETE FROM amendment_voice v USING held h WHERE v.amendment_id = h.id AND v.account_id = $1 RETURNING v.amendment_id, v.stance)
       UPDATE amendment a SET voices_for = a.voices_for - (t.stance = 'for')::integer,
         voices_against = a.voices_against - (t.stance = 'against')::integer, voices_neutral = a.voices_neutral - (t.stance = 'neutral')::integer
       FROM taken t WHERE a.id = t.amendment_id`,
      [accountId],
    );
  }

  private async erase(id: string): Promise<void> {
    const [held] = await this.db.query<{ state: string }>(`SELECT state FROM amendment WHERE id = $1 FOR UPDATE`, [id]);
    await this.db.query(`DELETE FROM amendment_revision WHERE amendment_id = $1`, [id]);
    const isUndecided = held?.state === 'open' || held?.state === 'stale';
    await this.db.query(
      `WITH erased AS (
         UPDATE amendment SET why = '', version = version + 1, changes = CASE WHEN $2 THEN '[]'::jsonb ELSE changes END,
           state = CASE WHEN $2 THEN 'withdrawn' ELSE state END, ended_at = CASE WHEN $2 THEN $3 ELSE ended_at END, collided = '{}'
         WHERE id = $1 RETURNING 1) SELECT 1 FROM erased`,
      [id, isUndecided, this.clock.now()],
    );
    if (isUndecided) await this.touched.forget(id);
  }
}
