import { EntitySchema } from 'typeorm';
import type { Comment } from '@folkmoot/domain';

/** Counts and orders stand in columns beside these, changed only by statements of their own. */
export const comments = new EntitySchema<Comment>({
  name: 'comment',
  columns: {
    id: { type: 'uuid', primary: true },
    proposalId: { type: 'uuid', nullable: true },
    amendmentId: { type: 'uuid', nullable: true },
    textId: { type: 'uuid', nullable: true },
    clauseId: { type: 'uuid', nullable: true },
    anchor: { type: 'jsonb', nullable: true },
    consultationId: { type: 'uuid' },
    parentId: { type: 'uuid', nullable: true },
    depth: { type: 'integer' },
    authorId: { type: 'uuid', nullable: true },
    stance: { type: 'text' },
    body: { type: 'text' },
    language: { type: 'text' },
    createdAt: { type: 'timestamptz', precision: 3 },
    editedAt: { type: 'timestamptz', precision: 3, nullable: true },
    deletedAt: { type: 'timestamptz', precision: 3, nullable: true },
    hiddenAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
});
