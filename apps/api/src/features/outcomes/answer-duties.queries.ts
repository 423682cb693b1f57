import { Args, ArgsType, Field, ID, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { daysLate, holdsAnywhere, type Actor } from '@folkmoot/domain';
import { fault } from '../../platform/faults.ts';
import { connectionOf, defineView, field, PageArgs } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { computed, part, type Scope, type Sql } from '../../platform/reads/view.ts';
import { Viewer } from '../../platform/viewer.ts';
import { proposalView } from '../proposals/proposal.view.ts';
import { listedProposal } from '../proposals/visible-proposal.ts';
import { dueFacts, dueOf, type DueJson } from './answer.view.ts';

/** When a proposal was first answered with more than that it is under review. */
function firstAnswered(row: Sql): Sql {
  return `(SELECT min(fa.at) FROM answer fa WHERE fa.proposal_id = ${row}.id AND fa.state <> 'underReview')`;
}

interface DutyFacts {
  phases: DueJson;
  answeredAt: string | null;
}

const answerDutyView = defineView('AnswerDuty', 'A proposal that officials owe an answer.', 'proposal', {
  proposal: field(
    () => proposalView.object,
    'The proposal.',
    part(() => proposalView),
  ),
  dueAt: field(
    () => Date,
    'By when the answer is owed; null where the timeline sets no day.',
    computed<DutyFacts>(
      (row) => ({ phases: dueFacts(`${row}.consultation_id`) }),
      ({ phases }) => dueOf(phases)?.toISOString() ?? null,
    ),
    { nullable: true },
  ),
  daysLate: field(
    () => Int,
    'Days the answer is, or was, late, each begun day counted; null where it is in time.',
    computed<DutyFacts>(
      (row) => ({ phases: dueFacts(`${row}.consultation_id`), answeredAt: firstAnswered(row) }),
      ({ phases, answeredAt }, { now }) => daysLate(dueOf(phases), answeredAt === null ? now : new Date(answeredAt)),
    ),
    { nullable: true },
  ),
});

const AnswerDutyConnection = connectionOf(answerDutyView, {
  totalCount: 'How many there are in all.',
  lateCount: 'How many of them are past their day.',
});

@ArgsType()
class AnswerDutiesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this consultation.' })
  consultationId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Those that are answered, latest first, instead of those that wait.',
  })
  answered: boolean;
}

/** The end of the last answering phase: the domain's `answersDueAt`, over rows. A spec holds the two against each other. */
function dueAt(row: Sql): Sql {
  return `(SELECT du.closes_at FROM phase du WHERE du.consultation_id = ${row}.consultation_id AND du.kind = 'answer' ORDER BY du.position DESC LIMIT 1)`;
}

/** Rows of consultations in which the viewer is an official. */
function official(row: Sql, { viewer, param }: Scope): Sql {
  const grants = viewer?.grants.filter(({ role }) => role === 'official') ?? [];
  if (grants.some(({ consultationId }) => consultationId === null)) return 'true';
  return `${row}.consultation_id = ANY (${param(`{${grants.flatMap(({ consultationId }) => consultationId ?? []).join(',')}}`, 'uuid[]')})`;
}

@Resolver()
export class AnswerDuties {
  constructor(private readonly reader: Reader) {}

  @Query(() => AnswerDutyConnection, {
    description:
      'The officials’ list: public proposals of their consultations that wait for an answer, first due first; what is only under review still waits.',
  })
  answerDuties(@Info() info: GraphQLResolveInfo, @Viewer() viewer: Actor | null, @Args() args: AnswerDutiesArgs) {
    if (!viewer) throw fault('UNAUTHENTICATED', 'Sign in first.');
    if (!holdsAnywhere(viewer, 'official')) throw fault('FORBIDDEN', 'This list is for officials.');
    return this.reader.connection(info, viewer, answerDutyView, args, (_row, alias, scope) => {
      const current = (row: Sql) =>
        `(SELECT ca.at FROM answer ca WHERE ca.proposal_id = ${row}.id AND ca.is_current AND ca.state <> 'underReview')`;
      const conditions = (row: Sql): Sql =>
        [
          listedProposal(row),
          `${row}.state = 'published'`,
          official(row, scope),
          `EXISTS (SELECT 1 FROM consultation dc WHERE dc.id = ${row}.consultation_id AND dc.published_at IS NOT NULL${args.answered ? '' : ' AND dc.archived_at IS NULL'})`,
          `${current(row)} IS ${args.answered ? 'NOT ' : ''}NULL`,
          ...(args.consultationId ? [`${row}.consultation_id = ${scope.param(args.consultationId, 'uuid')}`] : []),
        ].join(' AND ');
      const late = (row: Sql): Sql => `${dueAt(row)} < coalesce(${firstAnswered(row)}, ${scope.now})`;
      return {
        where: conditions(alias),
        order: args.answered
          ? { key: { sql: current(alias), type: 'timestamptz' }, id: `${alias}.id`, direction: 'DESC' }
          : {
              key: { sql: `coalesce(${dueAt(alias)}, 'infinity')`, type: 'timestamptz' },
              id: `${alias}.id`,
              direction: 'ASC',
            },
        counted: {
          totalCount: `(SELECT count(*) FROM proposal td WHERE ${conditions('td')})`,
          lateCount: `(SELECT count(*) FROM proposal ld WHERE ${conditions('ld')} AND ${late('ld')})`,
        },
      };
    });
  }
}
