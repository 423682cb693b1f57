import type { Scope, Sql } from '../../platform/reads/view.ts';
import { visibleConsultation } from '../consultations/venues.ts';

/** Whether the viewer is an official of the consultation: they read and write its working draft. */
export function writesText(consultationId: Sql, { viewer, param }: Scope): Sql {
  const places = viewer?.grants.filter(({ role }) => role === 'official') ?? [];
  if (places.some((grant) => grant.consultationId === null)) return 'true';
  const own = places.flatMap((grant) => grant.consultationId ?? []);
  return own.length > 0 ? `${consultationId} = ANY (${param(`{${own.join(',')}}`, 'uuid[]')})` : 'false';
}

/** Texts the viewer may read: those of visible consultations that have a public version, and all to their officials. */
export function visibleText(row: Sql, scope: Scope): Sql {
  return `((${row}.versions > 0 OR ${writesText(`${row}.consultation_id`, scope)}) AND EXISTS (
    SELECT 1 FROM consultation tc WHERE tc.id = ${row}.consultation_id AND ${visibleConsultation('tc', scope)}))`;
}

/** The clauses of one version, each with how much is being said about it. */
export function clausesOf(versionId: Sql): Sql {
  return `(SELECT vc.*, v.text_id, coalesce(cc.suggestions, 0) AS suggestions, coalesce(cc.comments, 0) AS comments
    FROM version_clause vc JOIN policy_version v ON v.id = vc.version_id
    LEFT JOIN clause_count cc ON cc.text_id = v.text_id AND cc.clause_id = vc.clause_id
    WHERE vc.version_id = ${versionId})`;
}
