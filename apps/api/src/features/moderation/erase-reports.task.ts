import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { Task } from '../../platform/jobs.ts';

/** After an account is deleted: what it reported still counts, but its own words in reports go. */
@Injectable()
export class EraseReports extends Task {
  readonly name = 'eraseReports';
  override readonly follows = ['accountDeleted'];

  constructor(private readonly db: Database) {
    super();
  }

  async run({ subjectId }: { subjectId: string }): Promise<void> {
    await this.db.query(`UPDATE report SET words = '' WHERE reporter_id = $1`, [subjectId]);
  }
}
