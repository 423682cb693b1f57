import { EntitySchema } from 'typeorm';
import type { Consultation } from '@folkmoot/domain';

export const consultations = new EntitySchema<Consultation>({
  name: 'consultation',
  columns: {
    id: { type: 'uuid', primary: true },
    slug: { type: 'text' },
    title: { type: 'text' },
    summary: { type: 'text' },
    brief: { type: 'text' },
    language: { type: 'text' },
    topic: { type: 'text' },
    place: { type: 'text' },
    askedBy: { type: 'text' },
    contact: { type: 'text' },
    imageId: { type: 'uuid', nullable: true },
    version: { type: 'integer' },
    createdBy: { type: 'uuid' },
    createdAt: { type: 'timestamptz', precision: 3 },
    publishedAt: { type: 'timestamptz', precision: 3, nullable: true },
    archivedAt: { type: 'timestamptz', precision: 3, nullable: true },
  },
});
