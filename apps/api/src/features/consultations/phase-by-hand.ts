import { Injectable } from '@nestjs/common';
import {
  accept,
  refuse,
  type Actor,
  type Consultation,
  type Outcome,
  type Phase,
  type PhaseTimes,
} from '@folkmoot/domain';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { AnnouncePhases } from './announce-phases.task.ts';
import { consultations } from './consultation.table.ts';
import { phases } from './phase.table.ts';
import { Venues } from './venues.ts';

type Rule = (
  actor: Actor | null,
  consultation: Consultation,
  phases: readonly Phase[],
  phaseId: string,
  now: Date,
) => Outcome<PhaseTimes>;

/** Opening and closing a phase by hand differ only in their rule. */
@Injectable()
export class PhaseByHand {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly venues: Venues,
    private readonly minutes: AnnouncePhases,
  ) {}

  /** Moves phases as the rule decides, and says so in the minutes; answers the consultation's id. */
  apply(viewer: Actor | null, phaseId: string, rule: Rule): Promise<Outcome<string>> {
    return this.db.transaction(async () => {
      const phase = await this.db.find(phases, { id: phaseId });
      const held = phase && (await this.venues.hold(phase.consultationId, 'update'));
      if (!held) return refuse('NOT_FOUND');
      const times = rule(viewer, held.consultation, held.phases, phaseId, this.clock.now());
      if (!times.ok) return times;
      for (const { id, opensAt, closesAt } of times.value) {
        const reopened = id === phaseId && closesAt > this.clock.now();
        await this.db.update(
          phases,
          { id },
          { opensAt, closesAt, ...(reopened ? { openingAnnounced: false, closingAnnounced: false } : {}) },
        );
      }
      await this.db.updateAt(consultations, held.consultation, {});
      await this.minutes.announce(held.consultation.id, viewer?.id ?? null);
      return accept(held.consultation.id);
    });
  }
}
