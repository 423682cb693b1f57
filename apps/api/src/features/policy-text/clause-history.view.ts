import { ID, Int } from '@nestjs/graphql';
import { defineView, extendView, field } from '../../platform/reads/define.ts';
import { column, instant, many, one } from '../../platform/reads/view.ts';
import { personView } from '../identity/person.view.ts';
import { amendmentView } from './amendment.view.ts';
import { clauseView, OriginKindEnum, policyVersionView } from './policy-text.view.ts';

const clauseOriginView = defineView(
  'ClauseOrigin',
  'What a version did to a clause, and because of whom.',
  'clause_origin',
  {
    id: field(() => ID, 'Names this entry.', column('id')),
    versionNumber: field(() => Int, 'The version.', column('version_number')),
    clauseId: field(() => ID, 'The clause.', column('clause_id')),
    kind: field(() => OriginKindEnum, 'What was done.', column('kind')),
    otherId: field(() => ID, 'The clause it was split from, or has gone into.', column('other_id'), { nullable: true }),
    isChangedForm: field(
      () => Boolean,
      'Whether the version says it in other words than the amendment.',
      column('changed_form'),
    ),
    by: field(
      () => personView.object,
      'The official who put it into the draft; null once the account is gone.',
      one(
        () => personView,
        (row, alias) => ({ where: `${alias}.id = ${row}.official_id AND ${alias}.deleted_at IS NULL` }),
      ),
      { nullable: true },
    ),
    amendment: field(
      () => amendmentView.object,
      'The amendment it was taken from; null where officials wrote it themselves.',
      one(
        () => amendmentView,
        (row, alias) => ({ where: `${alias}.id = ${row}.amendment_id` }),
      ),
      { nullable: true },
    ),
  },
);

const clauseInVersionView = defineView('ClauseInVersion', 'A clause as one version has it.', 'version_clause', {
  versionNumber: field(() => Int, 'The version.', column('version_number')),
  publishedAt: field(() => Date, 'When the version went public.', instant('published_at')),
  number: field(() => String, 'The clause’s number there.', column('number')),
  words: field(() => String, 'Its words there, in Markdown.', column('words')),
});

/** Its row has `text_id` and `clause_id`. */
export const clauseHistoryView = defineView(
  'ClauseHistory',
  'A clause through the versions of its text.',
  'version_clause',
  {
    clauseId: field(() => ID, 'The clause.', column('clause_id')),
    clause: field(
      () => clauseView.object,
      'The clause as the latest version has it; null where it is gone.',
      one(
        () => clauseView,
        (row, alias) => ({
          from: `(SELECT lc.*, coalesce(cc.suggestions, 0) AS suggestions, coalesce(cc.comments, 0) AS comments
          FROM policy_text lt JOIN policy_version lv ON lv.text_id = lt.id AND lv.number = lt.versions
          JOIN version_clause lc ON lc.version_id = lv.id AND lc.clause_id = ${row}.clause_id
          LEFT JOIN clause_count cc ON cc.text_id = lt.id AND cc.clause_id = lc.clause_id WHERE lt.id = ${row}.text_id)`,
          where: `${alias}.clause_id IS NOT NULL`,
        }),
      ),
      { nullable: true },
    ),
    versions: field(
      () => [clauseInVersionView.object],
      'The clause in each version that has it, oldest first.',
      many(
        () => clauseInVersionView,
        (row, alias) => ({
          from: `(SELECT vc.*, v.number AS version_number, v.published_at FROM policy_version v JOIN version_clause vc ON vc.version_id = v.id
          WHERE v.text_id = ${row}.text_id AND vc.clause_id = ${row}.clause_id)`,
          where: 'true',
          order: `${alias}.version_number`,
          limit: 200,
        }),
      ),
    ),
    origins: field(
      () => [clauseOriginView.object],
      'What was done to it and why, oldest first; also what was done to the clauses that went into it.',
      many(
        () => clauseOriginView,
        (row, alias) => ({
          where: `${alias}.text_id = ${row}.text_id AND (${alias}.clause_id = ${row}.clause_id OR ${alias}.other_id = ${row}.clause_id)`,
          order: `${alias}.version_number, ${alias}.id`,
          limit: 500,
        }),
      ),
    ),
  },
);

extendView(policyVersionView, {
  origins: field(
    () => [clauseOriginView.object],
    'What this version did to each clause that differs from the version before, and why.',
    many(
      () => clauseOriginView,
      (row, alias) => ({
        where: `${alias}.text_id = ${row}.text_id AND ${alias}.version_number = ${row}.number`,
        order: `${alias}.id`,
        limit: 5000,
      }),
    ),
  ),
});
