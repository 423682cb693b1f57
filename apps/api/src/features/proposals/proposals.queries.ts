import { Args, ArgsType, Field, ID, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { extendView, field, PageArgs } from '../../platform/reads/define.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { isoInstant, many } from '../../platform/reads/view.ts';
import { Viewer } from '../../platform/viewer.ts';
import { accountView } from '../identity/account.view.ts';
import { visibleConsultation } from '../consultations/venues.ts';
import { matches } from './proposal-lists.ts';
import { ProposalConnection, proposalView } from './proposal.view.ts';
import { shortestTitle, similarTo, similarView } from './similar-proposals.ts';
import { listedProposal, visibleProposal } from './visible-proposal.ts';

@ArgsType()
class SearchArgs extends PageArgs {
  @Field(() => String, {
    description: 'Whole words to look for, or a part of a title; accents and capitals do not matter.',
  })
  text: string;
}

extendView(accountView, {
  drafts: field(
    () => [proposalView.object],
    'Proposals you have begun and not yet made public, latest first.',
    many(
      () => proposalView,
      (row, alias) => ({
        where: `${alias}.author_id = ${row}.id AND ${alias}.state = 'draft'`,
        order: `${alias}.id DESC`,
        limit: 100,
      }),
    ),
  ),
});

@Resolver()
export class ProposalsQueries {
  constructor(private readonly reader: Reader) {}

  @Query(() => proposalView.object, {
    nullable: true,
    description: 'One public proposal by its address; null where there is none to see.',
  })
  proposal(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('consultation', { type: () => String, description: 'The consultation’s slug.' }) consultation: string,
    @Args('number', { type: () => Int, description: 'The proposal’s number.' }) number: number,
  ) {
    return this.reader.one(info, viewer, proposalView, (alias, scope) => ({
      joins: `JOIN consultation c ON c.id = ${alias}.consultation_id AND c.slug = ${scope.param(consultation, 'text')} AND ${visibleConsultation('c', scope)}`,
      where: `${alias}.number = ${scope.param(number, 'integer')}`,
    }));
  }

  @Query(() => proposalView.object, { nullable: true, description: 'A draft of the viewer’s own.' })
  proposalDraft(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('id', { type: () => ID, description: 'The draft.' }) id: string,
  ) {
    if (!viewer) return null;
    return this.reader.one(info, viewer, proposalView, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(id, 'uuid')} AND ${alias}.state = 'draft' AND ${visibleProposal(alias, scope)}`,
    }));
  }

  @Query(() => [similarView.object], {
    description: 'Proposals that resemble a title being typed, most alike first, at most five.',
  })
  similarProposals(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('consultationId', { type: () => ID, description: 'Where to look.' }) consultationId: string,
    @Args('title', { type: () => String, description: 'The title so far.' }) title: string,
  ) {
    if (title.trim().length < shortestTitle) return [];
    return this.reader.many(info, viewer, similarView, (alias, scope) => ({
      from: similarTo(scope.param(title.slice(0, 200), 'text'), scope.param(consultationId, 'uuid'), 'NULL'),
      where: 'true',
      order: `${alias}.likeness DESC, ${alias}.proposal_id`,
    }));
  }

  @Query(() => ProposalConnection, { description: 'Public proposals of the whole site that match, newest first.' })
  search(@Info() info: GraphQLResolveInfo, @Viewer() viewer: Actor | null, @Args() args: SearchArgs) {
    return this.reader.connection(info, viewer, proposalView, args, (_row, alias, scope) => {
      const where = `${listedProposal(alias)} AND ${matches(alias, args.text.trim(), scope)}`;
      return {
        where,
        order: {
          key: { sql: isoInstant(`${alias}.published_at`), type: 'text' },
          id: `${alias}.id`,
          direction: 'DESC',
        },
        counted: { totalCount: `(SELECT count(*) FROM proposal ${alias} WHERE ${where})` },
      };
    });
  }
}
