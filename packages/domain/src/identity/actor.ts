export const roleNames = ['citizen', 'moderator', 'official', 'admin'] as const;
export type RoleName = (typeof roleNames)[number];
export type GrantableRole = Exclude<RoleName, 'citizen'>;

/** A role held for one consultation, or, with `consultationId` null, for the whole site. */
export interface Grant {
  readonly role: GrantableRole;
  readonly consultationId: string | null;
}

/** The person who acts, as far as rules need to know them. */
export interface Actor {
  readonly id: string;
  readonly emailConfirmed: boolean;
  readonly grants: readonly Grant[];
}

/** Does the person hold the role here? A site-wide grant holds everywhere; nobody inherits a role from another role. */
export function holds(actor: Actor, role: GrantableRole, consultationId: string | null): boolean {
  return actor.grants.some(
    (grant) => grant.role === role && (grant.consultationId === null || grant.consultationId === consultationId),
  );
}

/** Does the person hold the role anywhere? Opens the workbench; each act in it is asked again with its place. */
export function holdsAnywhere(actor: Actor, role: GrantableRole): boolean {
  return actor.grants.some((grant) => grant.role === role);
}
