import { Args, Field, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { refuse } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Http, type RequestContext } from '../../platform/viewer.ts';
import { MailedTokens } from './mailed-tokens.ts';
import { Sessions } from './sessions.ts';
import { ViewerAnswer, viewerSuccess } from './viewer-answer.ts';

@InputType()
class ConfirmEmailInput {
  @Field(() => String, { description: 'The secret of the mailed link.' })
  token: string;
}

const ConfirmEmailAnswer = answerUnion('ConfirmEmailAnswer', viewerSuccess('ConfirmEmailSuccess'));

@Resolver()
export class ConfirmEmail {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly tokens: MailedTokens,
    private readonly sessions: Sessions,
    private readonly answer: ViewerAnswer,
  ) {}

  @Mutation(() => ConfirmEmailAnswer, { description: 'Confirms an address by the mailed link, and signs in.' })
  async confirmEmail(
    @Info() info: GraphQLResolveInfo,
    @Args('input') { token }: ConfirmEmailInput,
    @Http() http: RequestContext,
  ) {
    const visit = await this.db.transaction(async () => {
      const id = await this.tokens.redeem('confirmEmail', token);
      if (!id) return null;
      await this.db.query(`UPDATE account SET email_confirmed_at = $2 WHERE id = $1 AND email_confirmed_at IS NULL`, [
        id,
        this.clock.now(),
      ]);
      const sessionId = await this.sessions.begin(id, http);
      await this.sessions.changed(id);
      return { id, sessionId };
    });
    return visit ? this.answer.read(info, visit.id, visit.sessionId) : refused(refuse('TOKEN_INVALID'));
  }
}
