import { Injectable } from '@nestjs/common';
import type { Consultation, Phase, Venue } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import type { Scope, Sql } from '../../platform/reads/view.ts';
import { consultations } from './consultation.table.ts';
import { phases, type StoredPhase } from './phase.table.ts';

/** Loads what rules ask of a consultation, and keeps it as it is until the transaction ends. */
@Injectable()
export class Venues {
  constructor(private readonly db: Database) {}

  /** The consultation with its phases in order, or null. */
  async hold(
    id: string,
    strength: 'share' | 'update' = 'share',
  ): Promise<{ consultation: Consultation; phases: StoredPhase[] } | null> {
    const consultation = await this.db.hold(consultations, { id }, strength);
    if (!consultation) return null;
    const rows = await this.db.findAll(phases, { consultationId: id });
    return { consultation, phases: rows.sort((a, b) => a.position - b.position) };
  }

  /** The consultation as a place of contributions. */
  async venue(id: string): Promise<Venue | null> {
    const held = await this.hold(id);
    return held && venueOf(held);
  }

  /** Notes that the person has taken part; written at most once a day a person. */
  async welcome(consultationId: string, accountId: string, now: Date): Promise<void> {
    await this.db.query(
      `INSERT INTO participant (consultation_id, account_id, since, last_at) VALUES ($1, $2, $3, $3)
       ON CONFLICT (consultation_id, account_id) DO UPDATE SET last_at = excluded.last_at
       WHERE participant.last_at < excluded.last_at - interval '1 day'`,
      [consultationId, accountId, now],
    );
  }
}

export function venueOf({ consultation, phases }: { consultation: Consultation; phases: readonly Phase[] }): Venue {
  const { id, publishedAt, archivedAt } = consultation;
  return { consultationId: id, publishedAt, archivedAt, phases };
}

/** The JSON that `venueFromJson` reads back, of the consultation whose row is `row`. */
export function venueJson(row: Sql): Sql {
  return `json_build_object('consultationId', ${row}.id, 'publishedAt', ${row}.published_at, 'archivedAt', ${row}.archived_at,
    'phases', (SELECT coalesce(json_agg(json_build_object('kind', p.kind, 'opensAt', p.opens_at, 'closesAt', p.closes_at) ORDER BY p.position), '[]') FROM phase p WHERE p.consultation_id = ${row}.id))`;
}

/** The same of the consultation that `row` belongs to. */
export function venueJsonOf(row: Sql): Sql {
  return `(SELECT ${venueJson('vc')} FROM consultation vc WHERE vc.id = ${row}.consultation_id)`;
}

interface VenueJson {
  consultationId: string;
  publishedAt: string | null;
  archivedAt: string | null;
  phases: { kind: Phase['kind']; opensAt: string; closesAt: string }[];
}

export function venueFromJson({ consultationId, publishedAt, archivedAt, phases }: VenueJson): Venue {
  return {
    consultationId,
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
    archivedAt: archivedAt === null ? null : new Date(archivedAt),
    phases: phases.map(({ kind, opensAt, closesAt }) => ({
      kind,
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
    })),
  };
}

/** Consultations the viewer may read: public ones, and drafts for their officials. The one filter of them. */
export function visibleConsultation(row: Sql, scope: Scope): Sql {
  const { viewer } = scope;
  const places = viewer?.grants.filter((grant) => grant.role === 'official' || grant.role === 'admin') ?? [];
  if (places.some((grant) => grant.consultationId === null)) return 'true';
  const own = places.flatMap((grant) => grant.consultationId ?? []);
  const drafts = own.length > 0 ? ` OR ${row}.id = ANY (${scope.param(`{${own.join(',')}}`, 'uuid[]')})` : '';
  return `(${row}.published_at IS NOT NULL${drafts})`;
}
