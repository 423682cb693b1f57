import { Args, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { permitActor, refuse, type Actor, type Outcome } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { Viewer } from '../../platform/viewer.ts';
import { accountRowView } from './account.view.ts';
import { roleGrants } from './role-grant.table.ts';
import { Sessions } from './sessions.ts';

@InputType()
class RevokeRoleInput {
  @Field(() => ID, { description: 'One of an account’s `roles`.' })
  grantId: string;
}

@ObjectType({ description: 'The role is taken back.' })
class RevokeRoleSuccess {
  @Field(() => accountRowView.object, { description: 'The account with its roles now.' })
  account: object;
}

const RevokeRoleAnswer = answerUnion('RevokeRoleAnswer', RevokeRoleSuccess);

@Resolver()
export class RevokeRole {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => RevokeRoleAnswer, { description: 'Takes a role back. For administrators; the last of them stays.' })
  async revokeRole(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { grantId }: RevokeRoleInput,
  ) {
    const permitted = permitActor(viewer, 'revokeRole', null);
    if (!permitted.ok) return refused(permitted);
    const revoked = await this.db.transaction(() => this.revoke(permitted.value, grantId));
    if (!revoked.ok) return refused(revoked);
    const account = await this.reader.payload(info, 'account', viewer, accountRowView, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(revoked.value, 'uuid')}`,
    }));
    return { account };
  }

  private async revoke(actor: Actor, grantId: string): Promise<Outcome<string>> {
    // All administrators of the site are held, so that two of them cannot remove each other at once.
    const admins = await this.db.query<{ id: string }>(
      `SELECT id FROM role_grant WHERE role = 'admin' AND consultation_id IS NULL ORDER BY id FOR UPDATE`,
    );
    const grant = await this.db.find(roleGrants, { id: grantId });
    if (!grant) return refuse('NOT_FOUND');
    const { accountId, role, consultationId } = grant;
    if (admins.length === 1 && admins[0]?.id === grantId) return refuse('LAST_ADMIN');
    await this.db.remove(roleGrants, { id: grantId });
    await this.events.announce({
      type: 'roleRevoked',
      actorId: actor.id,
      consultationId,
      subjectId: accountId,
      audience: 'staff',
      data: { role },
    });
    await this.sessions.changed(accountId);
    return { ok: true, value: accountId };
  }
}
