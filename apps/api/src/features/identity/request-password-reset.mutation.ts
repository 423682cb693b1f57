import { Args, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { emailAddress } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Database } from '../../platform/database.ts';
import { Jobs } from '../../platform/jobs.ts';
import { Http, type RequestContext } from '../../platform/viewer.ts';
import { accounts } from './account.table.ts';
import { MailedTokens } from './mailed-tokens.ts';
import { sendLetter } from './send-account-letter.task.ts';
import { Throttle } from './throttle.ts';

@InputType()
class RequestPasswordResetInput {
  @Field(() => String, { description: 'The address of the account.' })
  email: string;
}

@ObjectType({ description: 'If the address has an account, a letter is on its way.' })
class RequestPasswordResetSuccess {
  @Field(() => String, { description: 'The address given.' })
  sentTo: string;
}

const RequestPasswordResetAnswer = answerUnion('RequestPasswordResetAnswer', RequestPasswordResetSuccess);

@Resolver()
export class RequestPasswordReset {
  constructor(
    private readonly db: Database,
    private readonly throttle: Throttle,
    private readonly tokens: MailedTokens,
    private readonly jobs: Jobs,
  ) {}

  @Mutation(() => RequestPasswordResetAnswer, { description: 'Sends a link for choosing a new password.' })
  async requestPasswordReset(@Args('input') input: RequestPasswordResetInput, @Http() { request }: RequestContext) {
    const email = emailAddress(input.email);
    if (!email.ok) return refused(email);
    const allowed = await this.throttle.take('resetPassword', email.value, request.ip);
    if (!allowed.ok) return refused(allowed);
    return this.db.transaction(async () => {
      const account = await this.db.find(accounts, { email: email.value });
      if (account) {
        const token = await this.tokens.issue('resetPassword', account.id);
        await sendLetter(this.jobs, {
          kind: 'resetPassword',
          to: email.value,
          language: account.language,
          path: `/reset-password?token=${token}`,
        });
      }
      return Object.assign(new RequestPasswordResetSuccess(), { sentTo: email.value });
    });
  }
}
