import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  amendmentDecisions,
  amendmentStates,
  amendmentVerbs,
  takesVoices,
  type AmendmentState,
  type Stance,
} from '@folkmoot/domain';
import { ReasonEnum } from '../../platform/answers.ts';
import { enumOf } from '../../platform/enums.ts';
import { connectionOf, defineView, extendView, field } from '../../platform/reads/define.ts';
import { column, computed, instant, many, one, part, value, type Scope, type Sql } from '../../platform/reads/view.ts';
import { venueFromJson, venueJsonOf } from '../consultations/venues.ts';
import { LanguageEnum, VerbEnum } from '../identity/account.view.ts';
import { personView } from '../identity/person.view.ts';
import { proposalView } from '../proposals/proposal.view.ts';
import { StanceEnum } from '../proposals/stance.ts';
import { readsHidden } from '../proposals/visible-proposal.ts';
import { ClauseKindEnum, OriginKindEnum, policyTextView } from './policy-text.view.ts';

export const AmendmentStateEnum = enumOf(amendmentStates);
registerEnumType(AmendmentStateEnum, {
  name: 'AmendmentState',
  description: 'Where an amendment stands.',
  valuesMap: {
    open: { description: 'Undecided.' },
    accepted: { description: 'Officials have taken it over as it was.' },
    acceptedInPart: { description: 'Officials have taken a part of it over, or its point in other words.' },
    rejected: { description: 'Officials have not taken it over, and said why.' },
    merged: { description: 'Officials have made one amendment of it and others.' },
    stale: {
      description: 'A newer version says something else where it changes words; its authors can bring it up to date.',
    },
    withdrawn: { description: 'Its authors have taken it back.' },
  },
});
export const AmendmentDecisionEnum = enumOf(amendmentDecisions);
registerEnumType(AmendmentDecisionEnum, {
  name: 'AmendmentDecision',
  description: 'How officials decide about an amendment.',
});
const RulingEnum = enumOf([...amendmentDecisions, 'merged'] as const);
registerEnumType(RulingEnum, {
  name: 'Ruling',
  description: 'What officials decided about an amendment, or that they merged it.',
});
export const ChangeKindEnum = enumOf(['insert', 'remove', 'edit', 'move'] as const);
registerEnumType(ChangeKindEnum, { name: 'ChangeKind', description: 'What a change does to a clause.' });

@ObjectType({ description: 'A clause as it stands before a change.' })
class ClauseBefore {
  @Field(() => String, { description: 'Its number then.' })
  number: string;

  @Field(() => ClauseKindEnum, { description: 'What it is.' })
  kind: keyof typeof ClauseKindEnum;

  @Field(() => Int, { description: 'How deep a division stands.' })
  level: number;

  @Field(() => String, { description: 'Its words.' })
  words: string;
}

@ObjectType({ description: 'One change of an amendment to one clause.' })
class ClauseChange {
  @Field(() => ChangeKindEnum, { description: 'What it does.' })
  kind: keyof typeof ChangeKindEnum;

  @Field(() => ID, { description: 'The clause; of words put in, the identity they will have.' })
  clauseId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Of words put in or moved: the clause they follow; null at the very beginning.',
  })
  afterId: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the clause they follow.' })
  afterNumber: string | null;

  @Field(() => ClauseKindEnum, {
    nullable: true,
    description: 'What the clause is after the change; null where that stays.',
  })
  clauseKind: keyof typeof ClauseKindEnum | null;

  @Field(() => Int, { nullable: true, description: 'How deep a division stands after the change.' })
  level: number | null;

  @Field(() => String, { nullable: true, description: 'The words after the change; null where they stay or go.' })
  words: string | null;

  @Field(() => ClauseBefore, {
    nullable: true,
    description: 'The clause in the version it changes; null of words put in.',
  })
  before: ClauseBefore | null;
}

/** The changes of a row, each with the clause of its base version: JSON in the shape of `ClauseChange`. */
function changesJson(row: Sql): Sql {
  return `(SELECT coalesce(json_agg(json_build_object(
      'kind', c->>'kind', 'clauseId', coalesce(c->>'id', c->'piece'->>'id'), 'afterId', c->>'after', 'afterNumber', a.number,
      'clauseKind', coalesce(c->'to'->>'kind', c->'piece'->>'kind'), 'level', coalesce(c->'to'->'level', c->'piece'->'level'),
      'words', coalesce(c->'to'->>'words', c->'piece'->>'words'),
      'before', CASE WHEN b.clause_id IS NOT NULL THEN json_build_object('number', b.number, 'kind', b.kind, 'level', b.level, 'words', b.words) END
    ) ORDER BY o), '[]'::json)
    FROM jsonb_array_elements(${row}.changes) WITH ORDINALITY AS x (c, o)
    LEFT JOIN policy_version bv ON bv.text_id = ${row}.text_id AND bv.number = ${row}.base
    LEFT JOIN version_clause b ON b.version_id = bv.id AND b.clause_id = (c->>'id')::uuid
    LEFT JOIN version_clause a ON a.version_id = bv.id AND a.clause_id = (c->>'after')::uuid)`;
}

const unlessHidden = (row: Sql, scope: Scope, sql: Sql, instead: Sql): Sql =>
  `CASE WHEN ${row}.hidden_at IS NULL OR ${readsHidden(row, scope)} THEN ${sql} ELSE ${instead} END`;

function viewerVoice(row: Sql, { viewer }: Scope, name: 'stance' | 'goes_along'): Sql {
  const nothing = name === 'stance' ? 'NULL::text' : 'NULL::boolean';
  if (!viewer) return nothing;
  return `(SELECT vv.${name} FROM amendment_voice vv WHERE vv.amendment_id = ${row}.id AND vv.account_id = ${viewer.id})`;
}

interface StandingJson {
  state: AmendmentState;
  authorId: string | null;
  coauthorIds: string[];
  hiddenAt: string | null;
  objectBy: string | null;
  backers: number;
  voice: Stance | null;
  venue: Parameters<typeof venueFromJson>[0];
}

/** How many people stand for it who are not among its authors. */
export function backersOf(row: Sql): Sql {
  return `(SELECT count(*) FROM amendment_voice bv WHERE bv.amendment_id = ${row}.id AND bv.stance = 'for'
    AND bv.account_id IS DISTINCT FROM ${row}.author_id
    AND NOT EXISTS (SELECT 1 FROM amendment_author ba WHERE ba.amendment_id = ${row}.id AND ba.account_id = bv.account_id))`;
}

export function standingFacts(row: Sql, scope: Scope): Record<string, Sql> {
  return {
    state: `${row}.state`,
    authorId: `${row}.author_id`,
    coauthorIds: `(SELECT coalesce(json_agg(ca.account_id), '[]') FROM amendment_author ca WHERE ca.amendment_id = ${row}.id)`,
    hiddenAt: `${row}.hidden_at`,
    objectBy: `${row}.object_by`,
    backers: backersOf(row),
    voice: viewerVoice(row, scope, 'stance'),
    venue: venueJsonOf(row),
  };
}

export function standingOf({ hiddenAt, objectBy, venue, ...facts }: StandingJson) {
  return {
    ...facts,
    hiddenAt: hiddenAt === null ? null : new Date(hiddenAt),
    objectBy: objectBy === null ? null : new Date(objectBy),
    venue: venueFromJson(venue),
  };
}

const voicesView = defineView(
  'VoiceCount',
  'How many people are for an amendment, against it, and neither.',
  'amendment',
  {
    for: field(() => Int, 'People who are for it.', column('voices_for')),
    against: field(() => Int, 'People who are against it.', column('voices_against')),
    neutral: field(() => Int, 'People who are neither.', column('voices_neutral')),
  },
);

const rulingView = defineView(
  'AmendmentRuling',
  'What officials decided about an amendment, and why.',
  'amendment_decision',
  {
    decision: field(() => RulingEnum, 'What they decided.', column('decision')),
    reason: field(() => String, 'Why, in Markdown.', column('reason')),
    at: field(() => Date, 'When.', instant('at')),
    by: field(
      () => personView.object,
      'Who decided; null once the account is gone.',
      one(
        () => personView,
        (row, alias) => ({ where: `${alias}.id = ${row}.official_id AND ${alias}.deleted_at IS NULL` }),
      ),
      { nullable: true },
    ),
  },
);

const becameView = defineView(
  'AmendmentOutcome',
  'Where an amendment stands in a version of the text.',
  'clause_origin',
  {
    versionNumber: field(() => Int, 'The version.', column('version_number')),
    clauseId: field(() => ID, 'The clause.', column('clause_id')),
    clauseNumber: field(
      () => String,
      'The clause’s number in that version; empty where it was taken out or has none.',
      value(
        (row) => `coalesce((SELECT oc.number FROM policy_version ov JOIN version_clause oc ON oc.version_id = ov.id
        WHERE ov.text_id = ${row}.text_id AND ov.number = ${row}.version_number AND oc.clause_id = ${row}.clause_id), '')`,
      ),
    ),
    kind: field(() => OriginKindEnum, 'What it did to the clause.', column('kind')),
    isChangedForm: field(
      () => Boolean,
      'Whether the version says it in other words than the amendment.',
      column('changed_form'),
    ),
  },
);

const revisionView = defineView('AmendmentRevision', 'An amendment before an edit.', 'amendment_revision', {
  number: field(() => Int, 'Counts from 1.', column('number')),
  base: field(() => Int, 'The version it was made against.', column('base')),
  why: field(() => String, 'Its reason then.', column('why')),
  at: field(() => Date, 'Until when it stood so.', instant('at')),
});

export const amendmentView = defineView('Amendment', 'A proposed change to clauses of a policy text.', 'amendment', {
  id: field(() => ID, 'Names the amendment.', column('id')),
  number: field(() => Int, 'Its number in the text, from 1.', column('number')),
  state: field(() => AmendmentStateEnum, 'Where it stands.', column('state')),
  version: field(() => Int, 'Rises with each edit; send it back when editing.', column('version')),
  base: field(
    () => Int,
    'The version its changes are made against; a newer one once it was carried over.',
    column('base'),
  ),
  text: field(
    () => policyTextView.object,
    'The text it changes.',
    one(
      () => policyTextView,
      (row, alias) => ({ where: `${alias}.id = ${row}.text_id` }),
    ),
  ),
  changes: field(
    () => [ClauseChange],
    'What it changes; empty where hidden from you.',
    value((row, scope) => unlessHidden(row, scope, changesJson(row), `'[]'::json`)),
  ),
  why: field(
    () => String,
    'Why this is better, in Markdown.',
    value((row, scope) => unlessHidden(row, scope, `${row}.why`, `''`)),
  ),
  language: field(() => LanguageEnum, 'The language it is written in.', column('language')),
  author: field(
    () => personView.object,
    'Who sent it; null once the account is gone.',
    one(
      () => personView,
      (row, alias) => ({ where: `${alias}.id = ${row}.author_id AND ${alias}.deleted_at IS NULL` }),
    ),
    { nullable: true },
  ),
  coauthors: field(
    () => [personView.object],
    'Who wrote it with them, in the order they came.',
    many(
      () => personView,
      (row, alias) => ({
        joins: `JOIN amendment_author aa ON aa.account_id = ${alias}.id AND aa.amendment_id = ${row}.id`,
        where: `${alias}.deleted_at IS NULL`,
        order: 'aa.since, aa.account_id',
      }),
    ),
  ),
  proposal: field(
    () => proposalView.object,
    'The proposal it wants to bring into the text.',
    one(
      () => proposalView,
      (row, alias) => ({ where: `${alias}.id = ${row}.proposal_id AND ${alias}.state <> 'draft'` }),
    ),
    { nullable: true },
  ),
  sentAt: field(() => Date, 'When it was sent.', instant('sent_at')),
  editedAt: field(() => Date, 'When its authors last changed it.', instant('edited_at'), { nullable: true }),
  endedAt: field(() => Date, 'When it was decided, merged or withdrawn.', instant('ended_at'), { nullable: true }),
  objectBy: field(
    () => Date,
    'Of a merged one: until when those for it may keep their voice back.',
    instant('object_by'),
    {
      nullable: true,
    },
  ),
  collidedIds: field(
    () => [ID],
    'Of a stale one: the clauses that a newer version changed under it.',
    value((row) => `to_json(${row}.collided)`),
  ),
  voices: field(
    () => voicesView.object,
    'Who is for it, against it, and neither.',
    part(() => voicesView),
  ),
  viewerStance: field(
    () => StanceEnum,
    'What the viewer said; null where nothing.',
    value((row, scope) => viewerVoice(row, scope, 'stance')),
    {
      nullable: true,
    },
  ),
  viewerGoesAlong: field(
    () => Boolean,
    'Of a merged one: whether the viewer’s voice goes along; null where they have not said.',
    value((row, scope) => viewerVoice(row, scope, 'goes_along')),
    { nullable: true },
  ),
  commentCount: field(() => Int, 'How many comments it has.', column('comments')),
  ruling: field(
    () => rulingView.object,
    'What officials decided; null while undecided.',
    one(
      () => rulingView,
      (row, alias) => ({ where: `${alias}.amendment_id = ${row}.id`, order: `${alias}.id DESC` }),
    ),
    { nullable: true },
  ),
  becameOf: field(
    () => [becameView.object],
    'Where it stands in the text: the clauses and versions that its words came into.',
    many(
      () => becameView,
      (row, alias) => ({
        where: `${alias}.amendment_id = ${row}.id`,
        order: `${alias}.version_number, ${alias}.id`,
        limit: 100,
      }),
    ),
  ),
  revisions: field(
    () => [revisionView.object],
    'What it said before each edit, oldest first.',
    many(
      () => revisionView,
      (row, alias, scope) => ({
        where: `${alias}.amendment_id = ${row}.id AND (${row}.hidden_at IS NULL OR ${readsHidden(row, scope)})`,
        order: `${alias}.number`,
        limit: 100,
      }),
    ),
  ),
  voiceRefusal: field(
    () => ReasonEnum,
    'Why nobody can speak for or against it just now; null while people can.',
    computed<StandingJson>(standingFacts, (facts, { now }) => {
      const taken = takesVoices(standingOf(facts), now);
      return taken.ok ? null : taken.reason;
    }),
    { nullable: true },
  ),
  viewerMay: field(
    () => [VerbEnum],
    'What the viewer may do with it now.',
    computed<StandingJson>(standingFacts, (facts, { viewer, now }) =>
      amendmentVerbs(viewer, standingOf(facts), facts.voice, now),
    ),
  ),
});

const another = (link: 'parent_id' | 'merged_into_id') =>
  one(
    () => amendmentView,
    (row, alias) => ({ where: `${alias}.id = ${row}.${link}` }),
  );

const others = (link: 'parent_id' | 'merged_into_id') =>
  many(
    () => amendmentView,
    (row, alias) => ({ where: `${alias}.${link} = ${row}.id`, order: `${alias}.id`, limit: 100 }),
  );

extendView(amendmentView, {
  parent: field(() => amendmentView.object, 'The amendment whose words it goes on from.', another('parent_id'), {
    nullable: true,
  }),
  mergedInto: field(
    () => amendmentView.object,
    'The amendment that officials made of it and others.',
    another('merged_into_id'),
    {
      nullable: true,
    },
  ),
  sources: field(() => [amendmentView.object], 'The amendments it was made of.', others('merged_into_id')),
  amendments: field(() => [amendmentView.object], 'The amendments that go on from it.', others('parent_id')),
});

export const AmendmentConnection = connectionOf(amendmentView, {
  totalCount: 'How many there are in all; counted only when asked for.',
});
