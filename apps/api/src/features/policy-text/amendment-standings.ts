import { Injectable } from '@nestjs/common';
import type { Amendment, AmendmentStanding } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import { Venues } from '../consultations/venues.ts';
import { amendments } from './amendment.table.ts';
import { backersOf } from './amendment.view.ts';

/** Loads what rules ask of one amendment, and keeps it so until the transaction ends. */
@Injectable()
export class AmendmentStandings {
  constructor(
    private readonly db: Database,
    private readonly venues: Venues,
  ) {}

  async hold(id: string, strength: 'share' | 'update' = 'update'): Promise<(Amendment & AmendmentStanding) | null> {
    const amendment = await this.db.hold(amendments, { id }, strength);
    const venue = amendment && (await this.venues.venue(amendment.consultationId));
    if (!amendment || !venue) return null;
    const [facts] = await this.db.query<{ coauthorIds: string[]; backers: string }>(
      `SELECT ARRAY (SELECT account_id::text FROM amendment_author WHERE amendment_id = a.id) AS "coauthorIds", ${backersOf('a')} AS backers
       FROM amendment a WHERE a.id = $1`,
      [id],
    );
    return { ...amendment, coauthorIds: facts?.coauthorIds ?? [], backers: Number(facts?.backers ?? 0), venue };
  }
}
