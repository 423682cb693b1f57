import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { answerMerge, refuse, type Actor, type Stance } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Viewer } from '../../platform/viewer.ts';
import { AmendmentAnswer, amendmentSuccess } from './amendment-answer.ts';
import { AmendmentStandings } from './amendment-standings.ts';

@InputType()
class AnswerMergeInput {
  @Field(() => ID, { description: 'The merged amendment that you are for.' })
  amendmentId: string;

  @Field(() => Boolean, { description: 'Whether your voice goes along to the amendment it was merged into.' })
  goesAlong: boolean;
}

const AnswerMergeAnswer = answerUnion('AnswerMergeAnswer', amendmentSuccess('AnswerMergeSuccess'));

@Resolver()
export class AnswerMerge {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly standings: AmendmentStandings,
    private readonly answer: AmendmentAnswer,
  ) {}

  @Mutation(() => AnswerMergeAnswer, {
    description: 'Says whether your voice goes along when an amendment was merged, until the day the officials set.',
  })
  async answerMerge(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { amendmentId, goesAlong }: AnswerMergeInput,
  ) {
    const answered = await this.db.transaction(async () => {
      const amendment = await this.standings.hold(amendmentId);
      if (!amendment) return refuse('NOT_FOUND', 'amendmentId');
      const [voice] = await this.db.query<{ stance: Stance }>(
        `SELECT stance FROM amendment_voice WHERE amendment_id = $1 AND account_id = $2`,
        [amendmentId, viewer?.id ?? null],
      );
      const permitted = answerMerge(viewer, amendment, voice?.stance ?? null, this.clock.now());
      if (!permitted.ok) return permitted;
      await this.db.query(`UPDATE amendment_voice SET goes_along = $3 WHERE amendment_id = $1 AND account_id = $2`, [
        amendmentId,
        permitted.value.id,
        goesAlong,
      ]);
      return permitted;
    });
    return answered.ok ? this.answer.read(info, viewer, amendmentId) : refused(answered);
  }
}
