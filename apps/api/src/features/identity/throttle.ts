import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { accept, refuse, type Outcome } from '@folkmoot/domain';
import { Clock } from '../../platform/clock.ts';
import { Config } from '../../platform/config.ts';
import { Database } from '../../platform/database.ts';

const windowMinutes = 15;

/** How many tries a quarter of an hour; the network's limit is wide because many people share one. */
const mostTries = { account: 8, network: 200 } as const;

/** Counts tries in the database, so that the limit holds across servers. Keys are keyed hashes: no address is kept. */
@Injectable()
export class Throttle {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Counts one try against the account and the network in one atomic statement, and refuses the one too many. */
  async take(operation: string, account: string, network: string): Promise<Outcome<null>> {
    const now = this.clock.now();
    const networkKey = this.key(`${operation} from`, network);
    const keys = [this.key(operation, account), networkKey].sort(Buffer.compare);
    const rows = await this.db.query<{ key: Buffer; tries: number }>(
      `INSERT INTO throttle AS t (key, tries, since)
       SELECT key, 1, $2 FROM unnest($1::bytea[]) AS key
       ON CONFLICT (key) DO UPDATE SET
         tries = CASE WHEN t.since < $3 THEN 1 ELSE t.tries + 1 END,
         since = CASE WHEN t.since < $3 THEN $2 ELSE t.since END
       RETURNING key, tries`,
      [keys, now, new Date(now.getTime() - windowMinutes * 60_000)],
    );
    const over = rows.some(
      ({ key, tries }) => tries > (key.equals(networkKey) ? mostTries.network : mostTries.account),
    );
    return over ? refuse('TOO_MANY_TRIES') : accept(null);
  }

  /** Forgets the tries against an account once the right person is in. */
  async forgive(operation: string, account: string): Promise<void> {
    await this.db.query(`DELETE FROM throttle WHERE key = $1`, [this.key(operation, account)]);
  }

  private key(operation: string, subject: string): Buffer {
    return createHmac('sha256', this.config.secret).update(`${operation} ${subject}`).digest();
  }
}
