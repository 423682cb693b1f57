import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { answersDueAt, daysBeforeDue, type PhaseKind } from '@folkmoot/domain';
import { Day } from '../../platform/day.ts';
import { defineView, extendView, field } from '../../platform/reads/define.ts';
import { column, computed, instant, many, one, value, type Sql } from '../../platform/reads/view.ts';
import { venueJsonOf } from '../consultations/venues.ts';
import { personView } from '../identity/person.view.ts';
import { listConditions, ProposalListArgs } from '../proposals/proposal-lists.ts';
import { proposalView } from '../proposals/proposal.view.ts';
import { AnswerStateEnum } from './answer-state.ts';

@ObjectType('Promise', { description: 'Something officials undertake.' })
class PromiseView {
  @Field(() => String, { description: 'What will be there.' })
  what: string;

  @Field(() => Day, { description: 'By which day.' })
  by: string;

  @Field(() => String, { description: 'Who sees to it.' })
  who: string;
}

/** The phases of a consultation, as far as they say when answers are due. */
export function dueFacts(consultationId: Sql): Sql {
  return `(SELECT coalesce(json_agg(json_build_object('kind', dp.kind, 'closesAt', dp.closes_at) ORDER BY dp.position), '[]') FROM phase dp WHERE dp.consultation_id = ${consultationId})`;
}

export type DueJson = { kind: PhaseKind; closesAt: string }[];

/** The day answers are due, by the domain's rule. */
export function dueOf(phases: DueJson): Date | null {
  return answersDueAt(phases.map(({ kind, closesAt }) => ({ kind, closesAt: new Date(closesAt) })));
}

export const answerView = defineView('Answer', 'An official’s answer to a proposal, with its reasons.', 'answer', {
  id: field(() => ID, 'Names the answer.', column('id')),
  state: field(() => AnswerStateEnum, 'What officials say.', column('state')),
  reason: field(() => String, 'Why, in Markdown.', column('reason')),
  at: field(() => Date, 'When it was given.', instant('at')),
  by: field(
    () => personView.object,
    'Who gave it; null once the account is gone.',
    one(
      () => personView,
      (row, alias) => ({ where: `${alias}.id = ${row}.official_id AND ${alias}.deleted_at IS NULL` }),
    ),
    { nullable: true },
  ),
  office: field(
    () => String,
    'The office the official speaks for; may be empty.',
    value((row) => `(SELECT coalesce(oa.office, '') FROM account oa WHERE oa.id = ${row}.official_id)`),
  ),
  daysBeforeDue: field(
    () => Int,
    'Whole days before the day it was due; negative where it came late, null where no day was set.',
    computed<{ at: string; phases: DueJson }>(
      (row) => ({
        at: `${row}.at`,
        phases: dueFacts(`(SELECT dq.consultation_id FROM proposal dq WHERE dq.id = ${row}.proposal_id)`),
      }),
      ({ at, phases }) => daysBeforeDue(dueOf(phases), new Date(at)),
    ),
    { nullable: true },
  ),
  promises: field(() => [PromiseView], 'What officials promise with it.', column('promises')),
});

extendView(proposalView, {
  answer: field(
    () => answerView.object,
    'What officials say to it now; null until they do.',
    one(
      () => answerView,
      (row, alias) => ({ where: `${alias}.proposal_id = ${row}.id AND ${alias}.is_current` }),
    ),
    { nullable: true },
  ),
  pastAnswers: field(
    () => [answerView.object],
    'What they said before, latest first.',
    many(
      () => answerView,
      (row, alias) => ({
        where: `${alias}.proposal_id = ${row}.id AND NOT ${alias}.is_current`,
        order: `${alias}.id DESC`,
        limit: 100,
      }),
    ),
  ),
  answerDueAt: field(
    () => Date,
    'By when an answer is owed: the end of the last phase for answers. Null where the timeline has none.',
    // The venue and not its phases alone: `viewerMay` asks for it too, and then it is read once.
    computed<{ venue: { phases: DueJson } }>(
      (row) => ({ venue: venueJsonOf(row) }),
      ({ venue }) => dueOf(venue.phases)?.toISOString() ?? null,
    ),
    { nullable: true },
  ),
});

// Lists of proposals learn here to ask for an answer.
Field(() => AnswerStateEnum, { nullable: true, description: 'Only those that officials have answered so.' })(
  ProposalListArgs.prototype,
  'answer',
);
listConditions.push((row, args, { param }) =>
  typeof args['answer'] === 'string'
    ? `EXISTS (SELECT 1 FROM answer la WHERE la.proposal_id = ${row}.id AND la.is_current AND la.state = ${param(args['answer'], 'text')})`
    : null,
);
