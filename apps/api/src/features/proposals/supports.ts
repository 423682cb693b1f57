import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { refuse, supportProposal, type Actor, type Outcome, type ProposalState, type Venue } from '@folkmoot/domain';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Live } from '../../platform/live.ts';
import { venueFromJson, venueJson } from '../consultations/venues.ts';

type Kind = 'supportProposal' | 'withdrawSupport';

interface Wish {
  readonly kind: Kind;
  readonly actor: Actor;
  readonly proposalId: string;
  readonly settle: (outcome: Outcome<Count>) => void;
  readonly fail: (error: unknown) => void;
}

/** What is known of the proposal once the wish is committed. */
export interface Count {
  readonly supports: number;
  readonly comments: number;
}

interface StandingRow {
  id: string;
  state: ProposalState;
  author_id: string | null;
  hidden_at: Date | null;
  venue: Parameters<typeof venueFromJson>[0];
}

const mostInBatch = 500;
const mostWaiting = 5000;

/**
 * Gives and takes back supports in batches (group commit): while one batch is with the database the next one gathers.
 * Each wish is decided by the same rule and settled only after its commit; one person's wishes keep their order.
 */
@Injectable()
export class Supports implements OnApplicationShutdown {
  private waiting: Wish[] = [];
  private flying: Promise<void> | null = null;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: Live,
  ) {}

  /** One person's support of one proposal, given or taken back; doing it twice changes nothing. */
  wish(kind: Kind, actor: Actor, proposalId: string): Promise<Outcome<Count>> {
    if (this.waiting.length >= mostWaiting) return Promise.resolve(refuse('BUSY'));
    return new Promise((settle, fail) => {
      this.waiting.push({ kind, actor, proposalId, settle, fail });
      this.flying ??= this.fly();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    while (this.flying) await this.flying;
  }

  private async fly(): Promise<void> {
    // Those who ask in the same turn of the event loop share the first batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) await this.settle(this.nextBatch());
    this.flying = null;
  }

  /** The longest run of wishes of one kind: giving and taking back keep their order. */
  private nextBatch(): Wish[] {
    const kind = this.waiting[0]?.kind;
    const turn = this.waiting.findIndex((wish) => wish.kind !== kind);
    return this.waiting.splice(0, Math.min(turn === -1 ? this.waiting.length : turn, mostInBatch));
  }

  private async settle(batch: readonly Wish[]): Promise<void> {
    try {
      const outcomes = await this.db.transaction(() => this.carryOut(batch));
      for (const [index, wish] of batch.entries()) wish.settle(outcomes[index] ?? refuse('NOT_FOUND'));
    } catch (error) {
      // One that cannot be stored must not take the others with it.
      const [only, ...others] = batch;
      if (others.length === 0) only?.fail(error);
      else for (const wish of batch) await this.settle([wish]);
    }
  }

  private async carryOut(batch: readonly Wish[]): Promise<Outcome<Count>[]> {
    const standings = await this.load([...new Set(batch.map(({ proposalId }) => proposalId))]);
    const now = this.clock.now();
    const decisions = batch.map(({ kind, actor, proposalId }) => {
      const standing = standings.get(proposalId);
      return standing && standing.state !== 'draft' ? supportProposal(actor, standing, now, kind) : refuse('NOT_FOUND');
    });
    const accepted = batch.filter((_, index) => decisions[index]?.ok);
    const counts = accepted.length > 0 ? await this.save(accepted, now) : new Map<string, Count>();
    return decisions.map((decision, index) => {
      const count = counts.get(batch[index]?.proposalId ?? '');
      return decision.ok ? { ok: true, value: count ?? { supports: 0, comments: 0 } } : decision;
    });
  }

  private async load(ids: readonly string[]) {
    const rows = await this.db.query<StandingRow>(
      `SELECT p.id, p.state, p.author_id, p.hidden_at, ${venueJson('c')} AS venue
       FROM proposal p JOIN consultation c ON c.id = p.consultation_id
       WHERE p.id = ANY ($1::uuid[]) ORDER BY p.id FOR SHARE OF c`,
      [ids],
    );
    return new Map(
      rows.map(({ id, state, author_id, hidden_at, venue }) => {
        const place: Venue = venueFromJson(venue);
        return [id, { state, authorId: author_id, hiddenAt: hidden_at, venue: place }];
      }),
    );
  }

  /** Rows first, then counts in id order; one statement, so that a lost connection loses both or neither. */
  private async save(accepted: readonly Wish[], now: Date): Promise<Map<string, Count>> {
    const gives = accepted[0]?.kind === 'supportProposal';
    const changed = gives
      ? `INSERT INTO support (proposal_id, account_id, at) SELECT proposal_id, account_id, $3 FROM asked
         ON CONFLICT DO NOTHING RETURNING proposal_id`
      : `DELETE FROM support s USING asked a WHERE s.proposal_id = a.proposal_id AND s.account_id = a.account_id
           AND $3::timestamptz IS NOT NULL RETURNING s.proposal_id`;
    const rows = await this.db.query<{ proposal_id: string; supports: number; comments: number; changed: boolean }>(
      `WITH asked AS (
         SELECT DISTINCT proposal_id, account_id FROM unnest($1::uuid[], $2::uuid[]) AS a (proposal_id, account_id)
         ORDER BY proposal_id, account_id),
       changed AS (${changed}),
       delta AS (SELECT proposal_id, count(*)::integer AS n FROM changed GROUP BY proposal_id),
       held AS (
         SELECT c.proposal_id, c.supports, c.comments FROM proposal_count c
         WHERE c.proposal_id IN (SELECT proposal_id FROM delta) ORDER BY c.proposal_id FOR UPDATE),
       counted AS (
         UPDATE proposal_count c SET supports = c.supports ${gives ? '+' : '-'} d.n FROM delta d JOIN held USING (proposal_id)
         WHERE c.proposal_id = d.proposal_id RETURNING c.proposal_id, c.supports, c.comments),
       joined AS (
         INSERT INTO participant (consultation_id, account_id, since, last_at)
         SELECT DISTINCT p.consultation_id, a.account_id, $3::timestamptz, $3::timestamptz FROM asked a JOIN proposal p ON p.id = a.proposal_id
         ORDER BY 1, 2
         ON CONFLICT (consultation_id, account_id) DO UPDATE SET last_at = excluded.last_at
         WHERE participant.last_at < excluded.last_at - interval '1 day')
       SELECT proposal_id, supports, comments, true AS changed FROM counted
       UNION ALL
       SELECT c.proposal_id, c.supports, c.comments, false FROM proposal_count c
       WHERE c.proposal_id = ANY ($1::uuid[]) AND c.proposal_id NOT IN (SELECT proposal_id FROM counted)`,
      [accepted.map(({ proposalId }) => proposalId), accepted.map(({ actor }) => actor.id), now],
    );
    for (const { proposal_id, supports, comments, changed } of rows)
      if (changed)
        await this.live.tell(`proposal ${proposal_id}`, {
          proposalId: proposal_id,
          supportCount: supports,
          commentCount: comments,
        });
    return new Map(rows.map(({ proposal_id, supports, comments }) => [proposal_id, { supports, comments }]));
  }
}
