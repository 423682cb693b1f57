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
} from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database, sqlState } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ConsultationAnswer, consultationSuccess } from './consultation-answer.ts';
import { ConsultationInput, PhaseInput } from './consultation.input.ts';
import { consultations } from './consultation.table.ts';
import { phases, type StoredPhase } from './phase.table.ts';
import { Pictures } from './pictures.ts';
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
    private readonly pictures: Pictures,
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
      const image = await this.pictures.take(input.imageId);
      if (!image.ok) return image;
      const { language } = input;
      // A public address stays for ever: people have written it down.
      const slug = consultation.publishedAt ? consultation.slug : words.value.slug;
      await this.db.updateAt(consultations, consultation, { ...words.value, slug, language, imageId: image.value });
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

  private async replacePhases(
    consultationId: string,
    before: readonly StoredPhase[],
    after: readonly PhaseInput[],
  ): Promise<void> {
    const now = this.clock.now();
    const kept = new Set(after.flatMap(({ id }) => id ?? []));
    for (const { id } of before) if (!kept.has(id)) await this.db.remove(phases, { id });
    for (const [position, { id, kind, opensAt, closesAt }] of after.entries()) {
      const phase = { position, kind, opensAt, closesAt };
      const standing = before.find((known) => known.id === id);
      const past = closesAt <= now;
      if (!standing)
        await this.db.insert(phases, {
          ...phase,
          id: uuidv7(),
          consultationId,
          openingAnnounced: past,
          closingAnnounced: past,
        });
      else
        await this.db.update(
          phases,
          { id: standing.id },
          { ...phase, ...(turnsAnew(standing, phase, now) ? untold : {}) },
        );
    }
  }
}

const untold = { openingAnnounced: false, closingAnnounced: false };

/** Whether the minutes must tell again of a phase with these new times: one that had closed is open, or one that had opened is to come. */
function turnsAnew(
  before: StoredPhase,
  { opensAt, closesAt }: Pick<StoredPhase, 'opensAt' | 'closesAt'>,
  now: Date,
): boolean {
  return closesAt > now && (before.closingAnnounced || (before.openingAnnounced && opensAt > now));
}
