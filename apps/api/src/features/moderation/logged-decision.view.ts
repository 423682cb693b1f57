import { Float, ID } from '@nestjs/graphql';
import { connectionOf, defineView, field } from '../../platform/reads/define.ts';
import { column, instant, one, value, type Sql } from '../../platform/reads/view.ts';
import { consultationView } from '../consultations/consultation.view.ts';
import { CaseActionEnum, caseNumber, SubjectKindEnum } from './case.view.ts';
import { HouseRuleEnum } from './hidden.view.ts';

function ofCase(sql: (alias: Sql) => Sql): (row: Sql) => Sql {
  return (row) => `(SELECT ${sql('lc')} FROM moderation_case lc WHERE lc.id = ${row}.case_id)`;
}

export const loggedDecisionView = defineView(
  'LoggedDecision',
  'A line of the public moderation log: what was decided, when and why; neither the content nor the persons.',
  'decision',
  {
    id: field(() => ID, 'Names the line.', column('id')),
    caseNumber: field(
      () => String,
      'The case, as 2026-0418. Several decisions may follow each other in one case.',
      value(ofCase(caseNumber)),
    ),
    action: field(() => CaseActionEnum, 'What was decided.', column('action')),
    rule: field(
      () => HouseRuleEnum,
      'The rule it was hidden under; null where it was kept or restored.',
      column('rule'),
      { nullable: true },
    ),
    reason: field(() => String, 'The reason given; may be empty where it was kept.', column('reason')),
    at: field(() => Date, 'When.', instant('at')),
    subjectKind: field(() => SubjectKindEnum, 'What it was about.', value(ofCase((alias) => `${alias}.subject_kind`))),
    hoursToDecision: field(
      () => Float,
      'How many hours passed from the report that set the case waiting.',
      value((row) => `round(extract(epoch FROM ${row}.at - ${row}.waiting_since) / 3600, 2)`),
    ),
    consultation: field(
      () => consultationView.object,
      'The consultation it happened in.',
      one(
        () => consultationView,
        (row, alias) => ({
          joins: `JOIN moderation_case oc ON oc.consultation_id = ${alias}.id`,
          where: `oc.id = ${row}.case_id`,
        }),
      ),
    ),
  },
);

export const LoggedDecisionConnection = connectionOf(loggedDecisionView);
