import { Module } from '@nestjs/common';
import { AnnouncePhases } from './announce-phases.task.ts';
import { ArchiveConsultation } from './archive-consultation.mutation.ts';
import { ClosePhase } from './close-phase.mutation.ts';
import { ConsultationAnswer } from './consultation-answer.ts';
import { ConsultationsQueries } from './consultations.queries.ts';
import { DraftConsultation } from './draft-consultation.mutation.ts';
import { EditConsultation } from './edit-consultation.mutation.ts';
import { OpenPhase } from './open-phase.mutation.ts';
import { PhaseByHand } from './phase-by-hand.ts';
import { PublishConsultation } from './publish-consultation.mutation.ts';
import { Pictures } from './pictures.ts';
import { Venues } from './venues.ts';

@Module({
  providers: [
    Venues,
    Pictures,
    ConsultationAnswer,
    ConsultationsQueries,
    DraftConsultation,
    EditConsultation,
    PublishConsultation,
    PhaseByHand,
    OpenPhase,
    ClosePhase,
    ArchiveConsultation,
    AnnouncePhases,
  ],
  exports: [Venues, ConsultationAnswer],
})
export class ConsultationsModule {}
