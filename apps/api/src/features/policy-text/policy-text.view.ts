import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { clauseKinds, originKinds, policyTextVerbs, takes } from '@folkmoot/domain';
import { ReasonEnum } from '../../platform/answers.ts';
import { enumOf } from '../../platform/enums.ts';
import { connectionOf, defineView, extendView, field } from '../../platform/reads/define.ts';
import { column, computed, instant, many, one, value } from '../../platform/reads/view.ts';
import { consultationView } from '../consultations/consultation.view.ts';
import { venueFromJson, venueJsonOf } from '../consultations/venues.ts';
import { LanguageEnum, VerbEnum } from '../identity/account.view.ts';
import { personView } from '../identity/person.view.ts';
import { clausesOf, visibleText, writesText } from './visible-text.ts';

export const ClauseKindEnum = enumOf(clauseKinds);
registerEnumType(ClauseKindEnum, {
  name: 'ClauseKind',
  description: 'What a piece of a policy text is.',
  valuesMap: {
    division: { description: 'A heading: a part (level 1), a section (level 2), and so on.' },
    clause: { description: 'A numbered clause.' },
    paragraph: { description: 'Words without a number of their own.' },
    list: { description: 'A whole list, in Markdown.' },
    table: { description: 'A whole table, in Markdown.' },
    definition: { description: 'A term and what it means here.' },
    footnote: { description: 'A note, beginning with its label as `[^1]:`.' },
  },
});

export const OriginKindEnum = enumOf(originKinds);
registerEnumType(OriginKindEnum, { name: 'OriginKind', description: 'What a version did to a clause.' });

export const clauseView = defineView(
  'Clause',
  'A stable, addressable piece of a policy text, in one version.',
  'version_clause',
  {
    id: field(
      () => ID,
      'Its identity: the same in every version, whatever its words and its place.',
      column('clause_id'),
    ),
    kind: field(() => ClauseKindEnum, 'What it is.', column('kind')),
    level: field(() => Int, 'How deep a division stands, from 1; 0 of all else.', column('level')),
    number: field(() => String, 'Its number in this version, as 4.2; empty of what has none.', column('number')),
    words: field(() => String, 'Its words, in Markdown.', column('words')),
    suggestionCount: field(
      () => Int,
      'How many suggestions are about it, but for withdrawn ones.',
      column('suggestions'),
    ),
    commentCount: field(() => Int, 'How many comments are about its words.', column('comments')),
  },
);

export const policyVersionView = defineView(
  'PolicyVersion',
  'A dated public version of a policy text. It never changes.',
  'policy_version',
  {
    id: field(() => ID, 'Names the version.', column('id')),
    number: field(() => Int, 'Counts from 1.', column('number')),
    title: field(() => String, 'The title of the text then.', column('title')),
    note: field(() => String, 'What changed and why, in Markdown.', column('note')),
    publishedAt: field(() => Date, 'When it went public.', instant('published_at')),
    publishedBy: field(
      () => personView.object,
      'The official who published it; null once the account is gone.',
      one(
        () => personView,
        (row, alias) => ({ where: `${alias}.id = ${row}.published_by_id AND ${alias}.deleted_at IS NULL` }),
      ),
      { nullable: true },
    ),
    clauseCount: field(
      () => Int,
      'How many pieces it has.',
      value((row) => `(SELECT count(*) FROM version_clause n WHERE n.version_id = ${row}.id)`),
    ),
    clauses: field(
      () => [clauseView.object],
      'The whole text, in order.',
      many(
        () => clauseView,
        (row, alias) => ({ from: clausesOf(`${row}.id`), where: 'true', order: `${alias}.position` }),
      ),
    ),
  },
);

@ObjectType({ description: 'A clause of the working draft. Numbers follow from the order.' })
class DraftClause {
  @Field(() => ID, { description: 'Its identity.' })
  id: string;

  @Field(() => ClauseKindEnum, { description: 'What it is.' })
  kind: keyof typeof ClauseKindEnum;

  @Field(() => Int, { description: 'How deep a division stands, from 1; 0 of all else.' })
  level: number;

  @Field(() => String, { description: 'Its words, in Markdown.' })
  words: string;
}

const draftView = defineView('PolicyDraft', 'The working draft of a text. Only its officials read it.', 'policy_text', {
  revision: field(() => Int, 'Counts what was saved into it; send it back when saving.', column('revision')),
  clauses: field(() => [DraftClause], 'The text, in order.', column('draft')),
});

@ArgsType()
class VersionArgs {
  @Field(() => Int, { nullable: true, description: 'Which; the latest where left out.' })
  number?: number | null;
}

interface TextFacts {
  venue: Parameters<typeof venueFromJson>[0];
  versions: number;
}

const textFacts = (row: string) => ({
  venue: venueJsonOf(row),
  versions: `${row}.versions`,
});

export const policyTextView = defineView(
  'PolicyText',
  'The draft under consultation, in its public versions.',
  'policy_text',
  {
    id: field(() => ID, 'Names the text.', column('id')),
    title: field(() => String, 'Its title.', column('title')),
    language: field(() => LanguageEnum, 'The language it is written in.', column('language')),
    consultation: field(
      () => consultationView.object,
      'The consultation it is the text of.',
      one(
        () => consultationView,
        (row, alias) => ({ where: `${alias}.id = ${row}.consultation_id` }),
      ),
    ),
    versionCount: field(() => Int, 'The number of the latest public version; 0 before the first.', column('versions')),
    versions: field(
      () => [policyVersionView.object],
      'The public versions, latest first, a hundred at most.',
      many(
        () => policyVersionView,
        (row, alias) => ({ where: `${alias}.text_id = ${row}.id`, order: `${alias}.number DESC`, limit: 100 }),
      ),
    ),
    policyVersion: field(
      () => policyVersionView.object,
      'One public version; null where there is none of that number.',
      one(
        () => policyVersionView,
        (row, alias, { param }, args) => ({
          where: `${alias}.text_id = ${row}.id AND ${alias}.number = ${typeof args['number'] === 'number' ? param(args['number'], 'integer') : `${row}.versions`}`,
        }),
      ),
      { nullable: true, args: VersionArgs },
    ),
    draft: field(
      () => draftView.object,
      'The working draft; null to all but the officials of the consultation.',
      one(
        () => draftView,
        (row, alias, scope) => ({
          where: `${alias}.id = ${row}.id AND ${writesText(`${alias}.consultation_id`, scope)}`,
        }),
      ),
      { nullable: true },
    ),
    suggestRefusal: field(
      () => ReasonEnum,
      'Why nobody can suggest words just now; null while people can.',
      computed<TextFacts>(textFacts, ({ venue, versions }, { now }) => {
        if (versions === 0) return 'NOT_PUBLISHED';
        const taken = takes(venueFromJson(venue), 'suggestWords', now);
        return taken.ok ? null : taken.reason;
      }),
      { nullable: true },
    ),
    viewerMay: field(
      () => [VerbEnum],
      'What the viewer may do with it now.',
      computed<TextFacts>(textFacts, ({ venue, versions }, { viewer, now }) =>
        policyTextVerbs(viewer, venueFromJson(venue), versions, now),
      ),
    ),
  },
);

export const PolicyTextConnection = connectionOf(policyTextView);

extendView(consultationView, {
  policyText: field(
    () => policyTextView.object,
    'Its policy text; null where there is none to see.',
    one(
      () => policyTextView,
      (row, alias, scope) => ({ where: `${alias}.consultation_id = ${row}.id AND ${visibleText(alias, scope)}` }),
    ),
    { nullable: true },
  ),
});
