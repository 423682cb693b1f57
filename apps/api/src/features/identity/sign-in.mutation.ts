import { Args, Field, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { refuse } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Database } from '../../platform/database.ts';
import { Http, type RequestContext } from '../../platform/viewer.ts';
import { accounts } from './account.table.ts';
import { Passwords } from './passwords.ts';
import { Sessions } from './sessions.ts';
import { Throttle } from './throttle.ts';
import { ViewerAnswer, viewerSuccess } from './viewer-answer.ts';

@InputType()
class SignInInput {
  @Field(() => String, { description: 'The address of the account.' })
  email: string;

  @Field(() => String, { description: 'Its password.' })
  password: string;
}

const SignInAnswer = answerUnion('SignInAnswer', viewerSuccess('SignInSuccess'));

@Resolver()
export class SignIn {
  constructor(
    private readonly db: Database,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly sessions: Sessions,
    private readonly answer: ViewerAnswer,
  ) {}

  @Mutation(() => SignInAnswer, {
    description: 'Begins a session, kept in a cookie. A wrong address and a wrong password are refused alike.',
  })
  async signIn(@Info() info: GraphQLResolveInfo, @Args('input') input: SignInInput, @Http() http: RequestContext) {
    const email = input.email.trim().toLowerCase().slice(0, 300);
    const allowed = await this.throttle.take('signIn', email, http.request.ip);
    if (!allowed.ok) return refused(allowed);
    const account = await this.db.find(accounts, { email });
    const right = await this.passwords.matches(input.password, account?.passwordHash ?? null);
    if (!right.ok) return refused(right);
    if (!account || !right.value) return refused(refuse('WRONG_CREDENTIALS'));
    await this.throttle.forgive('signIn', email);
    const sessionId = await this.sessions.begin(account.id, http);
    return this.answer.read(info, account.id, sessionId);
  }
}
