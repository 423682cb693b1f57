import { holdsAnywhere, type Actor } from '@folkmoot/domain';
import { fault } from '../../platform/faults.ts';
import type { Scope, Sql } from '../../platform/reads/view.ts';

/** Rows of the consultations in which the viewer is a moderator. The one filter of what only moderators read. */
export function moderated(consultationId: Sql, { viewer, param }: Scope): Sql {
  const grants = viewer?.grants.filter(({ role }) => role === 'moderator') ?? [];
  if (grants.some((grant) => grant.consultationId === null)) return 'true';
  return `${consultationId} = ANY (${param(`{${grants.flatMap((grant) => grant.consultationId ?? []).join(',')}}`, 'uuid[]')})`;
}

/** Opens the moderators' room to those who are moderators somewhere; what they find in it `moderated` decides. */
export function admitModerators(viewer: Actor | null): void {
  if (!viewer) throw fault('UNAUTHENTICATED', 'Sign in first.');
  if (!holdsAnywhere(viewer, 'moderator')) throw fault('FORBIDDEN', 'Cases are for moderators.');
}
