import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { commentVerbs, commentVotes, editableUntil, type Discussed } from '@folkmoot/domain';
import { enumOf } from '../../platform/enums.ts';
import { connectionOf, defineView, extendView, field, PageArgs } from '../../platform/reads/define.ts';
import {
  column,
  computed,
  connection,
  instant,
  many,
  one,
  value,
  type Scope,
  type Sql,
} from '../../platform/reads/view.ts';
import { venueFromJson, venueJsonOf } from '../consultations/venues.ts';
import { LanguageEnum, VerbEnum } from '../identity/account.view.ts';
import { personView } from '../identity/person.view.ts';
import { proposalView } from '../proposals/proposal.view.ts';
import { amendmentView } from '../policy-text/amendment.view.ts';
import { policyTextView } from '../policy-text/policy-text.view.ts';
import { StanceEnum } from '../proposals/stance.ts';
import { readsHidden } from '../proposals/visible-proposal.ts';

export const CommentVoteEnum = enumOf(commentVotes);
registerEnumType(CommentVoteEnum, {
  name: 'CommentVote',
  description: 'Whether a reader finds that a comment helps the discussion. It is not agreement.',
});

@ObjectType({
  description: 'Words of a clause that a comment is about (selectors of the W3C Web Annotation Data Model).',
})
class CommentAnchor {
  @Field(() => Int, { description: 'The version its author read.' })
  versionNumber: number;

  @Field(() => Int, {
    description: 'Where the words began there, in UTF-16 units of the clause without marks of Markdown.',
  })
  start: number;

  @Field(() => Int, { description: 'Where they ended.' })
  end: number;

  @Field(() => String, { description: 'The words.' })
  exact: string;

  @Field(() => String, { description: 'What stood ahead of them, 32 units at most.' })
  prefix: string;

  @Field(() => String, { description: 'What stood behind them, 32 units at most.' })
  suffix: string;
}

/** Whether the viewer reads the words of a comment. */
function isLegible(row: Sql, scope: Scope): Sql {
  return `(${row}.deleted_at IS NULL AND (${row}.hidden_at IS NULL OR ${readsHidden(row, scope)}))`;
}

interface StandingJson {
  authorId: string | null;
  createdAt: string;
  deletedAt: string | null;
  hiddenAt: string | null;
  depth: number;
  subject: { state: Discussed['state']; hiddenAt: string | null };
  venue: Parameters<typeof venueFromJson>[0];
}

function standingFacts(row: Sql): Record<string, Sql> {
  return {
    authorId: `${row}.author_id`,
    createdAt: `${row}.created_at`,
    deletedAt: `${row}.deleted_at`,
    hiddenAt: `${row}.hidden_at`,
    depth: `${row}.depth`,
    subject: `(CASE
      WHEN ${row}.proposal_id IS NOT NULL THEN (SELECT json_build_object('state', vp.state, 'hiddenAt', vp.hidden_at) FROM proposal vp WHERE vp.id = ${row}.proposal_id)
      WHEN ${row}.amendment_id IS NOT NULL THEN (SELECT json_build_object('state', CASE va.state WHEN 'withdrawn' THEN 'withdrawn' ELSE 'published' END,
        'hiddenAt', va.hidden_at) FROM amendment va WHERE va.id = ${row}.amendment_id)
      ELSE json_build_object('state', 'published', 'hiddenAt', NULL) END)`,
    venue: venueJsonOf(row),
  };
}

function standingOf({ authorId, createdAt, deletedAt, hiddenAt, depth, subject, venue }: StandingJson) {
  return {
    authorId,
    depth,
    createdAt: new Date(createdAt),
    deletedAt: instantOf(deletedAt),
    hiddenAt: instantOf(hiddenAt),
    subject: { state: subject.state, hiddenAt: instantOf(subject.hiddenAt), venue: venueFromJson(venue) },
  };
}

const instantOf = (at: string | null): Date | null => (at === null ? null : new Date(at));

const revisionView = defineView('CommentRevision', 'The words of a comment before an edit.', 'comment_revision', {
  number: field(() => Int, 'Counts from 1; the present words are one more than the last.', column('number')),
  body: field(() => String, 'The words then, in Markdown.', column('body')),
  at: field(() => Date, 'Until when these words stood.', instant('at')),
});

export const commentView = defineView(
  'Comment',
  'A contribution to the discussion of a proposal, an amendment or a clause. Deleted and hidden comments keep their place, without their words.',
  'comment',
  {
    id: field(() => ID, 'Names the comment.', column('id')),
    proposal: field(
      () => proposalView.object,
      'The proposal it discusses; null where it discusses something else.',
      one(
        () => proposalView,
        (row, alias) => ({ where: `${alias}.id = ${row}.proposal_id` }),
      ),
      { nullable: true },
    ),
    amendment: field(
      () => amendmentView.object,
      'The amendment it discusses; null where it discusses something else.',
      one(
        () => amendmentView,
        (row, alias) => ({ where: `${alias}.id = ${row}.amendment_id` }),
      ),
      { nullable: true },
    ),
    policyText: field(
      () => policyTextView.object,
      'The text whose clause it discusses; null where it discusses something else.',
      one(
        () => policyTextView,
        (row, alias) => ({ where: `${alias}.id = ${row}.text_id` }),
      ),
      { nullable: true },
    ),
    clauseId: field(() => ID, 'The clause it discusses; null where it discusses something else.', column('clause_id'), {
      nullable: true,
    }),
    anchor: field(
      () => CommentAnchor,
      'The words of the clause that it is about; null where it is about the whole.',
      column('anchor'),
      { nullable: true },
    ),
    depth: field(
      () => Int,
      '0 for a comment on the proposal itself, one more for each answer below it, 6 at most.',
      column('depth'),
    ),
    author: field(
      () => personView.object,
      'Who wrote it; null once the comment or the account is deleted.',
      one(
        () => personView,
        (row, alias) => ({
          where: `${alias}.id = ${row}.author_id AND ${alias}.deleted_at IS NULL AND ${row}.deleted_at IS NULL`,
        }),
      ),
      { nullable: true },
    ),
    isByProposalAuthor: field(
      () => Boolean,
      'Whether the author of the proposal or the amendment speaks here.',
      value(
        (row) =>
          `(${row}.deleted_at IS NULL AND ${row}.author_id IS NOT NULL AND ${row}.author_id = coalesce(
            (SELECT ap.author_id FROM proposal ap WHERE ap.id = ${row}.proposal_id),
            (SELECT aa.author_id FROM amendment aa WHERE aa.id = ${row}.amendment_id))) IS TRUE`,
      ),
    ),
    stance: field(() => StanceEnum, 'For the proposal, against it, or neither.', column('stance')),
    body: field(
      () => String,
      'The words, in Markdown. Empty where deleted, or hidden from the viewer: its author and moderators still read what is hidden.',
      value((row, scope) => `CASE WHEN ${isLegible(row, scope)} THEN ${row}.body ELSE '' END`),
    ),
    language: field(() => LanguageEnum, 'The language it is written in.', column('language')),
    createdAt: field(() => Date, 'When it was written.', instant('created_at')),
    editedAt: field(() => Date, 'When its author last changed it.', instant('edited_at'), { nullable: true }),
    deletedAt: field(() => Date, 'When its author took it back.', instant('deleted_at'), { nullable: true }),
    revisions: field(
      () => [revisionView.object],
      'Its words before each edit, oldest first.',
      many(
        () => revisionView,
        (row, alias, scope) => ({
          where: `${alias}.comment_id = ${row}.id AND ${isLegible(row, scope)}`,
          order: `${alias}.number`,
        }),
      ),
    ),
    helpfulCount: field(() => Int, 'How many readers find it helpful.', column('helpful')),
    notHelpfulCount: field(() => Int, 'How many readers find it does not help.', column('not_helpful')),
    viewerVote: field(
      () => CommentVoteEnum,
      'What the viewer finds; null where they have not said.',
      value((row, { viewer }) =>
        viewer
          ? `(SELECT cv.vote FROM comment_vote cv WHERE cv.comment_id = ${row}.id AND cv.account_id = ${viewer.id})`
          : 'NULL::text',
      ),
      { nullable: true },
    ),
    replyCount: field(() => Int, 'How many answers stand directly below it.', column('replies')),
    editableUntil: field(
      () => Date,
      'Until when its author may change it, as long as the discussion is open.',
      computed<{ createdAt: string }>(
        (row) => ({ createdAt: `${row}.created_at` }),
        ({ createdAt }) => editableUntil(new Date(createdAt)).toISOString(),
      ),
    ),
    viewerMay: field(
      () => [VerbEnum],
      'What the viewer may do with it now; `addComment` stands for answering it.',
      computed<StandingJson>(standingFacts, (facts, { viewer, now }) => commentVerbs(viewer, standingOf(facts), now)),
    ),
  },
);

export const CommentConnection = connectionOf(commentView);

@ArgsType()
class ReplyArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 3, description: 'How many, at most 100.' })
  declare first: number;
}

extendView(commentView, {
  parent: field(
    () => commentView.object,
    'The comment it answers; null where it stands on the proposal itself.',
    one(
      () => commentView,
      (row, alias) => ({ where: `${alias}.id = ${row}.parent_id` }),
    ),
    { nullable: true },
  ),
  replies: field(
    () => CommentConnection,
    'The answers directly below it, oldest first.',
    connection(
      () => commentView,
      (row, alias) => ({
        where: `${alias}.parent_id = ${row}.id`,
        order: { key: null, id: `${alias}.id`, direction: 'ASC' },
      }),
    ),
    { args: ReplyArgs },
  ),
});
