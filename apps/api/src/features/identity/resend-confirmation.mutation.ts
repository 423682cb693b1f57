import { Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { permitActor, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Database } from '../../platform/database.ts';
import { Jobs } from '../../platform/jobs.ts';
import { Http, Viewer, type RequestContext } from '../../platform/viewer.ts';
import { accounts } from './account.table.ts';
import { MailedTokens } from './mailed-tokens.ts';
import { sendLetter } from './send-account-letter.task.ts';
import { Throttle } from './throttle.ts';

@ObjectType({ description: 'Another letter is on its way; links sent before no longer work.' })
class ResendConfirmationSuccess {
  @Field(() => String, { description: 'The address it goes to.' })
  sentTo: string;
}

const ResendConfirmationAnswer = answerUnion('ResendConfirmationAnswer', ResendConfirmationSuccess);

@Resolver()
export class ResendConfirmation {
  constructor(
    private readonly db: Database,
    private readonly throttle: Throttle,
    private readonly tokens: MailedTokens,
    private readonly jobs: Jobs,
  ) {}

  @Mutation(() => ResendConfirmationAnswer, { description: 'Sends the confirming link once more.' })
  async resendConfirmation(@Viewer() viewer: Actor | null, @Http() { request }: RequestContext) {
    const permitted = permitActor(viewer, 'resendConfirmation', null);
    if (!permitted.ok) return refused(permitted);
    const { id } = permitted.value;
    const allowed = await this.throttle.take('resendConfirmation', id, request.ip);
    if (!allowed.ok) return refused(allowed);
    return this.db.transaction(async () => {
      const account = await this.db.find(accounts, { id });
      const to = account?.email ?? '';
      if (account?.email && !account.emailConfirmedAt) {
        const token = await this.tokens.issue('confirmEmail', id);
        await sendLetter(this.jobs, {
          kind: 'confirmEmail',
          to,
          language: account.language,
          path: `/confirm-email?token=${token}`,
        });
      }
      return Object.assign(new ResendConfirmationSuccess(), { sentTo: to });
    });
  }
}
