import type { EntitySchema } from 'typeorm';
import { accounts } from './features/identity/account.table.ts';
import { roleGrants } from './features/identity/role-grant.table.ts';
import { sessions } from './features/identity/session.table.ts';

/** Every table that is written through TypeORM; a spec compares each with the migrated database. */
export const tables: EntitySchema[] = [accounts, sessions, roleGrants];
