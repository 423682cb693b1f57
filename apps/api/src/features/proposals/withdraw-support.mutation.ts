import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { permitActor, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ProposalAnswer, proposalSuccess } from './proposal-answer.ts';
import { Supports } from './supports.ts';

@InputType()
class WithdrawSupportInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string;
}

const WithdrawSupportAnswer = answerUnion('WithdrawSupportAnswer', proposalSuccess('WithdrawSupportSuccess'));

@Resolver()
export class WithdrawSupport {
  constructor(
    private readonly supports: Supports,
    private readonly answer: ProposalAnswer,
  ) {}

  @Mutation(() => WithdrawSupportAnswer, { description: 'Takes your support back.' })
  async withdrawSupport(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { proposalId }: WithdrawSupportInput,
  ) {
    const permitted = permitActor(viewer, 'withdrawSupport', null);
    if (!permitted.ok) return refused(permitted);
    const done = await this.supports.wish('withdrawSupport', permitted.value, proposalId);
    return done.ok ? this.answer.read(info, viewer, proposalId) : refused(done);
  }
}
