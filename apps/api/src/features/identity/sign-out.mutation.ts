import { Mutation, Resolver } from '@nestjs/graphql';
import { refuse } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { doneSuccess } from '../../platform/done-success.ts';
import { CurrentVisit, Http, type RequestContext, type Visit } from '../../platform/viewer.ts';
import { Sessions } from './sessions.ts';

const SignOutAnswer = answerUnion('SignOutAnswer', doneSuccess('SignOutSuccess'));

@Resolver()
export class SignOut {
  constructor(private readonly sessions: Sessions) {}

  @Mutation(() => SignOutAnswer, { description: 'Ends this session.' })
  async signOut(@CurrentVisit() visit: Visit | null, @Http() { reply }: RequestContext) {
    if (!visit) return refused(refuse('NOT_SIGNED_IN'));
    await this.sessions.end(visit.actor.id, visit.sessionId);
    this.sessions.clearCookie(reply);
    return { done: true };
  }
}
