import { Injectable } from '@nestjs/common';
import { apply, type Change } from '@folkmoot/text-merge';
import type { Clause, DraftSaved, PolicyText, Venue } from '@folkmoot/domain';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Venues } from '../consultations/venues.ts';
import { policyTexts } from './policy-text.table.ts';

/** A text as those need it who do not touch its working draft. */
export interface PublicText extends Pick<PolicyText, 'id' | 'consultationId' | 'versions'> {
  readonly venue: Venue;
}

/** How many saves back a working draft can be put together again for someone who was away. */
const deepestUndo = 1000;
/** How many public versions are kept in memory: they never change, and the latest is asked at each suggestion. */
const mostVersions = 16;

/** Loads what rules ask of a policy text, and keeps it so until the transaction ends. */
@Injectable()
export class PolicyTexts {
  private readonly versions = new Map<string, readonly Clause[]>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly venues: Venues,
  ) {}

  /** The text with its working draft, for those who change it. Everyone holds a text before its amendments. */
  async holdDraft(id: string): Promise<(PolicyText & { venue: Venue }) | null> {
    const text = await this.db.hold(policyTexts, { id }, 'update');
    const venue = text && (await this.venues.venue(text.consultationId));
    return text && venue ? { ...text, venue } : null;
  }

  /** The text without its draft; no version comes out while it is held. */
  async hold(id: string): Promise<PublicText | null> {
    const [text] = await this.db.query<{ id: string; consultationId: string; versions: number }>(
      `SELECT id, consultation_id AS "consultationId", versions FROM policy_text WHERE id = $1 FOR SHARE`,
      [id],
    );
    const venue = text && (await this.venues.venue(text.consultationId));
    return text && venue ? { ...text, venue } : null;
  }

  /** The clauses of a public version, in order; null where there is no such version. */
  async clauses(textId: string, number: number): Promise<readonly Clause[] | null> {
    const key = `${textId} ${number}`;
    const known = this.versions.get(key);
    if (known) return known;
    const clauses = await this.read(textId, number);
    if (!clauses) return null;
    this.versions.set(key, clauses);
    const [oldest] = this.versions.keys();
    if (this.versions.size > mostVersions && oldest !== undefined) this.versions.delete(oldest);
    return clauses;
  }

  private async read(textId: string, number: number): Promise<readonly Clause[] | null> {
    const [found] = await this.db.query<{ clauses: Clause[] | null }>(
      `SELECT (SELECT json_agg(json_build_object('id', c.clause_id, 'kind', c.kind, 'level', c.level, 'words', c.words) ORDER BY c.position)
         FROM version_clause c WHERE c.version_id = v.id) AS clauses
       FROM policy_version v WHERE v.text_id = $1 AND v.number = $2`,
      [textId, number],
    );
    return found?.clauses ?? null;
  }

  /** The working draft as it was at an earlier revision; null where that is unknown or too long ago. */
  async draftAt(text: PolicyText, revision: number): Promise<readonly Clause[] | null> {
    if (revision === text.revision) return text.draft;
    if (revision > text.revision || revision < text.revision - deepestUndo) return null;
    const steps = await this.db.query<{ undo: Change[] }>(
      `SELECT undo FROM draft_step WHERE text_id = $1 AND revision > $2 ORDER BY revision DESC`,
      [text.id, revision],
    );
    let draft = text.draft;
    for (const { undo } of steps) {
      const before = apply(draft, undo);
      if (!before.ok) throw new Error(`The steps of text ${text.id} do not lead back to revision ${revision}`);
      // What leads back leads to clauses: every draft was made of nothing else.
      draft = before.text as readonly Clause[];
    }
    return draft;
  }

  /** Puts what was decided into the working draft, with the way back; answers the new revision. */
  async store(text: PolicyText, saved: DraftSaved, officialId: string, amendmentId: string | null): Promise<number> {
    const revision = text.revision + 1;
    // TypeORM takes a list for a list of parameters: jsonb columns are given as text.
    await this.db.query(
      `UPDATE policy_text SET draft = $2::jsonb, revision = $3, version = version + 1 WHERE id = $1`,
      [text.id, JSON.stringify(saved.draft), revision],
    );
    await this.db.query(
      `INSERT INTO draft_step (text_id, revision, official_id, amendment_id, changes, undo, at)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7)`,
      [
        text.id,
        revision,
        officialId,
        amendmentId,
        JSON.stringify(saved.changes),
        JSON.stringify(saved.undo),
        this.clock.now(),
      ],
    );
    return revision;
  }
}
