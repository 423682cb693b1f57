import { ID, Int, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../platform/enums.ts';
import { connectionOf, defineView, extendView, field, PageArgs } from '../../platform/reads/define.ts';
import { column, connection, instant, many, one, value, type Sql } from '../../platform/reads/view.ts';
import { accountView } from '../identity/account.view.ts';
import { consultationView, PhaseKindEnum } from '../consultations/consultation.view.ts';
import { amendmentView } from '../policy-text/amendment.view.ts';
import { proposalView } from '../proposals/proposal.view.ts';
import { listedProposal } from '../proposals/visible-proposal.ts';
import { commentView } from '../discussion/comment.view.ts';
import { AnswerStateEnum } from '../outcomes/answer-state.ts';

/** What the public minutes of a consultation tell. */
const told = [
  'consultationPublished',
  'phaseOpened',
  'phaseClosed',
  'proposalPublished',
  'proposalEdited',
  'proposalWithdrawn',
  'proposalAnswered',
  'versionPublished',
  'amendmentDecided',
  'amendmentMerged',
  'resultPublished',
  'consultationArchived',
] as const;
/** What is told to the person it happened to. */
const toldToPersons = [
  'commentAdded',
  'replyAdded',
  'amendmentStale',
  'amendmentTaken',
  'contentHidden',
  'contentRestored',
] as const;

const HappeningTypeEnum = enumOf([...told, ...toldToPersons]);
registerEnumType(HappeningTypeEnum, { name: 'HappeningType', description: 'What happened.' });

function oneOf(types: readonly string[]): Sql {
  return `(${types.map((type) => `'${type}'`).join(', ')})`;
}

const happeningView = defineView('Happening', 'One line of the minutes: what happened, when, and to what.', 'event', {
  id: field(() => ID, 'Names the line.', column('id')),
  type: field(() => HappeningTypeEnum, 'What happened.', column('type')),
  at: field(() => Date, 'When.', instant('at')),
  consultation: field(
    () => consultationView.object,
    'The consultation it belongs to.',
    one(
      () => consultationView,
      (row, alias) => ({ where: `${alias}.id = ${row}.consultation_id AND ${alias}.published_at IS NOT NULL` }),
    ),
    { nullable: true },
  ),
  proposal: field(
    () => proposalView.object,
    'The proposal it is about.',
    one(
      () => proposalView,
      (row, alias) => ({
        where: `${alias}.id = coalesce((${row}.data->>'proposalId')::uuid, ${row}.subject_id) AND ${alias}.state <> 'draft'`,
      }),
    ),
    { nullable: true },
  ),
  comment: field(
    () => commentView.object,
    'The comment it is about.',
    one(
      () => commentView,
      (row, alias) => ({ where: `${alias}.id = ${row}.subject_id` }),
    ),
    { nullable: true },
  ),
  amendment: field(
    () => amendmentView.object,
    'The amendment it is about.',
    one(
      () => amendmentView,
      (row, alias) => ({ where: `${alias}.id = coalesce((${row}.data->>'amendmentId')::uuid, ${row}.subject_id)` }),
    ),
    { nullable: true },
  ),
  versionNumber: field(
    () => Int,
    'Of a version of a policy text: its number.',
    value((row) => `CASE WHEN ${row}.type = 'versionPublished' THEN (${row}.data->>'number')::integer END`),
    { nullable: true },
  ),
  answerState: field(
    () => AnswerStateEnum,
    'Of an answer: how it was decided.',
    value((row) => `CASE WHEN ${row}.type = 'proposalAnswered' THEN ${row}.data->>'state' END`),
    { nullable: true },
  ),
  phaseKind: field(
    () => PhaseKindEnum,
    'Of a phase: what it is for.',
    value((row) => `${row}.data->>'kind'`),
    { nullable: true },
  ),
});

const HappeningConnection = connectionOf(happeningView);

/** Lines about proposals and amendments that are no longer in view are not told. */
function inView(alias: Sql): Sql {
  return `((${alias}.type NOT LIKE 'amendment%' OR EXISTS (SELECT 1 FROM amendment ha WHERE ha.id = ${alias}.subject_id AND ha.hidden_at IS NULL)) AND (${alias}.type NOT LIKE 'proposal%' OR EXISTS (SELECT 1 FROM proposal hp WHERE hp.id = ${alias}.subject_id AND ${listedProposal('hp')})))`;
}

extendView(consultationView, {
  happenings: field(
    () => HappeningConnection,
    'The public minutes, newest first.',
    connection(
      () => happeningView,
      (row, alias) => ({
        where: `${alias}.consultation_id = ${row}.id AND ${alias}.audience = 'public' AND ${alias}.type IN ${oneOf(told)} AND ${inView(alias)}`,
        order: { key: null, id: `${alias}.id`, direction: 'DESC' },
      }),
    ),
    { args: PageArgs },
  ),
});

extendView(proposalView, {
  happenings: field(
    () => [happeningView.object],
    'Where it stands: what happened to it, oldest first.',
    many(
      () => happeningView,
      (row, alias) => ({
        where: `${alias}.subject_id = ${row}.id AND ${alias}.audience = 'public' AND ${alias}.type IN ${oneOf(told)}`,
        order: `${alias}.id`,
        limit: 50,
      }),
    ),
  ),
});

extendView(accountView, {
  happenings: field(
    () => HappeningConnection,
    'What became of your words and of what you support, newest first. What you did yourself is left out.',
    connection(
      () => happeningView,
      (row, alias) => ({
        where: `${alias}.actor_id IS DISTINCT FROM ${row}.id AND ${alias}.id IN (
          SELECT e.id FROM event e WHERE e.subject_id IN (
              SELECT s.proposal_id FROM support s WHERE s.account_id = ${row}.id UNION SELECT p.id FROM proposal p WHERE p.author_id = ${row}.id)
            AND e.type IN ('proposalAnswered', 'proposalWithdrawn', 'proposalEdited')
          UNION SELECT e.id FROM event e WHERE e.subject_id IN (
              SELECT p.id FROM proposal p WHERE p.author_id = ${row}.id UNION SELECT c.id FROM comment c WHERE c.author_id = ${row}.id
              UNION SELECT a.id FROM amendment a WHERE a.author_id = ${row}.id)
            AND e.type IN ('contentHidden', 'contentRestored')
          UNION SELECT e.id FROM comment m JOIN comment r ON r.parent_id = m.id JOIN event e ON e.subject_id = r.id AND e.type = 'replyAdded'
            WHERE m.author_id = ${row}.id
          UNION SELECT e.id FROM proposal p JOIN comment c ON c.proposal_id = p.id AND c.parent_id IS NULL JOIN event e ON e.subject_id = c.id AND e.type = 'commentAdded'
            WHERE p.author_id = ${row}.id
          UNION SELECT e.id FROM event e WHERE e.subject_id IN (
              SELECT a.id FROM amendment a WHERE a.author_id = ${row}.id UNION SELECT aa.amendment_id FROM amendment_author aa WHERE aa.account_id = ${row}.id
              UNION SELECT v.amendment_id FROM amendment_voice v WHERE v.account_id = ${row}.id AND v.stance = 'for')
            AND e.type IN ('amendmentDecided', 'amendmentMerged', 'amendmentStale', 'amendmentTaken')
          UNION SELECT e.id FROM amendment a JOIN comment c ON c.amendment_id = a.id AND c.parent_id IS NULL JOIN event e ON e.subject_id = c.id AND e.type = 'commentAdded'
            WHERE a.author_id = ${row}.id
          UNION SELECT e.id FROM participant pt JOIN event e ON e.consultation_id = pt.consultation_id AND e.type = 'versionPublished' AND e.audience = 'public'
            WHERE pt.account_id = ${row}.id
          UNION SELECT e.id FROM participant pt JOIN event e ON e.consultation_id = pt.consultation_id AND e.type = 'resultPublished'
            WHERE pt.account_id = ${row}.id)`,
        order: { key: null, id: `${alias}.id`, direction: 'DESC' },
      }),
    ),
    { args: PageArgs },
  ),
});
