import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { archiveConsultation, refuse, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ConsultationAnswer, consultationSuccess } from './consultation-answer.ts';
import { consultations } from './consultation.table.ts';
import { Venues } from './venues.ts';

@InputType()
class ArchiveConsultationInput {
  @Field(() => ID, { description: 'The consultation.' })
  id: string;
}

const ArchiveConsultationAnswer = answerUnion(
  'ArchiveConsultationAnswer',
  consultationSuccess('ArchiveConsultationSuccess'),
);

@Resolver()
export class ArchiveConsultation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly venues: Venues,
    private readonly answer: ConsultationAnswer,
  ) {}

  @Mutation(() => ArchiveConsultationAnswer, {
    description: 'Lays a finished consultation down: readable for ever, changed no more.',
  })
  async archiveConsultation(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { id }: ArchiveConsultationInput,
  ) {
    const archived = await this.db.transaction(async () => {
      const held = await this.venues.hold(id, 'update');
      if (!held) return refuse('NOT_FOUND');
      const { consultation } = held;
      const now = this.clock.now();
      const permitted = archiveConsultation(viewer, consultation, held.phases, now);
      if (!permitted.ok) return permitted;
      await this.db.updateAt(consultations, consultation, { archivedAt: now });
      await this.events.announce({
        type: 'consultationArchived',
        actorId: permitted.value.id,
        consultationId: id,
        subjectId: id,
        audience: 'public',
      });
      return permitted;
    });
    return archived.ok ? this.answer.read(info, viewer, id) : refused(archived);
  }
}
