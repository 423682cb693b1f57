import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { publishConsultation, refuse, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ConsultationAnswer, consultationSuccess } from './consultation-answer.ts';
import { consultations } from './consultation.table.ts';
import { Venues } from './venues.ts';

@InputType()
class PublishConsultationInput {
  @Field(() => ID, { description: 'The consultation.' })
  id: string;
}

const PublishConsultationAnswer = answerUnion(
  'PublishConsultationAnswer',
  consultationSuccess('PublishConsultationSuccess'),
);

@Resolver()
export class PublishConsultation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly venues: Venues,
    private readonly answer: ConsultationAnswer,
  ) {}

  @Mutation(() => PublishConsultationAnswer, {
    description: 'Makes a consultation public. Its address is fixed from then on.',
  })
  async publishConsultation(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { id }: PublishConsultationInput,
  ) {
    const published = await this.db.transaction(async () => {
      const held = await this.venues.hold(id, 'update');
      if (!held) return refuse('NOT_FOUND');
      const { consultation } = held;
      const permitted = publishConsultation(viewer, consultation, held.phases);
      if (!permitted.ok) return permitted;
      await this.db.updateAt(consultations, consultation, { publishedAt: this.clock.now() });
      await this.events.announce({
        type: 'consultationPublished',
        actorId: permitted.value.id,
        consultationId: id,
        subjectId: id,
        audience: 'public',
      });
      return permitted;
    });
    return published.ok ? this.answer.read(info, viewer, id) : refused(published);
  }
}
