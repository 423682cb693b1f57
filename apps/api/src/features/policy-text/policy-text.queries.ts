import { Args, ArgsType, Field, ID, Info, Int, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { enumOf } from '../../platform/enums.ts';
import { extendView, field, PageArgs } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { connection, isoInstant, many, type Order, type Sql } from '../../platform/reads/view.ts';
import { Viewer } from '../../platform/viewer.ts';
import { visibleConsultation } from '../consultations/venues.ts';
import { accountView } from '../identity/account.view.ts';
import { AmendmentConnection, AmendmentStateEnum, amendmentView } from './amendment.view.ts';
import { clauseHistoryView } from './clause-history.view.ts';
import { PolicyTextConnection, policyTextView } from './policy-text.view.ts';
import { visibleText } from './visible-text.ts';

const AmendmentOrderEnum = enumOf(['mostBacked', 'newest'] as const);
registerEnumType(AmendmentOrderEnum, {
  name: 'AmendmentOrder',
  description: 'How amendments are ordered.',
  valuesMap: {
    mostBacked: { description: 'Those first that most people are for.' },
    newest: { description: 'Latest first.' },
  },
});

@ArgsType()
class AmendmentListArgs extends PageArgs {
  @Field(() => [AmendmentStateEnum], { nullable: true, description: 'Only those that stand so; all where left out.' })
  states?: (keyof typeof AmendmentStateEnum)[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this clause.' })
  clauseId?: string | null;

  @Field(() => AmendmentOrderEnum, { defaultValue: 'mostBacked', description: 'The order.' })
  order: keyof typeof AmendmentOrderEnum;
}

function orderOf(alias: Sql, order: unknown): Order {
  const id = `${alias}.id`;
  if (order === 'newest') return { key: null, id, direction: 'DESC' };
  return { key: { sql: `${alias}.voices_for`, type: 'integer' }, id, direction: 'DESC' };
}

extendView(policyTextView, {
  amendments: field(
    () => AmendmentConnection,
    'What people suggest. Hidden ones are not listed.',
    connection(
      () => amendmentView,
      (row, alias, { param }, args) => {
        const states = Array.isArray(args['states'])
          ? ` AND ${alias}.state = ANY (${param(`{${args['states'].join(',')}}`, 'text[]')})`
          : '';
        const clause =
          typeof args['clauseId'] === 'string'
            ? ` AND EXISTS (SELECT 1 FROM amendment_clause ac WHERE ac.text_id = ${row}.id AND ac.clause_id = ${param(args['clauseId'], 'uuid')} AND ac.amendment_id = ${alias}.id)`
            : '';
        const where = `${alias}.text_id = ${row}.id AND ${alias}.hidden_at IS NULL${states}${clause}`;
        return {
          where,
          order: orderOf(alias, args['order']),
          counted: { totalCount: `(SELECT count(*) FROM amendment ${alias} WHERE ${where})` },
        };
      },
    ),
    { args: AmendmentListArgs },
  ),
});

extendView(accountView, {
  amendments: field(
    () => [amendmentView.object],
    'What you suggested, alone or with others, latest first, a hundred at most.',
    many(
      () => amendmentView,
      (row, alias) => ({
        where: `(${alias}.author_id = ${row}.id OR EXISTS (SELECT 1 FROM amendment_author aa WHERE aa.amendment_id = ${alias}.id AND aa.account_id = ${row}.id))`,
        order: `${alias}.id DESC`,
        limit: 100,
      }),
    ),
  ),
  mergeQuestions: field(
    () => [amendmentView.object],
    'Merged amendments that you are for, while you may still keep your voice back.',
    many(
      () => amendmentView,
      (row, alias, { now }) => ({
        joins: `JOIN amendment_voice mv ON mv.amendment_id = ${alias}.id AND mv.account_id = ${row}.id AND mv.stance = 'for'`,
        where: `${alias}.state = 'merged' AND ${alias}.object_by > ${now}`,
        order: `${alias}.object_by, ${alias}.id`,
        limit: 100,
      }),
    ),
  ),
});

@Resolver()
export class PolicyTextQueries {
  constructor(private readonly reader: Reader) {}

  @Query(() => policyTextView.object, {
    nullable: true,
    description: 'The policy text of a consultation; null where there is none to see.',
  })
  policyText(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('consultation', { type: () => String, description: 'The consultation’s slug.' }) consultation: string,
  ) {
    return this.reader.one(info, viewer, policyTextView, (alias, scope) => ({
      joins: `JOIN consultation c ON c.id = ${alias}.consultation_id AND c.slug = ${scope.param(consultation, 'text')}`,
      where: visibleText(alias, scope),
    }));
  }

  @Query(() => PolicyTextConnection, { description: 'Policy texts with a public version, latest begun first.' })
  policyTexts(@Info() info: GraphQLResolveInfo, @Viewer() viewer: Actor | null, @Args() args: PageArgs) {
    return this.reader.connection(info, viewer, policyTextView, args, (_row, alias, scope) => ({
      joins: `JOIN consultation c ON c.id = ${alias}.consultation_id AND c.published_at IS NOT NULL AND ${visibleConsultation('c', scope)}`,
      where: `${alias}.versions > 0`,
      order: { key: { sql: isoInstant(`${alias}.created_at`), type: 'text' }, id: `${alias}.id`, direction: 'DESC' },
    }));
  }

  @Query(() => amendmentView.object, {
    nullable: true,
    description: 'One amendment by its address; null where there is none to see.',
  })
  amendment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('consultation', { type: () => String, description: 'The consultation’s slug.' }) consultation: string,
    @Args('number', { type: () => Int, description: 'The amendment’s number.' }) number: number,
  ) {
    return this.reader.one(info, viewer, amendmentView, (alias, scope) => ({
      joins: `JOIN policy_text pt ON pt.id = ${alias}.text_id JOIN consultation c ON c.id = pt.consultation_id AND c.slug = ${scope.param(consultation, 'text')}`,
      where: `${alias}.number = ${scope.param(number, 'integer')} AND ${visibleText('pt', scope)}`,
    }));
  }

  @Query(() => clauseHistoryView.object, {
    nullable: true,
    description:
      'Where the words of a clause come from, version by version; null where there is no such clause to see.',
  })
  clauseHistory(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('consultation', { type: () => String, description: 'The consultation’s slug.' }) consultation: string,
    @Args('clauseId', { type: () => ID, description: 'The clause.' }) clauseId: string,
  ) {
    return this.reader.one(info, viewer, clauseHistoryView, (alias, scope) => ({
      from: `(SELECT pt.id AS text_id, ${scope.param(clauseId, 'uuid')} AS clause_id FROM policy_text pt
        JOIN consultation c ON c.id = pt.consultation_id AND c.slug = ${scope.param(consultation, 'text')} WHERE ${visibleText('pt', scope)})`,
      where: `EXISTS (SELECT 1 FROM version_clause hc JOIN policy_version hv ON hv.id = hc.version_id AND hv.text_id = ${alias}.text_id
        WHERE hc.clause_id = ${alias}.clause_id)`,
    }));
  }
}
