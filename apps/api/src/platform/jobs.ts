import { Injectable } from '@nestjs/common';
import { Database } from './database.ts';

/** A kind of work done after the request, by the worker: at least once, so it must bear being done twice. */
export abstract class Task {
  abstract readonly name: string;
  /** When it runs by itself, in cron's five fields; null where only `Jobs.add` starts it. */
  readonly schedule: string | null = null;
  /** Event types after which it runs, with the event's `{ eventId, subjectId, data }` as payload. */
  readonly follows: readonly string[] = [];
  abstract run(payload: unknown): Promise<void>;
}

/** Adds jobs to the queue in PostgreSQL (graphile-worker), in the transaction of the change that wants them. */
@Injectable()
export class Jobs {
  constructor(private readonly db: Database) {}

  async add(task: string, payload: unknown): Promise<void> {
    await this.db.query(`SELECT graphile_worker.add_job($1, $2::json, max_attempts => 8)`, [
      task,
      JSON.stringify(payload),
    ]);
  }

  /** The same under a name: added again while the first one waits or has failed, it stays one job. */
  async addOnce(task: string, key: string, payload: unknown): Promise<void> {
    await this.db.query(`SELECT graphile_worker.add_job($1, $2::json, max_attempts => 8, job_key => $3)`, [
      task,
      JSON.stringify(payload),
      key,
    ]);
  }
}
