import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Clock } from './clock.ts';
import { Database } from './database.ts';
import { Jobs } from './jobs.ts';
import { Tasks } from './tasks.ts';

/** Who may read that a thing happened: everyone, moderators and officials, or the person it happened to. */
export type Audience = 'public' | 'staff' | 'subject';

/** Something that happened. `data` says what later readers need and never holds what someone voted. */
export interface Announcement {
  readonly type: string;
  readonly actorId: string | null;
  readonly consultationId: string | null;
  readonly subjectId: string | null;
  readonly audience: Audience;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The one table of events: outbox, audit trail and public minutes. Written in the transaction of the change itself. */
@Injectable()
export class Events {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
  ) {}

  async announce({ type, actorId, consultationId, subjectId, audience, data = {} }: Announcement): Promise<void> {
    const eventId = uuidv7();
    await this.db.query(
      `INSERT INTO event (id, type, actor_id, consultation_id, subject_id, audience, data, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [eventId, type, actorId, consultationId, subjectId, audience, JSON.stringify(data), this.clock.now()],
    );
    for (const task of this.tasks.following(type)) await this.jobs.add(task.name, { eventId, subjectId, data });
  }
}
