import { EntitySchema } from 'typeorm';
import type { Account } from '@folkmoot/domain';

export const accounts = new EntitySchema<Account>({
  name: 'account',
  columns: {
    id: { type: 'uuid', primary: true },
    email: { type: 'text', nullable: true },
    emailConfirmedAt: { type: 'timestamptz', precision: 3, nullable: true },
    passwordHash: { type: 'text', nullable: true },
    displayName: { type: 'text' },
    language: { type: 'text' },
    office: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz', precision: 3 },
    deletedAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
});
