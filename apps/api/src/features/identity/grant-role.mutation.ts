import { Args, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { officeName, permitActor, refuse, type Actor, type GrantableRole } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { Viewer } from '../../platform/viewer.ts';
import { accounts } from './account.table.ts';
import { accountRowView, RoleEnum } from './account.view.ts';
import { roleGrants } from './role-grant.table.ts';
import { Sessions } from './sessions.ts';

@InputType()
class GrantRoleInput {
  @Field(() => ID, { description: 'Whose role it is.' })
  accountId: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role: GrantableRole;

  @Field(() => ID, { nullable: true, description: 'Where it holds; null for the whole site.' })
  consultationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The office an official speaks for; only the role `official` takes one. Null leaves it as it is.',
  })
  office?: string | null;
}

@ObjectType({ description: 'The role is given.' })
class GrantRoleSuccess {
  @Field(() => accountRowView.object, { description: 'The account with its roles now.' })
  account: object;
}

const GrantRoleAnswer = answerUnion('GrantRoleAnswer', GrantRoleSuccess);

@Resolver()
export class GrantRole {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => GrantRoleAnswer, {
    description: 'Gives a person a role. For administrators; giving it twice changes nothing.',
  })
  async grantRole(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { accountId, role, consultationId = null, office = null }: GrantRoleInput,
  ) {
    const permitted = permitActor(viewer, 'grantRole', null);
    if (!permitted.ok) return refused(permitted);
    const named = role === 'official' && office !== null ? officeName(office) : null;
    if (named && !named.ok) return refused(named);
    const found = await this.db.transaction(async () => {
      const account = await this.db.hold(accounts, { id: accountId }, named ? 'update' : 'share');
      if (!account || account.deletedAt) return false;
      const places = await this.db.query(`SELECT 1 FROM consultation WHERE id = $1`, [consultationId]);
      if (consultationId && places.length === 0) return false;
      const added = await this.db.insertOnce(roleGrants, {
        id: uuidv7(),
        accountId,
        role,
        consultationId,
        grantedBy: permitted.value.id,
        grantedAt: this.clock.now(),
      });
      if (added)
        await this.events.announce({
          type: 'roleGranted',
          actorId: permitted.value.id,
          consultationId,
          subjectId: accountId,
          audience: 'staff',
          data: { role },
        });
      if (named) await this.db.update(accounts, { id: accountId }, { office: named.value });
      await this.sessions.changed(accountId);
      return true;
    });
    if (!found) return refused(refuse('NOT_FOUND'));
    const account = await this.reader.payload(info, 'account', viewer, accountRowView, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(accountId, 'uuid')}`,
    }));
    return { account };
  }
}
