import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { tokenLifetimeHours, type TokenPurpose } from '@folkmoot/domain';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { hashOf } from './sessions.ts';

/** Secrets that travel by mail and prove an address: used once, short-lived, kept only as hashes. */
@Injectable()
export class MailedTokens {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Makes a token; earlier ones of the same purpose stop working. */
  async issue(purpose: TokenPurpose, accountId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + tokenLifetimeHours[purpose] * 3_600_000);
    await this.db.query(`DELETE FROM mailed_token WHERE account_id = $1 AND purpose = $2`, [accountId, purpose]);
    await this.db.query(
      `INSERT INTO mailed_token (token_hash, purpose, account_id, expires_at) VALUES ($1, $2, $3, $4)`,
      [hashOf(token), purpose, accountId, expiresAt],
    );
    return token;
  }

  /** Uses a token up; answers whose it was, or null for one that is wrong, used or late. */
  async redeem(purpose: TokenPurpose, token: string): Promise<string | null> {
    const rows = await this.db.query<{ account_id: string }>(
      `WITH used AS (DELETE FROM mailed_token WHERE token_hash = $1 AND purpose = $2 RETURNING account_id, expires_at)
       SELECT account_id FROM used WHERE expires_at > $3`,
      [hashOf(token), purpose, this.clock.now()],
    );
    return rows[0]?.account_id ?? null;
  }
}
