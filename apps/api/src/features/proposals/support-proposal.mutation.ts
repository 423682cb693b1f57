import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { permitActor, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ProposalAnswer, proposalSuccess } from './proposal-answer.ts';
import { Supports } from './supports.ts';

@InputType()
class SupportProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string;
}

const SupportProposalAnswer = answerUnion('SupportProposalAnswer', proposalSuccess('SupportProposalSuccess'));

@Resolver()
export class SupportProposal {
  constructor(
    private readonly supports: Supports,
    private readonly answer: ProposalAnswer,
  ) {}

  @Mutation(() => SupportProposalAnswer, {
    description: 'Supports a proposal: one person, one support, however often it is sent.',
  })
  async supportProposal(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { proposalId }: SupportProposalInput,
  ) {
    const permitted = permitActor(viewer, 'supportProposal', null);
    if (!permitted.ok) return refused(permitted);
    const done = await this.supports.wish('supportProposal', permitted.value, proposalId);
    return done.ok ? this.answer.read(info, viewer, proposalId) : refused(done);
  }
}
