import { EntitySchema } from 'typeorm';
import type { Answer } from '@folkmoot/domain';

export const answers = new EntitySchema<Answer>({
  name: 'answer',
  columns: {
    id: { type: 'uuid', primary: true },
    proposalId: { type: 'uuid' },
    officialId: { type: 'uuid' },
    state: { type: 'text' },
    reason: { type: 'text' },
    promises: { type: 'jsonb' },
    at: { type: 'timestamptz', precision: 3 },
    isCurrent: { type: 'boolean' },
  },
});
