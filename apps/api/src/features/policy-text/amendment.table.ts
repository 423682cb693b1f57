import { EntitySchema } from 'typeorm';
import type { Amendment } from '@folkmoot/domain';

/** Counts of voices and comments stand in columns beside these, changed only by statements of their own. */
export const amendments = new EntitySchema<Amendment>({
  name: 'amendment',
  columns: {
    id: { type: 'uuid', primary: true },
    textId: { type: 'uuid' },
    consultationId: { type: 'uuid' },
    number: { type: 'integer' },
    state: { type: 'text' },
    authorId: { type: 'uuid', nullable: true },
    parentId: { type: 'uuid', nullable: true },
    proposalId: { type: 'uuid', nullable: true },
    base: { type: 'integer' },
    changes: { type: 'jsonb' },
    why: { type: 'text' },
    language: { type: 'text' },
    version: { type: 'integer' },
    sentAt: { type: 'timestamptz', precision: 3 },
    editedAt: { type: 'timestamptz', precision: 3, nullable: true },
    endedAt: { type: 'timestamptz', precision: 3, nullable: true },
    hiddenAt: { type: 'timestamptz', precision: 3, nullable: true },
    mergedIntoId: { type: 'uuid', nullable: true },
    objectBy: { type: 'timestamptz', precision: 3, nullable: true },
    collided: { type: 'uuid', array: true },
  },
});
