import type { Actor, GrantableRole } from '../identity/actor.ts';

let made = 0;

/** An id that no other builder has given in this run. */
export function anId(): string {
  made += 1;
  return `00000000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

/** A citizen with a confirmed address and no role. */
export function aCitizen(change: Partial<Actor> = {}): Actor {
  return { id: anId(), emailConfirmed: true, grants: [], ...change };
}

/** Someone who has signed up and not yet confirmed the address. */
export function aNewcomer(): Actor {
  return aCitizen({ emailConfirmed: false });
}

/** A moderator of one consultation, or of the whole site. */
export function aModerator(consultationId: string | null = null): Actor {
  return holderOf('moderator', consultationId);
}

/** An official of one consultation, or of the whole site. */
export function anOfficial(consultationId: string | null = null): Actor {
  return holderOf('official', consultationId);
}

/** An administrator of the site. */
export function anAdmin(): Actor {
  return holderOf('admin', null);
}

function holderOf(role: GrantableRole, consultationId: string | null): Actor {
  return aCitizen({ grants: [{ role, consultationId }] });
}
