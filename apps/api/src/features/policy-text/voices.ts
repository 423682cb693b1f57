import { Injectable } from '@nestjs/common';
import type { Stance } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';

/** Who is for an amendment, against it, and neither: one voice a person, counted on the amendment's row, which is held. */
@Injectable()
export class Voices {
  constructor(private readonly db: Database) {}

  /** One person's voice, given, changed, or with null taken back. */
  async give(amendmentId: string, accountId: string, stance: Stance | null, now: Date): Promise<void> {
    const [before] = await this.db.query<{ stance: Stance }>(
      `SELECT stance FROM amendment_voice WHERE amendment_id = $1 AND account_id = $2`,
      [amendmentId, accountId],
    );
    if ((before?.stance ?? null) === stance) return;
    if (stance)
      await this.db.query(
        `INSERT INTO amendment_voice (amendment_id, account_id, stance, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (amendment_id, account_id) DO UPDATE SET stance = excluded.stance, at = excluded.at`,
        [amendmentId, accountId, stance, now],
      );
    else
      await this.db.query(`DELETE FROM amendment_voice WHERE amendment_id = $1 AND account_id = $2`, [
        amendmentId,
        accountId,
      ]);
    const change = (name: Stance): number => Number(stance === name) - Number(before?.stance === name);
    await this.db.query(
      `UPDATE amendment SET voices_for = voices_for + $2, voices_against = voices_against + $3, voices_neutral = voices_neutral + $4
       WHERE id = $1`,
      [amendmentId, change('for'), change('against'), change('neutral')],
    );
  }

  /** Those who were for a merged amendment and did not object are for what it was merged into, unless they spoke there. */
  async follow(amendmentId: string, mergedIntoId: string, now: Date): Promise<void> {
    await this.db.query(
      `WITH moved AS (
         INSERT INTO amendment_voice (amendment_id, account_id, stance, at)
         SELECT $2, account_id, 'for', $3 FROM amendment_voice
         WHERE amendment_id = $1 AND stance = 'for' AND goes_along IS DISTINCT FROM false
         ON CONFLICT (amendment_id, account_id) DO NOTHING RETURNING 1)
       UPDATE amendment SET voices_for = voices_for + (SELECT count(*) FROM moved) WHERE id = $2`,
      [amendmentId, mergedIntoId, now],
    );
  }
}
