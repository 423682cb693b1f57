import type { Scope, Sql } from '../../platform/reads/view.ts';

/** Proposals that stand in lists: public and not taken out of view. */
export function listedProposal(row: Sql): Sql {
  return `${row}.state <> 'draft' AND ${row}.hidden_at IS NULL`;
}

/**
 * Proposals the viewer may open: public ones (hidden ones keep their page, without words), and their own drafts.
 * The one filter of them.
 */
export function visibleProposal(row: Sql, { viewer }: Scope): Sql {
  return viewer ? `(${row}.state <> 'draft' OR ${row}.author_id = ${viewer.id})` : `${row}.state <> 'draft'`;
}

/** Whether the viewer reads the words of a hidden proposal or comment: its author and the consultation's moderators. */
export function readsHidden(row: Sql, { viewer, param }: Scope): Sql {
  if (!viewer) return 'false';
  const places = viewer.grants.filter(({ role }) => role === 'moderator');
  if (places.some(({ consultationId }) => consultationId === null)) return 'true';
  const own = places.flatMap(({ consultationId }) => consultationId ?? []);
  const moderated = own.length > 0 ? ` OR ${row}.consultation_id = ANY (${param(`{${own.join(',')}}`, 'uuid[]')})` : '';
  return `(${row}.author_id = ${viewer.id}${moderated})`;
}
