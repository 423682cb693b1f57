import { ID, Int, registerEnumType } from '@nestjs/graphql';
import { proposalVerbs, takesSupport, type ProposalState } from '@folkmoot/domain';
import { ReasonEnum } from '../../platform/answers.ts';
import { enumOf } from '../../platform/enums.ts';
import { attachmentView } from '../../platform/files/attachment.view.ts';
import { connectionOf, defineView, field } from '../../platform/reads/define.ts';
import { column, computed, instant, many, one, value, type Scope, type Sql } from '../../platform/reads/view.ts';
import { LanguageEnum, VerbEnum } from '../identity/account.view.ts';
import { personView } from '../identity/person.view.ts';
import { consultationView } from '../consultations/consultation.view.ts';
import { venueFromJson, venueJsonOf } from '../consultations/venues.ts';
import { readsHidden } from './visible-proposal.ts';

const ProposalStateEnum = enumOf(['draft', 'published', 'withdrawn'] as const);
registerEnumType(ProposalStateEnum, { name: 'ProposalState', description: 'Where a proposal stands with its author.' });

/** Words of a row, emptied where moderators took it out of view and the viewer is neither its author nor one of them. */
export function unlessHidden(name: string): (row: Sql, scope: Scope) => Sql {
  return (row, scope) =>
    `CASE WHEN ${row}.hidden_at IS NULL OR ${readsHidden(row, scope)} THEN ${row}.${name} ELSE '' END`;
}

function viewerSupports(row: Sql, { viewer }: Scope): Sql {
  if (!viewer) return 'false';
  return `EXISTS (SELECT 1 FROM support su WHERE su.proposal_id = ${row}.id AND su.account_id = ${viewer.id})`;
}

function countOf(name: 'supports' | 'comments'): (row: Sql) => Sql {
  return (row) => `coalesce((SELECT pc.${name} FROM proposal_count pc WHERE pc.proposal_id = ${row}.id), 0)`;
}

interface StandingJson {
  state: ProposalState;
  authorId: string | null;
  hiddenAt: string | null;
  supports: number;
  supported: boolean;
  venue: Parameters<typeof venueFromJson>[0];
}

/** What rules ask of a proposal, as SQL gathers it. */
export function standingFacts(row: Sql, scope: Scope): Record<string, Sql> {
  return {
    state: `${row}.state`,
    authorId: `${row}.author_id`,
    hiddenAt: `${row}.hidden_at`,
    supports: countOf('supports')(row),
    supported: viewerSupports(row, scope),
    venue: venueJsonOf(row),
  };
}

export function standingOf({ state, authorId, hiddenAt, supports, venue }: StandingJson) {
  return {
    state,
    authorId,
    hiddenAt: hiddenAt === null ? null : new Date(hiddenAt),
    supports,
    venue: venueFromJson(venue),
  };
}

const revisionView = defineView('ProposalRevision', 'The words of a proposal before an edit.', 'proposal_revision', {
  number: field(() => Int, 'Counts from 1; the present words are one more than the last.', column('number')),
  title: field(() => String, 'The title then.', column('title')),
  summary: field(() => String, 'The summary then.', column('summary')),
  body: field(() => String, 'The text then, in Markdown.', column('body')),
  at: field(() => Date, 'Until when these words stood.', instant('at')),
});

export const proposalView = defineView('Proposal', 'A citizen’s idea in a consultation.', 'proposal', {
  id: field(() => ID, 'Names the proposal.', column('id')),
  number: field(
    () => Int,
    'Its number in the consultation; 0 of a draft.',
    value((row) => `coalesce(${row}.number, 0)`),
  ),
  slug: field(
    () => String,
    'The readable part of its address; empty where hidden from you.',
    value(unlessHidden('slug')),
  ),
  state: field(() => ProposalStateEnum, 'Draft, published or withdrawn.', column('state')),
  version: field(() => Int, 'Rises with each edit; send it back when editing.', column('version')),
  consultation: field(
    () => consultationView.object,
    'The consultation it belongs to.',
    one(
      () => consultationView,
      (row, alias) => ({ where: `${alias}.id = ${row}.consultation_id` }),
    ),
  ),
  title: field(() => String, 'The title; empty where hidden from you.', value(unlessHidden('title'))),
  summary: field(() => String, 'The idea in a sentence or two.', value(unlessHidden('summary'))),
  body: field(() => String, 'The text, in Markdown.', value(unlessHidden('body'))),
  language: field(() => LanguageEnum, 'The language it is written in.', column('language')),
  topic: field(() => String, 'What it is about.', value(unlessHidden('topic'))),
  place: field(() => String, 'Where it would apply.', value(unlessHidden('place'))),
  author: field(
    () => personView.object,
    'Who proposed it; null once the account is gone.',
    one(
      () => personView,
      (row, alias) => ({ where: `${alias}.id = ${row}.author_id AND ${alias}.deleted_at IS NULL` }),
    ),
    { nullable: true },
  ),
  createdAt: field(() => Date, 'When the draft was begun.', instant('created_at')),
  publishedAt: field(() => Date, 'When it went public.', instant('published_at'), { nullable: true }),
  editedAt: field(() => Date, 'When its words last changed after publication.', instant('edited_at'), {
    nullable: true,
  }),
  withdrawnAt: field(() => Date, 'When its author took it back.', instant('withdrawn_at'), { nullable: true }),
  supportCount: field(() => Int, 'How many people support it.', value(countOf('supports'))),
  commentCount: field(() => Int, 'How many comments it has.', value(countOf('comments'))),
  viewerSupports: field(() => Boolean, 'Whether the viewer supports it.', value(viewerSupports)),
  attachments: field(
    () => [attachmentView.object],
    'Pictures and documents, in the author’s order.',
    many(
      () => attachmentView,
      (row, alias, scope) => ({
        joins: `JOIN proposal_attachment pa ON pa.file_id = ${alias}.id AND pa.proposal_id = ${row}.id`,
        where: `(${row}.hidden_at IS NULL OR ${readsHidden(row, scope)})`,
        order: 'pa.position',
      }),
    ),
  ),
  revisions: field(
    () => [revisionView.object],
    'Its words before each edit, oldest first.',
    many(
      () => revisionView,
      (row, alias, scope) => ({
        where: `${alias}.proposal_id = ${row}.id AND (${row}.hidden_at IS NULL OR ${readsHidden(row, scope)})`,
        order: `${alias}.number`,
      }),
    ),
  ),
  viewerMay: field(
    () => [VerbEnum],
    'What the viewer may do with it now.',
    computed<StandingJson>(standingFacts, (facts, { viewer, now }) =>
      proposalVerbs(viewer, standingOf(facts), facts.supported, now),
    ),
  ),
  supportRefusal: field(
    () => ReasonEnum,
    'Why nobody can support it just now; null while people can.',
    computed<StandingJson>(standingFacts, (facts, { now }) => {
      const taken = takesSupport(standingOf(facts), now);
      return taken.ok ? null : taken.reason;
    }),
    { nullable: true },
  ),
});

export const ProposalConnection = connectionOf(proposalView, {
  totalCount: 'How many there are in all; counted only when asked for.',
});
