import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { accept, consultationWords, permitActor, refuse, timeline, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ConsultationAnswer, consultationSuccess } from './consultation-answer.ts';
import { ConsultationInput } from './consultation.input.ts';
import { consultations } from './consultation.table.ts';
import { phases } from './phase.table.ts';
import { Pictures } from './pictures.ts';

const DraftConsultationAnswer = answerUnion('DraftConsultationAnswer', consultationSuccess('DraftConsultationSuccess'));

@Resolver()
export class DraftConsultation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly pictures: Pictures,
    private readonly answer: ConsultationAnswer,
  ) {}

  @Mutation(() => DraftConsultationAnswer, { description: 'Begins a consultation that only its officials see.' })
  async draftConsultation(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: ConsultationInput,
  ) {
    const permitted = permitActor(viewer, 'draftConsultation', null);
    if (!permitted.ok) return refused(permitted);
    const words = consultationWords(input);
    if (!words.ok) return refused(words);
    const ordered = input.phases.length > 0 ? timeline(input.phases) : accept([]);
    if (!ordered.ok) return refused(ordered);
    const id = uuidv7();
    const added = await this.db.transaction(async () => {
      const image = await this.pictures.take(input.imageId);
      if (!image.ok) return image;
      const now = this.clock.now();
      const inserted = await this.db.insertOnce(consultations, {
        ...words.value,
        id,
        language: input.language,
        imageId: image.value,
        version: 1,
        createdBy: permitted.value.id,
        createdAt: now,
        publishedAt: null,
        archivedAt: null,
      });
      if (!inserted) return refuse('SLUG_TAKEN', 'slug');
      const rows = input.phases.map(({ kind, opensAt, closesAt }, position) => ({
        id: uuidv7(),
        consultationId: id,
        position,
        kind,
        opensAt,
        closesAt,
        openingAnnounced: false,
        closingAnnounced: false,
      }));
      if (rows.length > 0) await this.db.insert(phases, rows);
      return accept(id);
    });
    return added.ok ? this.answer.read(info, viewer, id) : refused(added);
  }
}
