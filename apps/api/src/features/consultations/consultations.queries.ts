import { Args, ArgsType, Field, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor, ConsultationTime } from '@folkmoot/domain';
import { PageArgs } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { isoInstant, type Order, type Scope, type Sql } from '../../platform/reads/view.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ConsultationConnection, ConsultationTimeEnum, consultationView } from './consultation.view.ts';
import { visibleConsultation } from './venues.ts';

@ArgsType()
class ConsultationsArgs extends PageArgs {
  @Field(() => ConsultationTimeEnum, { nullable: true, description: 'Only those that stand here in their life.' })
  time?: ConsultationTime | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those in which the viewer is an official, drafts too.' })
  mine?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only those with this topic.' })
  topic?: string | null;
}

@Resolver()
export class ConsultationsQueries {
  constructor(private readonly reader: Reader) {}

  @Query(() => consultationView.object, {
    nullable: true,
    description: 'One consultation by its address; null where there is none to see.',
  })
  consultation(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('slug', { type: () => String, description: 'Its part of the address /c/…' }) slug: string,
  ) {
    return this.reader.one(info, viewer, consultationView, (alias, scope) => ({
      where: `${alias}.slug = ${scope.param(slug, 'text')} AND ${visibleConsultation(alias, scope)}`,
    }));
  }

  @Query(() => ConsultationConnection, {
    description: 'Consultations. Open ones come with the nearest deadline first, all others latest first.',
  })
  consultations(@Info() info: GraphQLResolveInfo, @Viewer() viewer: Actor | null, @Args() args: ConsultationsArgs) {
    return this.reader.connection(info, viewer, consultationView, args, (_row, alias, scope) => {
      const conditions = [visibleConsultation(alias, scope)];
      if (args.time) conditions.push(standsAt(args.time, alias, scope));
      if (args.mine) conditions.push(officialIn(alias, scope));
      if (args.topic) conditions.push(`${alias}.topic = ${scope.param(args.topic, 'text')}`);
      const where = conditions.join(' AND ');
      return {
        where,
        order: args.time === 'open' ? nearestDeadline(alias, scope) : latest(alias),
        counted: { totalCount: `(SELECT count(*) FROM consultation c WHERE ${where.replaceAll(`${alias}.`, 'c.')})` },
      };
    });
  }
}

function nearestDeadline(row: Sql, { now }: Scope): Order {
  const closing = `(SELECT ${isoInstant('min(o.closes_at)')} FROM phase o WHERE o.consultation_id = ${row}.id AND o.closes_at > ${now})`;
  return { key: { sql: `coalesce(${closing}, '')`, type: 'text' }, id: `${row}.id`, direction: 'ASC' };
}

/** Drafts come before everything public. */
function latest(row: Sql): Order {
  return {
    key: { sql: `coalesce(${isoInstant(`${row}.published_at`)}, 'z')`, type: 'text' },
    id: `${row}.id`,
    direction: 'DESC',
  };
}

/** The same distinction as the domain's `consultationTime`, over rows. A spec holds the two against each other. */
function standsAt(time: ConsultationTime, row: Sql, { now }: Scope): Sql {
  if (time === 'archived') return `${row}.archived_at IS NOT NULL`;
  const begun = `EXISTS (SELECT 1 FROM phase b WHERE b.consultation_id = ${row}.id AND b.opens_at <= ${now})`;
  const unfinished = `EXISTS (SELECT 1 FROM phase u WHERE u.consultation_id = ${row}.id AND u.closes_at > ${now})`;
  switch (time) {
    case 'upcoming':
      return `${row}.archived_at IS NULL AND NOT ${begun}`;
    case 'open':
      return `${row}.archived_at IS NULL AND ${begun} AND ${unfinished}`;
    case 'decided':
      return `${row}.archived_at IS NULL AND ${begun} AND NOT ${unfinished}`;
  }
}

function officialIn(row: Sql, { viewer, param }: Scope): Sql {
  const grants = viewer?.grants.filter(({ role }) => role === 'official') ?? [];
  if (grants.some(({ consultationId }) => consultationId === null)) return 'true';
  return `${row}.id = ANY (${param(`{${grants.flatMap(({ consultationId }) => consultationId ?? []).join(',')}}`, 'uuid[]')})`;
}
