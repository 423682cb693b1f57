import { ID, Int, registerEnumType } from '@nestjs/graphql';
import { caseActions, caseStates, caseVerbs, reportReasons, subjectKinds, type CaseState } from '@folkmoot/domain';
import { enumOf } from '../../platform/enums.ts';
import { connectionOf, defineView, field } from '../../platform/reads/define.ts';
import { column, computed, instant, many, one, value, type Sql } from '../../platform/reads/view.ts';
import { consultationView } from '../consultations/consultation.view.ts';
import { commentView } from '../discussion/comment.view.ts';
import { LanguageEnum, VerbEnum } from '../identity/account.view.ts';
import { personView } from '../identity/person.view.ts';
import { amendmentView } from '../policy-text/amendment.view.ts';
import { proposalView } from '../proposals/proposal.view.ts';
import { HouseRuleEnum } from './hidden.view.ts';

export const SubjectKindEnum = enumOf(subjectKinds);
registerEnumType(SubjectKindEnum, { name: 'SubjectKind', description: 'What kind of content can be reported.' });
export const ReportReasonEnum = enumOf(reportReasons);
registerEnumType(ReportReasonEnum, {
  name: 'ReportReason',
  description: 'What people say is wrong with something they read.',
});
export const CaseStateEnum = enumOf(caseStates);
registerEnumType(CaseStateEnum, { name: 'CaseState', description: 'Whether a case waits for a decision.' });
export const CaseActionEnum = enumOf(caseActions);
registerEnumType(CaseActionEnum, {
  name: 'CaseAction',
  description: 'What moderators can decide.',
  valuesMap: {
    keep: { description: 'Leave it as it stands.' },
    hide: { description: 'Take it out of view, under a rule and with a reason.' },
    restore: { description: 'Bring it back into view, with a reason.' },
  },
});

/** One column of the content a case is about, by the kind of content. */
function ofSubject(
  row: Sql,
  proposalSql: (alias: Sql) => Sql,
  commentSql: (alias: Sql) => Sql,
  amendmentSql: (alias: Sql) => Sql = proposalSql,
): Sql {
  return `CASE ${row}.subject_kind
    WHEN 'proposal' THEN (SELECT ${proposalSql('sp')} FROM proposal sp WHERE sp.id = ${row}.subject_id)
    WHEN 'amendment' THEN (SELECT ${amendmentSql('sa')} FROM amendment sa WHERE sa.id = ${row}.subject_id)
    ELSE (SELECT ${commentSql('sc')} FROM comment sc WHERE sc.id = ${row}.subject_id) END`;
}

const of =
  (name: string) =>
  (alias: Sql): Sql =>
    `${alias}.${name}`;
const authorOf = (row: Sql): Sql => ofSubject(row, of('author_id'), of('author_id'));

/** The number by which people name a case: the year it was opened in, and a count. */
export function caseNumber(row: Sql): Sql {
  return `to_char(${row}.opened_at AT TIME ZONE 'UTC', 'YYYY') || '-' || lpad(${row}.number::text, greatest(4, length(${row}.number::text)), '0')`;
}

const reportView = defineView(
  'Report',
  'What someone said is wrong. Who it was is not shown, not even to moderators.',
  'report',
  {
    id: field(() => ID, 'Names the report.', column('id')),
    reason: field(() => ReportReasonEnum, 'What is wrong.', column('reason')),
    words: field(() => String, 'In the person’s own words; may be empty.', column('words')),
    at: field(() => Date, 'When.', instant('at')),
  },
);

const decisionView = defineView('Decision', 'What a moderator decided, and why.', 'decision', {
  id: field(() => ID, 'Names the decision.', column('id')),
  action: field(() => CaseActionEnum, 'What was decided.', column('action')),
  rule: field(
    () => HouseRuleEnum,
    'The rule it was hidden under; null where it was kept or restored.',
    column('rule'),
    { nullable: true },
  ),
  reason: field(() => String, 'The reason, as the author and the public log read it.', column('reason')),
  at: field(() => Date, 'When.', instant('at')),
  by: field(
    () => personView.object,
    'Who decided. Only moderators see it.',
    one(
      () => personView,
      (row, alias) => ({ where: `${alias}.id = ${row}.moderator_id AND ${alias}.deleted_at IS NULL` }),
    ),
    { nullable: true },
  ),
});

const authorRecordView = defineView(
  'AuthorRecord',
  'What moderators may weigh about an author: nothing but what they did here.',
  'account',
  {
    since: field(() => Date, 'When they signed up.', instant('created_at')),
    proposals: field(
      () => Int,
      'How many public proposals are theirs.',
      value((row) => `(SELECT count(*) FROM proposal p WHERE p.author_id = ${row}.id AND p.state <> 'draft')`),
    ),
    comments: field(
      () => Int,
      'How many comments they have written.',
      value((row) => `(SELECT count(*) FROM comment c WHERE c.author_id = ${row}.id)`),
    ),
    decisionsAgainst: field(
      () => Int,
      'How much of it moderators have out of view.',
      value(
        (row) => `((SELECT count(*) FROM proposal p WHERE p.author_id = ${row}.id AND p.hidden_at IS NOT NULL) +
      (SELECT count(*) FROM amendment a WHERE a.author_id = ${row}.id AND a.hidden_at IS NOT NULL) +
      (SELECT count(*) FROM comment c WHERE c.author_id = ${row}.id AND c.hidden_at IS NOT NULL))`,
      ),
    ),
  },
);

interface CaseFacts {
  state: CaseState;
  consultationId: string;
  authorId: string | null;
  hidden: boolean;
  deleted: boolean;
}

export const caseView = defineView(
  'ModerationCase',
  'Everything that moderators know of one piece of content. Only they read it.',
  'moderation_case',
  {
    id: field(() => ID, 'Names the case.', column('id')),
    number: field(
      () => String,
      'The number people name it by, as 2026-0418; the public log has it too.',
      value(caseNumber),
    ),
    state: field(
      () => CaseStateEnum,
      'Whether it waits. A new report sets a decided case waiting again.',
      column('state'),
    ),
    openedAt: field(() => Date, 'When the first report came in.', instant('opened_at')),
    decideBy: field(
      () => Date,
      'By when a decision is owed: a day for what hurts people, three days for all else.',
      instant('decide_by'),
    ),
    subjectKind: field(() => SubjectKindEnum, 'What it is about.', column('subject_kind')),
    proposal: field(
      () => proposalView.object,
      'The proposal it is about; null where it is about something else.',
      one(
        () => proposalView,
        (row, alias) => ({ where: `${row}.subject_kind = 'proposal' AND ${alias}.id = ${row}.subject_id` }),
      ),
      { nullable: true },
    ),
    amendment: field(
      () => amendmentView.object,
      'The amendment it is about; null where it is about something else.',
      one(
        () => amendmentView,
        (row, alias) => ({ where: `${row}.subject_kind = 'amendment' AND ${alias}.id = ${row}.subject_id` }),
      ),
      { nullable: true },
    ),
    comment: field(
      () => commentView.object,
      'The comment it is about; null where it is about something else.',
      one(
        () => commentView,
        (row, alias) => ({ where: `${row}.subject_kind = 'comment' AND ${alias}.id = ${row}.subject_id` }),
      ),
      { nullable: true },
    ),
    consultation: field(
      () => consultationView.object,
      'The consultation it happened in.',
      one(
        () => consultationView,
        (row, alias) => ({ where: `${alias}.id = ${row}.consultation_id` }),
      ),
    ),
    excerpt: field(
      () => String,
      'A proposal’s title, or the first 200 characters of a comment or of an amendment’s reason.',
      value((row) =>
        ofSubject(
          row,
          of('title'),
          (comment) => `left(${comment}.body, 200)`,
          (amendment) => `left(${amendment}.why, 200)`,
        ),
      ),
    ),
    language: field(
      () => LanguageEnum,
      'The language it is written in.',
      value((row) => ofSubject(row, of('language'), of('language'))),
    ),
    reportCount: field(() => Int, 'How many people have reported it.', column('reports')),
    topReason: field(
      () => ReportReasonEnum,
      'What most of them say is wrong.',
      value(
        (row) =>
          `(SELECT r.reason FROM report r WHERE r.case_id = ${row}.id GROUP BY r.reason ORDER BY count(*) DESC, min(r.at) LIMIT 1)`,
      ),
      { nullable: true },
    ),
    reports: field(
      () => [reportView.object],
      'The reports, latest first, a hundred at most.',
      many(
        () => reportView,
        (row, alias) => ({ where: `${alias}.case_id = ${row}.id`, order: `${alias}.id DESC`, limit: 100 }),
      ),
    ),
    decisions: field(
      () => [decisionView.object],
      'The decisions so far, latest first.',
      many(
        () => decisionView,
        (row, alias) => ({ where: `${alias}.case_id = ${row}.id`, order: `${alias}.id DESC`, limit: 100 }),
      ),
    ),
    isHidden: field(
      () => Boolean,
      'Whether it is out of view now.',
      value((row) => ofSubject(row, isHidden, isHidden)),
    ),
    authorRecord: field(
      () => authorRecordView.object,
      'What its author has done here; null once the account is gone.',
      one(
        () => authorRecordView,
        (row, alias) => ({ where: `${alias}.id = ${authorOf(row)} AND ${alias}.deleted_at IS NULL` }),
      ),
      { nullable: true },
    ),
    viewerMay: field(
      () => [VerbEnum],
      'Whether the viewer may decide it now; never where the words are their own.',
      computed<CaseFacts>(
        (row) => ({
          state: `${row}.state`,
          consultationId: `${row}.consultation_id`,
          authorId: authorOf(row),
          hidden: ofSubject(row, isHidden, isHidden),
          deleted: ofSubject(
            row,
            () => 'false',
            (comment) => `${comment}.deleted_at IS NOT NULL`,
          ),
        }),
        ({ state, consultationId, authorId, hidden, deleted }, { viewer, now }) =>
          caseVerbs(viewer, state, {
            consultationId,
            authorId,
            isPublic: true,
            hiddenAt: hidden ? now : null,
            deletedAt: deleted ? now : null,
          }),
      ),
    ),
  },
);

function isHidden(subject: Sql): Sql {
  return `${subject}.hidden_at IS NOT NULL`;
}

export const CaseConnection = connectionOf(caseView, { totalCount: 'How many cases there are in all.' }, 'Case');
