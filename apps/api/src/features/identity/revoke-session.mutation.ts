import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { refuse } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { CurrentVisit, type Visit } from '../../platform/viewer.ts';
import { Sessions } from './sessions.ts';
import { ViewerAnswer, viewerSuccess } from './viewer-answer.ts';

@InputType()
class RevokeSessionInput {
  @Field(() => ID, { description: 'One of `viewer.sessions`.' })
  sessionId: string;
}

const RevokeSessionAnswer = answerUnion('RevokeSessionAnswer', viewerSuccess('RevokeSessionSuccess'));

@Resolver()
export class RevokeSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly answer: ViewerAnswer,
  ) {}

  @Mutation(() => RevokeSessionAnswer, { description: 'Signs another browser of yours out.' })
  async revokeSession(
    @Info() info: GraphQLResolveInfo,
    @CurrentVisit() visit: Visit | null,
    @Args('input') { sessionId }: RevokeSessionInput,
  ) {
    if (!visit) return refused(refuse('NOT_SIGNED_IN'));
    const ended = await this.sessions.end(visit.actor.id, sessionId);
    return ended ? this.answer.read(info, visit.actor.id, visit.sessionId) : refused(refuse('NOT_FOUND'));
  }
}
