import { EntitySchema } from 'typeorm';
import type { Result } from '@folkmoot/domain';

/** What officials are writing. What they have published stands in `published_result`, which nobody changes. */
export const results = new EntitySchema<Result>({
  name: 'result',
  columns: {
    id: { type: 'uuid', primary: true },
    consultationId: { type: 'uuid' },
    title: { type: 'text' },
    lead: { type: 'text' },
    body: { type: 'text' },
    version: { type: 'integer' },
    editedBy: { type: 'uuid' },
    editedAt: { type: 'timestamptz', precision: 3 },
  },
});
