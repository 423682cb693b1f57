import type { EntitySchema } from 'typeorm';
import { consultations } from './features/consultations/consultation.table.ts';
import { phases } from './features/consultations/phase.table.ts';
import { comments } from './features/discussion/comment.table.ts';
import { accounts } from './features/identity/account.table.ts';
import { roleGrants } from './features/identity/role-grant.table.ts';
import { cases, decisions, reports } from './features/moderation/moderation.table.ts';
import { answers } from './features/outcomes/answer.table.ts';
import { results } from './features/outcomes/result.table.ts';
import { proposals } from './features/proposals/proposal.table.ts';
import { amendments } from './features/policy-text/amendment.table.ts';
import { policyTexts, policyVersions } from './features/policy-text/policy-text.table.ts';
import { sessions } from './features/identity/session.table.ts';

/** Every table that is written through TypeORM; a spec compares each with the migrated database. */
export const tables: EntitySchema[] = [
  accounts,
  sessions,
  roleGrants,
  consultations,
  phases,
  proposals,
  policyTexts,
  policyVersions,
  amendments,
  comments,
  cases,
  reports,
  decisions,
  answers,
  results,
];
