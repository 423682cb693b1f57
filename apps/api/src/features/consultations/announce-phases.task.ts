import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Task } from '../../platform/jobs.ts';

interface Turned {
  id: string;
  consultation_id: string;
  kind: string;
  type: 'phaseOpened' | 'phaseClosed';
}

/** Each minute, says in the minutes which phases have opened and closed. What is open follows from the dates alone. */
@Injectable()
export class AnnouncePhases extends Task {
  readonly name = 'announcePhases';
  override readonly schedule = '* * * * *';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.db.transaction(() => this.announce(null, null));
  }

  /** Announces what has turned, everywhere or in one consultation; marking and telling are one transaction. */
  async announce(consultationId: string | null, actorId: string | null): Promise<void> {
    const turned = await this.db.query<Turned>(
      `WITH closed AS (
         UPDATE phase p SET closing_announced = true FROM consultation c
         WHERE c.id = p.consultation_id AND c.published_at IS NOT NULL AND NOT p.closing_announced AND p.closes_at <= $1
           AND ($2::uuid IS NULL OR c.id = $2)
         RETURNING p.id, p.consultation_id, p.kind, p.opening_announced, p.position),
       opened AS (
         UPDATE phase p SET opening_announced = true FROM consultation c
         WHERE c.id = p.consultation_id AND c.published_at IS NOT NULL AND NOT p.opening_announced AND p.opens_at <= $1 AND p.closes_at > $1
           AND ($2::uuid IS NULL OR c.id = $2)
         RETURNING p.id, p.consultation_id, p.kind, p.position)
       SELECT id, consultation_id, kind, 'phaseClosed' AS type, position FROM closed WHERE opening_announced
       UNION ALL SELECT id, consultation_id, kind, 'phaseOpened', position FROM opened
       ORDER BY position, type`,
      [this.clock.now(), consultationId],
    );
    for (const { id, consultation_id, kind, type } of turned)
      await this.events.announce({
        type,
        actorId,
        consultationId: consultation_id,
        subjectId: id,
        audience: 'public',
        data: { kind },
      });
  }
}
