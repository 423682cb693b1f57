import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { Task } from '../../platform/jobs.ts';

/** Each night, removes files that were uploaded more than two days ago and belong to nothing. */
@Injectable()
export class SweepFiles extends Task {
  readonly name = 'sweepFiles';
  override readonly schedule = '17 3 * * *';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly store: FileStore,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.removeUnused(new Date(this.clock.now().getTime() - 2 * 86_400_000));
  }

  /** Removes what was uploaded before the instant, by this person or by anyone, and belongs to nothing. */
  async removeUnused(before: Date, ownerId: string | null = null): Promise<void> {
    const gone = await this.db.query<{ key: string }>(
      `DELETE FROM file f WHERE created_at <= $1 AND ($2::uuid IS NULL OR owner_id = $2)
         AND NOT EXISTS (SELECT 1 FROM proposal_attachment a WHERE a.file_id = f.id)
         AND NOT EXISTS (SELECT 1 FROM consultation c WHERE c.image_id = f.id OR position(f.key IN c.brief) > 0)
         AND NOT EXISTS (SELECT 1 FROM proposal p WHERE position(f.key IN p.body) > 0)
         AND NOT EXISTS (SELECT 1 FROM proposal_revision r WHERE position(f.key IN r.body) > 0)
         AND NOT EXISTS (SELECT 1 FROM comment m WHERE position(f.key IN m.body) > 0)
         AND NOT EXISTS (SELECT 1 FROM answer a WHERE position(f.key IN a.reason) > 0)
         AND NOT EXISTS (SELECT 1 FROM result d WHERE position(f.key IN d.body) > 0)
         AND NOT EXISTS (SELECT 1 FROM published_result u WHERE position(f.key IN u.body) > 0)
       RETURNING key`,
      [before, ownerId],
    );
    // The same picture may have been uploaded twice: its bytes stay while another row names them.
    for (const { key } of gone) {
      const others = await this.db.query(`SELECT 1 FROM file WHERE key = $1 LIMIT 1`, [key]);
      if (others.length === 0) await this.store.remove(key);
    }
  }
}
