import { Args, Field, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { refuse } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Http, type RequestContext } from '../../platform/viewer.ts';
import { MailedTokens } from './mailed-tokens.ts';
import { Passwords } from './passwords.ts';
import { Sessions } from './sessions.ts';
import { ViewerAnswer, viewerSuccess } from './viewer-answer.ts';

@InputType()
class ResetPasswordInput {
  @Field(() => String, { description: 'The secret of the mailed link.' })
  token: string;

  @Field(() => String, { description: 'The new password.' })
  password: string;
}

const ResetPasswordAnswer = answerUnion('ResetPasswordAnswer', viewerSuccess('ResetPasswordSuccess'));

@Resolver()
export class ResetPassword {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly tokens: MailedTokens,
    private readonly sessions: Sessions,
    private readonly answer: ViewerAnswer,
  ) {}

  @Mutation(() => ResetPasswordAnswer, {
    description: 'Sets a new password by the mailed link, ends all other sessions, and signs in.',
  })
  async resetPassword(
    @Info() info: GraphQLResolveInfo,
    @Args('input') { token, password }: ResetPasswordInput,
    @Http() http: RequestContext,
  ) {
    const strong = this.passwords.strong(password, []);
    if (!strong.ok) return refused(strong);
    const passwordHash = await this.passwords.hashed(strong.value);
    if (!passwordHash.ok) return refused(passwordHash);
    const visit = await this.db.transaction(async () => {
      const id = await this.tokens.redeem('resetPassword', token);
      if (!id) return null;
      // Whoever opened the mailed link has the address.
      await this.db.query(
        `UPDATE account SET password_hash = $2, email_confirmed_at = coalesce(email_confirmed_at, $3) WHERE id = $1`,
        [id, passwordHash.value, this.clock.now()],
      );
      await this.sessions.endAll(id);
      return { id, sessionId: await this.sessions.begin(id, http) };
    });
    return visit ? this.answer.read(info, visit.id, visit.sessionId) : refused(refuse('TOKEN_INVALID'));
  }
}
