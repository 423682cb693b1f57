import { Args, Field, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { refuse } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Database } from '../../platform/database.ts';
import { CurrentVisit, Http, type RequestContext, type Visit } from '../../platform/viewer.ts';
import { accounts } from './account.table.ts';
import { Passwords } from './passwords.ts';
import { Sessions } from './sessions.ts';
import { Throttle } from './throttle.ts';
import { ViewerAnswer, viewerSuccess } from './viewer-answer.ts';

@InputType()
class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  currentPassword: string;

  @Field(() => String, { description: 'The new password.' })
  newPassword: string;
}

const ChangePasswordAnswer = answerUnion('ChangePasswordAnswer', viewerSuccess('ChangePasswordSuccess'));

@Resolver()
export class ChangePassword {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly sessions: Sessions,
    private readonly answer: ViewerAnswer,
  ) {}

  @Mutation(() => ChangePasswordAnswer, { description: 'Sets a new password and ends every other session.' })
  async changePassword(
    @Info() info: GraphQLResolveInfo,
    @CurrentVisit() visit: Visit | null,
    @Args('input') { currentPassword, newPassword }: ChangePasswordInput,
    @Http() { request }: RequestContext,
  ) {
    if (!visit) return refused(refuse('NOT_SIGNED_IN'));
    const { id } = visit.actor;
    const allowed = await this.throttle.take('password', id, request.ip);
    if (!allowed.ok) return refused(allowed);
    const account = await this.db.find(accounts, { id });
    const right = await this.passwords.matches(currentPassword, account?.passwordHash ?? null);
    if (!right.ok) return refused(right);
    if (!account || !right.value) return refused(refuse('WRONG_PASSWORD', 'currentPassword'));
    await this.throttle.forgive('password', id);
    const strong = this.passwords.strong(newPassword, [account.email ?? '', account.displayName], 'newPassword');
    if (!strong.ok) return refused(strong);
    const passwordHash = await this.passwords.hashed(strong.value);
    if (!passwordHash.ok) return refused(passwordHash);
    await this.db.transaction(async () => {
      await this.db.update(accounts, { id }, { passwordHash: passwordHash.value });
      await this.sessions.endAll(id, visit.sessionId);
    });
    return this.answer.read(info, id, visit.sessionId);
  }
}
