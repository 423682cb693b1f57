import { EntitySchema } from 'typeorm';
import type { Phase } from '@folkmoot/domain';

/** A phase, and whether the public minutes already say that it opened and closed. */
export interface StoredPhase extends Phase {
  readonly openingAnnounced: boolean;
  readonly closingAnnounced: boolean;
}

export const phases = new EntitySchema<StoredPhase>({
  name: 'phase',
  columns: {
    id: { type: 'uuid', primary: true },
    consultationId: { type: 'uuid' },
    position: { type: 'integer' },
    kind: { type: 'text' },
    opensAt: { type: 'timestamptz', precision: 3 },
    closesAt: { type: 'timestamptz', precision: 3 },
    openingAnnounced: { type: 'boolean' },
    closingAnnounced: { type: 'boolean' },
  },
});
