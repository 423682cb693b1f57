import { EntitySchema } from 'typeorm';
import type { Proposal } from '@folkmoot/domain';

export const proposals = new EntitySchema<Proposal>({
  name: 'proposal',
  columns: {
    id: { type: 'uuid', primary: true },
    consultationId: { type: 'uuid' },
    number: { type: 'integer', nullable: true },
    slug: { type: 'text' },
    state: { type: 'text' },
    authorId: { type: 'uuid', nullable: true },
    title: { type: 'text' },
    summary: { type: 'text' },
    body: { type: 'text' },
    language: { type: 'text' },
    topic: { type: 'text' },
    place: { type: 'text' },
    version: { type: 'integer' },
    createdAt: { type: 'timestamptz', precision: 3 },
    publishedAt: { type: 'timestamptz', precision: 3, nullable: true },
    editedAt: { type: 'timestamptz', precision: 3, nullable: true },
    withdrawnAt: { type: 'timestamptz', precision: 3, nullable: true },
    hiddenAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
});
