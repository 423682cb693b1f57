import { Injectable } from '@nestjs/common';
import type { Proposal, ProposalStanding, Venue } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import { Venues } from '../consultations/venues.ts';
import { proposals } from './proposal.table.ts';

/** Loads what rules ask of one proposal, and keeps it so until the transaction ends. */
@Injectable()
export class ProposalStandings {
  constructor(
    private readonly db: Database,
    private readonly venues: Venues,
  ) {}

  async hold(id: string, strength: 'share' | 'update' = 'share'): Promise<(Proposal & ProposalStanding) | null> {
    const proposal = await this.db.hold(proposals, { id }, strength);
    const venue: Venue | null = proposal && (await this.venues.venue(proposal.consultationId));
    if (!proposal || !venue) return null;
    // Before a change the count is held too, after the proposal as supports do it: one that arrives meanwhile waits.
    const lock = strength === 'update' ? 'FOR UPDATE' : '';
    const [count] = await this.db.query<{ supports: number }>(
      `SELECT supports FROM proposal_count WHERE proposal_id = $1 ${lock}`,
      [id],
    );
    return { ...proposal, supports: count?.supports ?? 0, venue };
  }
}
