import { Args, Field, ID, Info, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { accept, refuse, saveResult, type Actor, type Outcome } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ConsultationAnswer, consultationSuccess } from '../consultations/consultation-answer.ts';
import { Venues } from '../consultations/venues.ts';
import { results } from './result.table.ts';

@InputType()
class SaveResultInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId: string;

  @Field(() => Int, { nullable: true, description: 'The version of the draft you read; null where there was none.' })
  version?: number | null;

  @Field(() => String, { description: 'The result in a sentence, 8 to 160 characters.' })
  title: string;

  @Field(() => String, { description: 'The result in a paragraph, 600 characters at most.' })
  lead: string;

  @Field(() => String, { description: 'The report, in Markdown, 60000 characters at most.' })
  body: string;
}

const SaveResultAnswer = answerUnion('SaveResultAnswer', consultationSuccess('SaveResultSuccess'));

@Resolver()
export class SaveResult {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly venues: Venues,
    private readonly answer: ConsultationAnswer,
  ) {}

  @Mutation(() => SaveResultAnswer, {
    description: 'Saves the draft of a consultation’s result, for its officials. Nothing becomes public.',
  })
  async saveResult(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: SaveResultInput,
  ) {
    const saved = await this.db.transaction(() => this.save(viewer, input));
    return saved.ok ? this.answer.read(info, viewer, input.consultationId) : refused(saved);
  }

  private async save(
    viewer: Actor | null,
    { consultationId, version = null, ...input }: SaveResultInput,
  ): Promise<Outcome<null>> {
    const held = await this.venues.hold(consultationId);
    if (!held) return refuse('NOT_FOUND');
    const words = saveResult(viewer, held.consultation, input);
    if (!words.ok) return words;
    const change = { ...words.value, editedAt: this.clock.now() };
    const draft = await this.db.hold(results, { consultationId }, 'update');
    if ((draft?.version ?? null) !== version) return refuse('STALE');
    if (draft) {
      await this.db.updateAt(results, draft, change);
      return accept(null);
    }
    const first = await this.db.insertOnce(results, { ...change, id: uuidv7(), consultationId, version: 1 });
    return first ? accept(null) : refuse('STALE');
  }
}
