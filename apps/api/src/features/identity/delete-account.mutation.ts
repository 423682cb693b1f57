import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { refuse } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { doneSuccess } from '../../platform/done-success.ts';
import { Events } from '../../platform/events.ts';
import { CurrentVisit, Http, type RequestContext, type Visit } from '../../platform/viewer.ts';
import { accounts } from './account.table.ts';
import { Passwords } from './passwords.ts';
import { roleGrants } from './role-grant.table.ts';
import { Sessions } from './sessions.ts';
import { Throttle } from './throttle.ts';

@InputType()
class DeleteAccountInput {
  @Field(() => String, { description: 'Your password, to be sure that it is you.' })
  password: string;

  @Field(() => Boolean, {
    description:
      'True: what you wrote in public stays, without your name. False: the words go too; threads keep their shape.',
  })
  keepContributions: boolean;
}

const DeleteAccountAnswer = answerUnion('DeleteAccountAnswer', doneSuccess('DeleteAccountSuccess'));

@Resolver()
export class DeleteAccount {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly sessions: Sessions,
  ) {}

  @Mutation(() => DeleteAccountAnswer, {
    description: 'Deletes your account: address, name, password and sessions at once, the rest within minutes.',
  })
  async deleteAccount(
    @CurrentVisit() visit: Visit | null,
    @Args('input') { password, keepContributions }: DeleteAccountInput,
    @Http() { request, reply }: RequestContext,
  ) {
    if (!visit) return refused(refuse('NOT_SIGNED_IN'));
    const { id } = visit.actor;
    const allowed = await this.throttle.take('password', id, request.ip);
    if (!allowed.ok) return refused(allowed);
    const account = await this.db.find(accounts, { id });
    const right = await this.passwords.matches(password, account?.passwordHash ?? null);
    if (!right.ok) return refused(right);
    if (!right.value) return refused(refuse('WRONG_PASSWORD', 'password'));
    const deleted = await this.db.transaction(async () => {
      const admins = await this.db.query<{ account_id: string }>(
        `SELECT account_id FROM role_grant WHERE role = 'admin' AND consultation_id IS NULL ORDER BY id FOR UPDATE`,
      );
      if (admins.length > 0 && admins.every(({ account_id }) => account_id === id)) return refuse('LAST_ADMIN');
      await this.db.update(
        accounts,
        { id },
        {
          email: null,
          emailConfirmedAt: null,
          passwordHash: null,
          displayName: '',
          office: null,
          deletedAt: this.clock.now(),
        },
      );
      await this.db.remove(roleGrants, { accountId: id });
      await this.db.query(`DELETE FROM mailed_token WHERE account_id = $1`, [id]);
      await this.sessions.endAll(id);
      await this.events.announce({
        type: 'accountDeleted',
        actorId: id,
        consultationId: null,
        subjectId: id,
        audience: 'subject',
        data: { keepContributions },
      });
      return null;
    });
    if (deleted) return refused(deleted);
    this.sessions.clearCookie(reply);
    return { done: true };
  }
}
