import { Args, ArgsType, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor, CaseState } from '@folkmoot/domain';
import { PageArgs } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { Viewer } from '../../platform/viewer.ts';
import { visibleConsultation } from '../consultations/venues.ts';
import { CaseConnection, CaseStateEnum, caseView } from './case.view.ts';
import { LoggedDecisionConnection, loggedDecisionView } from './logged-decision.view.ts';
import { admitModerators, moderated } from './moderated.ts';

@ArgsType()
class CasesArgs extends PageArgs {
  @Field(() => CaseStateEnum, { defaultValue: 'waiting', description: 'Those that wait, or those that are decided.' })
  state: CaseState;

  @Field(() => ID, { nullable: true, description: 'Only those of this consultation.' })
  consultationId?: string | null;
}

@ArgsType()
class LogArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only decisions in this consultation.' })
  consultationId?: string | null;
}

@Resolver()
export class ModerationQueries {
  constructor(private readonly reader: Reader) {}

  @Query(() => CaseConnection, {
    description:
      'Cases of the consultations in which the viewer is a moderator: those that wait by the day they are due, those that are decided latest first.',
  })
  moderationCases(@Info() info: GraphQLResolveInfo, @Viewer() viewer: Actor | null, @Args() args: CasesArgs) {
    admitModerators(viewer);
    return this.reader.connection(info, viewer, caseView, args, (_row, alias, scope) => {
      const conditions = (row: string): string =>
        [
          `${row}.state = ${scope.param(args.state, 'text')}`,
          moderated(`${row}.consultation_id`, scope),
          ...(args.consultationId ? [`${row}.consultation_id = ${scope.param(args.consultationId, 'uuid')}`] : []),
        ].join(' AND ');
      return {
        where: conditions(alias),
        order:
          args.state === 'waiting'
            ? { key: { sql: `${alias}.decide_by`, type: 'timestamptz' }, id: `${alias}.id`, direction: 'ASC' }
            : { key: { sql: `${alias}.decided_at`, type: 'timestamptz' }, id: `${alias}.id`, direction: 'DESC' },
        counted: { totalCount: `(SELECT count(*) FROM moderation_case tc WHERE ${conditions('tc')})` },
      };
    });
  }

  @Query(() => caseView.object, {
    nullable: true,
    description: 'One case; null where there is none that the viewer may see.',
  })
  moderationCase(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('id', { type: () => ID, description: 'The case.' }) id: string,
  ) {
    admitModerators(viewer);
    return this.reader.one(info, viewer, caseView, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(id, 'uuid')} AND ${moderated(`${alias}.consultation_id`, scope)}`,
    }));
  }

  @Query(() => LoggedDecisionConnection, {
    description:
      'The public log of moderation, latest first: every decision with its reason, no content and no persons.',
  })
  moderationLog(@Info() info: GraphQLResolveInfo, @Viewer() viewer: Actor | null, @Args() args: LogArgs) {
    return this.reader.connection(info, viewer, loggedDecisionView, args, (_row, alias, scope) => ({
      joins: `JOIN moderation_case dc ON dc.id = ${alias}.case_id JOIN consultation lo ON lo.id = dc.consultation_id`,
      where: [
        visibleConsultation('lo', scope),
        ...(args.consultationId ? [`lo.id = ${scope.param(args.consultationId, 'uuid')}`] : []),
      ].join(' AND '),
      order: { key: null, id: `${alias}.id`, direction: 'DESC' },
    }));
  }
}
