import { Args, Field, ID, Info, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import {
  accept,
  consultationWords,
  editConsultation,
  refuse,
  timeline,
  type Actor,
  type Outcome,
  type Phase,
} from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database, sqlState } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ConsultationAnswer, consultationSuccess } from './consultation-answer.ts';
import { ConsultationInput, PhaseInput } from './consultation.input.ts';
import { consultations } from './consultation.table.ts';
import { phases } from './phase.table.ts';
import { Venues } from './venues.ts';

@InputType()
class EditConsultationInput extends ConsultationInput {
  @Field(() => ID, { description: 'The consultation.' })
  id: string;

  @Field(() => Int, { description: 'The version you read; refused as STALE where another official came first.' })
  version: number;
}

const EditConsultationAnswer = answerUnion('EditConsultationAnswer', consultationSuccess('EditConsultationSuccess'));

@Resolver()
export class EditConsultation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly venues: Venues,
    private readonly answer: ConsultationAnswer,
  ) {}

  @Mutation(() => EditConsultationAnswer, { description: 'Changes a consultation’s words and timeline.' })
  async editConsultation(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: EditConsultationInput,
  ) {
    const edited = await this.edit(viewer, input).catch((error: unknown) => {
      if (sqlState(error) === '23505') return refuse('SLUG_TAKEN', 'slug');
      throw error;
    });
    return edited.ok ? this.answer.read(info, viewer, input.id) : refused(edited);
  }

  private edit(viewer: Actor | null, input: EditConsultationInput): Promise<Outcome<null>> {
    return this.db.transaction(async () => {
      const held = await this.venues.hold(input.id, 'update');
      if (!held) return refuse('NOT_FOUND');
      const { consultation } = held;
      const permitted = editConsultation(viewer, consultation);
      if (!permitted.ok) return permitted;
      if (consultation.version !== input.version) return refuse('STALE');
      const words = consultationWords(input);
      if (!words.ok) return words;
      const ordered = input.phases.length > 0 || consultation.publishedAt ? timeline(input.phases) : accept([]);
      if (!ordered.ok) return ordered;
      const { language, imageId = null } = input;
      // A public address stays for ever: people have written it down.
      const slug = consultation.publishedAt ? consultation.slug : words.value.slug;
      await this.db.updateAt(consultations, consultation, { ...words.value, slug, language, imageId });
      await this.replacePhases(consultation.id, held.phases, input.phases);
      await this.events.announce({
        type: 'consultationEdited',
        actorId: permitted.value.id,
        consultationId: consultation.id,
        subjectId: consultation.id,
        audience: 'staff',
      });
      return accept(null);
    });
  }

  private async replacePhases(consultationId: string, before: readonly Phase[], after: readonly PhaseInput[]): Promise<void> {
    const kept = new Set(after.flatMap(({ id }) => id ?? []));
    for (const { id } of before) if (!kept.has(id)) await this.db.remove(phases, { id });
    for (const [position, { id, kind, opensAt, closesAt }] of after.entries()) {
      const phase = { position, kind, opensAt, closesAt };
      const changed = id ? await this.db.update(phases, { id, consultationId }, phase) : 0;
      if (changed === 0) {
        const announced = closesAt <= this.clock.now();
        await this.db.insert(phases, { ...phase, id: uuidv7(), consultationId, openingAnnounced: announced, closingAnnounced: announced });
      }
    }
  }
}
