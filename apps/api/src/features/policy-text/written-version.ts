import { Injectable } from '@nestjs/common';
import type { Clause, OriginKind } from '@folkmoot/domain';
import { Config } from '../../platform/config.ts';
import { Database } from '../../platform/database.ts';

/** Why a clause is as it is, as files tell it. */
export interface WrittenOrigin {
  readonly clauseId: string;
  readonly versionNumber: number;
  readonly kind: OriginKind;
  /** The clause it was split from, or has gone into. */
  readonly otherId: string | null;
  readonly amendment: {
    readonly number: number;
    readonly address: string;
    readonly authors: readonly string[];
    readonly decision: 'accepted' | 'acceptedInPart' | 'merged';
    readonly isChangedForm: boolean;
    readonly reason: string;
    readonly decidedBy: string | null;
    readonly decidedAt: Date;
    /** The comments it takes up, by id; the API and the export of comments have their words. */
    readonly creditIds: readonly string[];
  } | null;
}

/** A public version with all that led to it, for files. */
export interface WrittenVersion {
  readonly title: string;
  readonly language: string;
  /** The consultation's slug. */
  readonly consultation: string;
  /** The absolute address of this version. */
  readonly address: string;
  readonly number: number;
  /** All versions up to this one, oldest first. */
  readonly versions: readonly { readonly number: number; readonly publishedAt: Date; readonly note: string }[];
  readonly clauses: readonly (Clause & { readonly number: string })[];
  /** What this version and those before it did, oldest first. */
  readonly origins: readonly WrittenOrigin[];
}

type Json = Omit<WrittenVersion, 'versions' | 'origins' | 'address'> & {
  versions: { number: number; publishedAt: string; note: string }[];
  origins: (Omit<WrittenOrigin, 'amendment'> & {
    amendment: (Omit<NonNullable<WrittenOrigin['amendment']>, 'address' | 'decidedAt'> & { decidedAt: string }) | null;
  })[];
};

const nameOf = (id: string) => `(SELECT x.display_name FROM account x WHERE x.id = ${id} AND x.deleted_at IS NULL)`;

/** One statement for the whole version. `$1` is the consultation's slug, `$2` the number. */
const statement = `SELECT json_build_object('title', v.title, 'language', t.language, 'consultation', c.slug, 'number', v.number,
    'versions', (SELECT json_agg(json_build_object('number', o.number, 'publishedAt', o.published_at, 'note', o.note) ORDER BY o.number)
      FROM policy_version o WHERE o.text_id = t.id AND o.number <= v.number),
    'clauses', (SELECT coalesce(json_agg(json_build_object('id', k.clause_id, 'kind', k.kind, 'level', k.level, 'words', k.words, 'number', k.number) ORDER BY k.position), '[]')
      FROM version_clause k WHERE k.version_id = v.id),
    'origins', (SELECT coalesce(json_agg(json_build_object('clauseId', o.clause_id, 'versionNumber', o.version_number, 'kind', o.kind, 'otherId', o.other_id,
        'amendment', CASE WHEN a.id IS NOT NULL AND a.hidden_at IS NULL THEN json_build_object('number', a.number,
          'authors', (SELECT coalesce(json_agg(n.name), '[]') FROM (SELECT ${nameOf('a.author_id')} AS name
            UNION ALL SELECT ${nameOf('aa.account_id')} FROM amendment_author aa WHERE aa.amendment_id = a.id) n WHERE n.name IS NOT NULL),
          'decision', d.decision, 'isChangedForm', o.changed_form, 'reason', d.reason, 'decidedBy', ${nameOf('d.official_id')}, 'decidedAt', d.at,
          'creditIds', (SELECT coalesce(json_agg(ac.comment_id ORDER BY ac.at), '[]') FROM amendment_credit ac WHERE ac.amendment_id = a.id)) END
        ) ORDER BY o.version_number, o.id), '[]')
      FROM clause_origin o LEFT JOIN amendment a ON a.id = o.amendment_id
        LEFT JOIN LATERAL (SELECT * FROM amendment_decision l WHERE l.amendment_id = a.id ORDER BY l.id DESC LIMIT 1) d ON true
      WHERE o.text_id = t.id AND o.version_number <= v.number)) AS json
  FROM consultation c JOIN policy_text t ON t.consultation_id = c.id JOIN policy_version v ON v.text_id = t.id AND v.number = $2
  WHERE c.slug = $1 AND c.published_at IS NOT NULL`;

/** Reads public versions for files. */
@Injectable()
export class WrittenVersions {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
  ) {}

  /** The version, or null where there is none in public. */
  async find(slug: string, number: number): Promise<WrittenVersion | null> {
    const [row] = await this.db.query<{ json: Json }>(statement, [slug, number]);
    if (!row) return null;
    const place = `${this.config.publicUrl}/c/${slug}`;
    const { versions, origins, ...version } = row.json;
    return {
      ...version,
      address: `${place}/text/v/${number}`,
      versions: versions.map((each) => ({ ...each, publishedAt: new Date(each.publishedAt) })),
      origins: origins.map(({ amendment, ...origin }) => {
        if (!amendment) return { ...origin, amendment };
        return {
          ...origin,
          amendment: {
            ...amendment,
            address: `${place}/suggestions/${amendment.number}`,
            decidedAt: new Date(amendment.decidedAt),
          },
        };
      }),
    };
  }
}
