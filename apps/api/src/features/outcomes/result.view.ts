import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { permit, type AnswerState } from '@folkmoot/domain';
import { Day } from '../../platform/day.ts';
import { defineView, extendView, field } from '../../platform/reads/define.ts';
import { column, computed, instant, one, value, type Rows, type Scope, type Sql } from '../../platform/reads/view.ts';
import { consultationView } from '../consultations/consultation.view.ts';
import { personView } from '../identity/person.view.ts';
import { AnswerStateEnum } from './answer-state.ts';
import { downloadsOf } from './downloads.ts';
import { figures } from './figures.ts';

@ObjectType({ description: 'What people did in one week.' })
class ParticipationWeek {
  @Field(() => Day, { description: 'The Monday it began with (ISO 8601 week, UTC).' })
  week: string;

  @Field(() => Int, { description: 'Proposals published.' })
  proposals: number;

  @Field(() => Int, { description: 'Comments written.' })
  comments: number;

  @Field(() => Int, { description: 'Supports given and not taken back.' })
  supports: number;

  @Field(() => Int, { description: 'People who did any of this, each counted once.' })
  people: number;
}

@ObjectType({ description: 'A proposal as it stood at publication.' })
class FiguredProposal {
  @Field(() => Int, { description: 'Its number in the consultation.' })
  number: number;

  @Field(() => String, { description: 'The readable part of its address.' })
  slug: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => Int, { description: 'How many people supported it.' })
  supports: number;

  @Field(() => Int, { description: 'How many comments it had.' })
  comments: number;

  @Field(() => AnswerStateEnum, { nullable: true, description: 'What officials said to it.' })
  answerState: AnswerState | null;

  @Field(() => String, { nullable: true, description: 'And why, in Markdown.' })
  answerReason: string | null;
}

@ObjectType({ description: 'How many proposals officials answered so.' })
class AnswerCount {
  @Field(() => AnswerStateEnum, { description: 'The answer.' })
  state: AnswerState;

  @Field(() => Int, { description: 'How many proposals.' })
  count: number;
}

@ObjectType({ description: 'The figures of a result.' })
class ResultFigures {
  @Field(() => Int, { description: 'People who took part, each counted once.' })
  people: number;

  @Field(() => Int, { description: 'Proposals made.' })
  proposals: number;

  @Field(() => Int, { description: 'Comments written.' })
  comments: number;

  @Field(() => Int, { description: 'Supports given.' })
  supports: number;

  @Field(() => Int, { description: 'Proposals that officials answered.' })
  answered: number;

  @Field(() => [ParticipationWeek], { description: 'Week by week, empty weeks included.' })
  participation: ParticipationWeek[];

  @Field(() => [FiguredProposal], { description: 'The twenty most supported proposals, most first.' })
  mostSupported: FiguredProposal[];

  @Field(() => [AnswerCount], { description: 'Answers by what they said, most first.' })
  answers: AnswerCount[];
}

@ObjectType({ description: 'A file of open data.' })
class Download {
  @Field(() => String, { description: 'What is in it: consultation, proposals, comments, answers or participation.' })
  name: string;

  @Field(() => String, { description: 'csv (RFC 4180) or json.' })
  format: string;

  @Field(() => String, { description: 'Its path on this site.' })
  url: string;
}

/** Published versions and the draft, as one kind of row. */
const source = `(SELECT id, consultation_id, title, lead, body, version, true AS is_published, published_at, published_by AS person_id, figures FROM published_result
  UNION ALL SELECT id, consultation_id, title, lead, body, version, false, NULL::timestamptz, edited_by, NULL::jsonb FROM result)`;

const resultView = defineView('Result', 'What came of a consultation, as its officials report it.', source, {
  id: field(() => ID, 'Names this version.', column('id')),
  title: field(() => String, 'The result in a sentence.', column('title')),
  lead: field(() => String, 'The result in a paragraph.', column('lead')),
  body: field(() => String, 'The report, in Markdown.', column('body')),
  version: field(
    () => Int,
    'Counts from 1: of what is published, the publications; of a draft, its edits. Send the latter back when saving.',
    column('version'),
  ),
  isPublished: field(
    () => Boolean,
    'Whether everyone reads it. What is published never changes; a later version takes its place.',
    column('is_published'),
  ),
  publishedAt: field(() => Date, 'When it was published.', instant('published_at'), { nullable: true }),
  by: field(
    () => personView.object,
    'Who published it, or last changed the draft; null once the account is gone.',
    one(
      () => personView,
      (row, alias) => ({ where: `${alias}.id = ${row}.person_id AND ${alias}.deleted_at IS NULL` }),
    ),
    { nullable: true },
  ),
  figures: field(
    () => ResultFigures,
    'Taken from the data at publication, and fixed then; of a draft, as they stand now.',
    value(
      (row) =>
        `CASE WHEN ${row}.is_published THEN ${row}.figures ELSE (${figures(`${row}.consultation_id`)})::jsonb END`,
    ),
  ),
  downloads: field(
    () => [Download],
    'The consultation as open data: everything public, no personal data but the names people chose.',
    computed<{ slug: string }>(
      (row) => ({ slug: `(SELECT dl.slug FROM consultation dl WHERE dl.id = ${row}.consultation_id)` }),
      ({ slug }) => downloadsOf(slug),
    ),
  ),
});

function official(row: Sql, { viewer, param }: Scope): Sql {
  if (permit(viewer, 'saveResult', null).ok) return 'true';
  const own =
    viewer?.grants.flatMap(({ role, consultationId }) => (role === 'official' ? (consultationId ?? []) : [])) ?? [];
  return own.length === 0 ? 'false' : `${row}.id = ANY (${param(`{${own.join(',')}}`, 'uuid[]')})`;
}

extendView(consultationView, {
  result: field(
    () => resultView.object,
    'Its published result, the latest version; null until there is one.',
    one(
      () => resultView,
      (row, alias): Rows & { order: Sql } => ({
        where: `${alias}.consultation_id = ${row}.id AND ${alias}.is_published`,
        order: `${alias}.version DESC`,
      }),
    ),
    { nullable: true },
  ),
  resultDraft: field(
    () => resultView.object,
    'The result its officials are writing; null for everyone else.',
    one(
      () => resultView,
      (row, alias, scope) => ({
        where: `${alias}.consultation_id = ${row}.id AND NOT ${alias}.is_published AND ${official(row, scope)}`,
      }),
    ),
    { nullable: true },
  ),
});
