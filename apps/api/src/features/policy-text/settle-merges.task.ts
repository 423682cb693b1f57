import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Task } from '../../platform/jobs.ts';
import { amendments } from './amendment.table.ts';
import { Voices } from './voices.ts';

/** Once the day to object has passed, the voices of a merged amendment go along, but for those who kept theirs back. */
@Injectable()
export class SettleMerges extends Task {
  readonly name = 'settleMerges';
  override readonly schedule = '* * * * *';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly voices: Voices,
  ) {
    super();
  }

  async run(): Promise<void> {
    const due = await this.db.query<{ id: string }>(
      `SELECT id FROM amendment WHERE object_by <= $1 AND state = 'merged' ORDER BY id`,
      [this.clock.now()],
    );
    for (const { id } of due) await this.db.transaction(() => this.settle(id));
  }

  /** The day is taken off once it is done: a second run finds nothing left. */
  private async settle(id: string): Promise<void> {
    const found = await this.db.find(amendments, { id });
    const target = await this.lastOf(found?.mergedIntoId ?? null);
    if (target) await this.db.hold(amendments, { id: target }, 'update');
    const amendment = await this.db.hold(amendments, { id }, 'update');
    if (!amendment?.objectBy || !target) return;
    await this.voices.follow(id, target, this.clock.now());
    await this.db.updateAt(amendments, amendment, { objectBy: null });
  }

  /** What was merged may be merged again before the day: voices go to what stands at the end. */
  private async lastOf(id: string | null): Promise<string | null> {
    const [last] = await this.db.query<{ id: string }>(
      `WITH RECURSIVE chain AS (
         SELECT id, merged_into_id FROM amendment WHERE id = $1
         UNION SELECT a.id, a.merged_into_id FROM amendment a JOIN chain c ON a.id = c.merged_into_id)
       SELECT id FROM chain WHERE merged_into_id IS NULL`,
      [id],
    );
    return last?.id ?? null;
  }
}
