import { ArgsType, Field, ID, Int, registerEnumType } from '@nestjs/graphql';
import { takesComments, type Stance } from '@folkmoot/domain';
import { ReasonEnum } from '../../platform/answers.ts';
import { enumOf } from '../../platform/enums.ts';
import { defineView, extendView, field, PageArgs } from '../../platform/reads/define.ts';
import {
  computed,
  connection,
  part,
  value,
  type Field as ViewField,
  type Order,
  type Sql,
} from '../../platform/reads/view.ts';
import { amendmentView } from '../policy-text/amendment.view.ts';
import { policyTextView } from '../policy-text/policy-text.view.ts';
import { proposalView, standingFacts, standingOf } from '../proposals/proposal.view.ts';
import { venueFromJson, venueJsonOf } from '../consultations/venues.ts';
import { CommentConnection, commentView } from './comment.view.ts';

const CommentOrderEnum = enumOf(['best', 'newest', 'controversial'] as const);
registerEnumType(CommentOrderEnum, {
  name: 'CommentOrder',
  description: 'How comments are ordered.',
  valuesMap: {
    best: {
      description:
        'By how surely readers find them helpful (lower end of the Wilson score interval), so that few votes do not win by luck.',
    },
    newest: { description: 'Latest first.' },
    controversial: { description: 'Those first about which many are evenly divided.' },
  },
});

@ArgsType()
class CommentListArgs extends PageArgs {
  @Field(() => CommentOrderEnum, { defaultValue: 'best', description: 'The order.' })
  order: keyof typeof CommentOrderEnum;
}

function orderOf(alias: Sql, order: unknown): Order {
  const id = `${alias}.id`;
  if (order === 'newest') return { key: null, id, direction: 'DESC' };
  const key = order === 'controversial' ? `${alias}.controversy` : `${alias}.best`;
  return { key: { sql: key, type: 'double precision' }, id, direction: 'DESC' };
}

function stanceCount(stance: Stance): ViewField {
  return value(
    (row, { param }) =>
      `coalesce((SELECT sc.comments FROM stance_count sc WHERE sc.proposal_id = ${row}.id AND sc.stance = ${param(stance, 'text')}), 0)`,
  );
}

const stanceCountView = defineView(
  'StanceCount',
  'How many comments in view speak for a proposal, against it, and neither.',
  'proposal',
  {
    for: field(() => Int, 'Comments that speak for it.', stanceCount('for')),
    against: field(() => Int, 'Comments that speak against it.', stanceCount('against')),
    neutral: field(() => Int, 'Comments that do neither.', stanceCount('neutral')),
  },
);

extendView(proposalView, {
  comments: field(
    () => CommentConnection,
    'The comments on the proposal itself; answers to them stand in `replies`.',
    connection(
      () => commentView,
      (row, alias, _scope, args) => ({
        where: `${alias}.proposal_id = ${row}.id AND ${alias}.parent_id IS NULL`,
        order: orderOf(alias, args['order']),
      }),
    ),
    { args: CommentListArgs },
  ),
  stances: field(
    () => stanceCountView.object,
    'How its comments are divided.',
    part(() => stanceCountView),
  ),
  commentRefusal: field(
    () => ReasonEnum,
    'Why nobody can comment just now; null while people can.',
    computed<Parameters<typeof standingOf>[0]>(standingFacts, (facts, { now }) => {
      const taken = takesComments(standingOf(facts), now);
      return taken.ok ? null : taken.reason;
    }),
    { nullable: true },
  ),
});

@ArgsType()
class ClauseCommentArgs extends CommentListArgs {
  @Field(() => ID, { description: 'The clause.' })
  clauseId: string;
}

interface VenueFacts {
  venue: Parameters<typeof venueFromJson>[0];
}

const venueFacts = (row: Sql) => ({
  venue: venueJsonOf(row),
});

extendView(amendmentView, {
  comments: field(
    () => CommentConnection,
    'The comments on the amendment itself; answers to them stand in `replies`.',
    connection(
      () => commentView,
      (row, alias, _scope, args) => ({
        where: `${alias}.amendment_id = ${row}.id AND ${alias}.parent_id IS NULL`,
        order: orderOf(alias, args['order']),
      }),
    ),
    { args: CommentListArgs },
  ),
  commentRefusal: field(
    () => ReasonEnum,
    'Why nobody can comment on it just now; null while people can.',
    computed<VenueFacts & { state: string; hidden: boolean }>(
      (row) => ({ ...venueFacts(row), state: `${row}.state`, hidden: `${row}.hidden_at IS NOT NULL` }),
      ({ venue, state, hidden }, { now }) => {
        const taken = takesComments(
          {
            state: state === 'withdrawn' ? 'withdrawn' : 'published',
            hiddenAt: hidden ? now : null,
            venue: venueFromJson(venue),
          },
          now,
        );
        return taken.ok ? null : taken.reason;
      },
    ),
    { nullable: true },
  ),
});

extendView(policyTextView, {
  clauseComments: field(
    () => CommentConnection,
    'The comments on one clause; answers to them stand in `replies`.',
    connection(
      () => commentView,
      (row, alias, { param }, args) => ({
        where: `${alias}.text_id = ${row}.id AND ${alias}.clause_id = ${param(args['clauseId'], 'uuid')} AND ${alias}.parent_id IS NULL`,
        order: orderOf(alias, args['order']),
      }),
    ),
    { args: ClauseCommentArgs },
  ),
  commentRefusal: field(
    () => ReasonEnum,
    'Why nobody can comment on its clauses just now; null while people can.',
    computed<VenueFacts>(venueFacts, ({ venue }, { now }) => {
      const taken = takesComments({ state: 'published', hiddenAt: null, venue: venueFromJson(venue) }, now);
      return taken.ok ? null : taken.reason;
    }),
    { nullable: true },
  ),
});
