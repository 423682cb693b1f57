import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';

/** Gives amendments their numbers, one at a time: two at once wait for each other here until the transaction ends. */
@Injectable()
export class AmendmentNumbers {
  constructor(private readonly db: Database) {}

  async next(textId: string): Promise<number> {
    await this.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('amendment number ' || $1, 0))`, [textId]);
    const [last] = await this.db.query<{ number: number | null }>(
      `SELECT max(number) AS number FROM amendment WHERE text_id = $1`,
      [textId],
    );
    return (last?.number ?? 0) + 1;
  }
}
