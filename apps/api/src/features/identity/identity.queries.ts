import { Args, ArgsType, Field, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { permit, type Actor } from '@folkmoot/domain';
import { fault } from '../../platform/faults.ts';
import { PageArgs } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { CurrentVisit, Viewer, type Visit } from '../../platform/viewer.ts';
import { AccountRowConnection, accountRowView, accountView } from './account.view.ts';

@ArgsType()
class AccountsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of a name or address.' })
  search?: string | null;
}

@Resolver()
export class IdentityQueries {
  constructor(private readonly reader: Reader) {}

  @Query(() => accountView.object, {
    nullable: true,
    description: 'The signed-in person’s own account; null for visitors.',
  })
  viewer(@Info() info: GraphQLResolveInfo, @CurrentVisit() visit: Visit | null) {
    if (!visit) return null;
    return this.reader.one(
      info,
      visit.actor,
      accountView,
      (alias, scope) => ({ where: `${alias}.id = ${scope.param(visit.actor.id, 'uuid')}` }),
      visit.sessionId,
    );
  }

  @Query(() => AccountRowConnection, { description: 'All accounts, newest first. For administrators.' })
  accounts(@Info() info: GraphQLResolveInfo, @Viewer() viewer: Actor | null, @Args() args: AccountsArgs) {
    const permitted = permit(viewer, 'seeAccounts', null);
    if (!permitted.ok) throw fault(viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED', 'This list is for administrators.');
    return this.reader.connection(info, viewer, accountRowView, args, (_row, alias, scope) => {
      const pattern = args.search
        ? `plain_text(${scope.param(`%${args.search.replaceAll(/[\\%_]/g, '\\$&')}%`, 'text')})`
        : null;
      const found = pattern
        ? ` AND (plain_text(${alias}.display_name) LIKE ${pattern} OR plain_text(${alias}.email) LIKE ${pattern})`
        : '';
      return {
        where: `${alias}.deleted_at IS NULL${found}`,
        order: { key: null, id: `${alias}.id`, direction: 'DESC' },
      };
    });
  }
}
