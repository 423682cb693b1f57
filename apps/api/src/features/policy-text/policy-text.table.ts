import { EntitySchema } from 'typeorm';
import type { PolicyText, PolicyVersion } from '@folkmoot/domain';

export const policyTexts = new EntitySchema<PolicyText>({
  name: 'policy_text',
  columns: {
    id: { type: 'uuid', primary: true },
    consultationId: { type: 'uuid', unique: true },
    title: { type: 'text' },
    language: { type: 'text' },
    draft: { type: 'jsonb' },
    revision: { type: 'integer' },
    versions: { type: 'integer' },
    version: { type: 'integer' },
    createdAt: { type: 'timestamptz', precision: 3 },
  },
});

/** Their clauses stand in rows of `version_clause`, written with them and never changed. */
export const policyVersions = new EntitySchema<PolicyVersion>({
  name: 'policy_version',
  columns: {
    id: { type: 'uuid', primary: true },
    textId: { type: 'uuid' },
    number: { type: 'integer' },
    title: { type: 'text' },
    note: { type: 'text' },
    revision: { type: 'integer' },
    publishedById: { type: 'uuid' },
    publishedAt: { type: 'timestamptz', precision: 3 },
  },
});
