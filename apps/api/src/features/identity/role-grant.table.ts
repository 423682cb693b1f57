import { EntitySchema } from 'typeorm';
import type { Grant } from '@folkmoot/domain';

export interface RoleGrant extends Grant {
  readonly id: string;
  readonly accountId: string;
  readonly grantedBy: string | null;
  readonly grantedAt: Date;
}

export const roleGrants = new EntitySchema<RoleGrant>({
  name: 'role_grant',
  columns: {
    id: { type: 'uuid', primary: true },
    accountId: { type: 'uuid' },
    role: { type: 'text' },
    consultationId: { type: 'uuid', nullable: true },
    grantedBy: { type: 'uuid', nullable: true },
    grantedAt: { type: 'timestamptz', precision: 3 },
  },
});
