import { ArgsType, Field, Int, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../platform/enums.ts';
import { extendView, field, PageArgs } from '../../platform/reads/define.ts';
import {
  connection,
  isoInstant,
  value,
  type Arguments,
  type Order,
  type Scope,
  type Sql,
} from '../../platform/reads/view.ts';
import { consultationView } from '../consultations/consultation.view.ts';
import { ProposalConnection, proposalView } from './proposal.view.ts';
import { listedProposal } from './visible-proposal.ts';

const ProposalOrderEnum = enumOf(['hot', 'newest', 'supported', 'discussed', 'random'] as const);
registerEnumType(ProposalOrderEnum, {
  name: 'ProposalOrder',
  description:
    'How a list is ordered. `random` shuffles by the `seed` that the reader keeps, so that early ones do not win by being early.',
});

@ArgsType()
export class ProposalListArgs extends PageArgs {
  @Field(() => ProposalOrderEnum, { defaultValue: 'hot', description: 'The order.' })
  order: keyof typeof ProposalOrderEnum;

  @Field(() => String, {
    nullable: true,
    description: 'Whole words to look for, or a part of a title; accents and capitals do not matter.',
  })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those with this topic.' })
  topic?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those for this place.' })
  place?: string | null;

  @Field(() => Int, { nullable: true, description: 'For `random`: the same seed gives the same order.' })
  seed?: number | null;
}

/** Rows that match what a reader looks for: whole words first, parts of words in titles too. */
export function matches(row: Sql, search: string, { param }: Scope): Sql {
  const words = search.slice(0, 200);
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return `(${row}.search @@ websearch_to_tsquery('simple', plain_text(${param(words, 'text')})) OR plain_text(${row}.title) LIKE plain_text(${param(pattern, 'text')}))`;
}

function orderOf(alias: Sql, order: unknown, seed: unknown, { param }: Scope): Order {
  const id = `${alias}.id`;
  switch (order) {
    case 'newest':
      return { key: { sql: isoInstant(`${alias}.published_at`), type: 'text' }, id, direction: 'DESC' };
    case 'supported':
      return { key: { sql: 'pc.supports', type: 'integer' }, id: 'pc.proposal_id', direction: 'DESC' };
    case 'discussed':
      return { key: { sql: 'pc.comments', type: 'integer' }, id: 'pc.proposal_id', direction: 'DESC' };
    case 'random':
      return {
        key: {
          sql: `uuid_hash_extended(${id}, ${param(typeof seed === 'number' ? seed : 0, 'bigint')})`,
          type: 'bigint',
        },
        id,
        direction: 'ASC',
      };
    default:
      return { key: { sql: 'pc.hot', type: 'double precision' }, id: 'pc.proposal_id', direction: 'DESC' };
  }
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** The conditions a list's arguments make; later capabilities add theirs by name. */
export const listConditions: ((row: Sql, args: Arguments, scope: Scope) => Sql | null)[] = [
  (row, args, scope) => (text(args['search']) ? matches(row, text(args['search']) ?? '', scope) : null),
  (row, args, { param }) => (text(args['topic']) ? `${row}.topic = ${param(text(args['topic']), 'text')}` : null),
  (row, args, { param }) => (text(args['place']) ? `${row}.place = ${param(text(args['place']), 'text')}` : null),
];

function distinct(name: 'topic' | 'place'): (row: Sql) => Sql {
  return (row) =>
    `(SELECT coalesce(json_agg(d.${name} ORDER BY d.${name}), '[]') FROM (SELECT DISTINCT p.${name} FROM proposal p WHERE p.consultation_id = ${row}.id AND ${listedProposal('p')} AND p.${name} <> '' LIMIT 100) d)`;
}

extendView(consultationView, {
  proposals: field(
    () => ProposalConnection,
    'Its proposals.',
    connection(
      () => proposalView,
      (row, alias, scope, args) => {
        const conditions = listConditions.flatMap((condition) => condition(alias, args, scope) ?? []);
        const where = [`pc.consultation_id = ${row}.id`, listedProposal(alias), ...conditions].join(' AND ');
        const joins = `JOIN proposal_count pc ON pc.proposal_id = ${alias}.id`;
        return {
          joins,
          where,
          order: orderOf(alias, args['order'], args['seed'], scope),
          counted: { totalCount: `(SELECT count(*) FROM proposal ${alias} ${joins} WHERE ${where})` },
        };
      },
    ),
    { args: ProposalListArgs },
  ),
  proposalCount: field(
    () => Int,
    'How many proposals stand in it.',
    value((row) => `(SELECT count(*) FROM proposal p WHERE p.consultation_id = ${row}.id AND ${listedProposal('p')})`),
  ),
  commentCount: field(
    () => Int,
    'How many comments they have in all.',
    value(
      (row) => `(SELECT coalesce(sum(pc.comments), 0) FROM proposal_count pc WHERE pc.consultation_id = ${row}.id)`,
    ),
  ),
  proposalTopics: field(() => [String], 'The topics its proposals name.', value(distinct('topic'))),
  proposalPlaces: field(() => [String], 'The places its proposals name.', value(distinct('place'))),
});
