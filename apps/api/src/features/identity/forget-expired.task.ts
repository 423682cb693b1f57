import { Injectable } from '@nestjs/common';
import { sessionIdleDays } from '@folkmoot/domain';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Task } from '../../platform/jobs.ts';

const day = 86_400_000;
/** How long a job that has failed for good stays for the operator to look at; letters hold addresses and links. */
const failedJobDays = 14;

/** Each night, removes what opens nothing any more: ended sessions, late links, counts of old tries, and jobs given up. */
@Injectable()
export class ForgetExpired extends Task {
  readonly name = 'forgetExpired';
  override readonly schedule = '37 3 * * *';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const ago = (days: number): Date => new Date(now.getTime() - days * day);
    await this.db.query(`DELETE FROM session WHERE last_seen_at <= $1`, [ago(sessionIdleDays)]);
    await this.db.query(`DELETE FROM mailed_token WHERE expires_at <= $1`, [now]);
    await this.db.query(`DELETE FROM throttle WHERE since < $1`, [ago(1)]);
    await this.db.query(
      `SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs WHERE attempts >= max_attempts AND updated_at < $1`,
      [ago(failedJobDays)],
    );
  }
}
