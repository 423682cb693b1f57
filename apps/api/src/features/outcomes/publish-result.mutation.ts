import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { accept, publishResult, refuse, type Actor, type Outcome, type ResultWords } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ConsultationAnswer, consultationSuccess } from '../consultations/consultation-answer.ts';
import { Venues } from '../consultations/venues.ts';
import { figures } from './figures.ts';
import { results } from './result.table.ts';

@InputType()
class PublishResultInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId: string;
}

const PublishResultAnswer = answerUnion('PublishResultAnswer', consultationSuccess('PublishResultSuccess'));

interface Published extends ResultWords {
  readonly version: number;
}

@Resolver()
export class PublishResult {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly venues: Venues,
    private readonly answer: ConsultationAnswer,
  ) {}

  @Mutation(() => PublishResultAnswer, {
    description:
      'Publishes the draft of a result with the figures of this moment, for officials. It never changes again; publishing new words adds a version.',
  })
  async publishResult(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { consultationId }: PublishResultInput,
  ) {
    const published = await this.db.transaction(() => this.publish(viewer, consultationId));
    return published.ok ? this.answer.read(info, viewer, consultationId) : refused(published);
  }

  private async publish(viewer: Actor | null, consultationId: string): Promise<Outcome<null>> {
    const held = await this.venues.hold(consultationId);
    if (!held) return refuse('NOT_FOUND');
    // Held: whoever publishes at the same moment waits here, and finds these words published.
    const draft = await this.db.hold(results, { consultationId }, 'update');
    const [latest] = await this.db.query<Published>(
      `SELECT title, lead, body, version FROM published_result WHERE consultation_id = $1 ORDER BY version DESC LIMIT 1`,
      [consultationId],
    );
    const words = publishResult(viewer, held.consultation, draft, latest ?? null);
    if (!words.ok) return words;
    const { publishedBy, title, lead, body } = words.value;
    const version = (latest?.version ?? 0) + 1;
    await this.db.query(
      `INSERT INTO published_result (id, consultation_id, version, title, lead, body, figures, published_by, published_at)
       VALUES ($1, $2::uuid, $3, $4, $5, $6, ${figures('$2::uuid')}, $7, $8)`,
      [uuidv7(), consultationId, version, title, lead, body, publishedBy, this.clock.now()],
    );
    await this.events.announce({
      type: 'resultPublished',
      actorId: publishedBy,
      consultationId,
      subjectId: consultationId,
      audience: 'public',
      data: { version },
    });
    return accept(null);
  }
}
