import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { refuse, withdrawProposal, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ProposalAnswer, proposalSuccess } from './proposal-answer.ts';
import { ProposalStandings } from './proposal-standings.ts';
import { proposals } from './proposal.table.ts';

@InputType()
class WithdrawProposalInput {
  @Field(() => ID, { description: 'Your proposal.' })
  id: string;
}

const WithdrawProposalAnswer = answerUnion('WithdrawProposalAnswer', proposalSuccess('WithdrawProposalSuccess'));

@Resolver()
export class WithdrawProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly standings: ProposalStandings,
    private readonly answer: ProposalAnswer,
  ) {}

  @Mutation(() => WithdrawProposalAnswer, {
    description: 'Takes your proposal back. It stays readable, marked, and gathers nothing more.',
  })
  async withdrawProposal(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { id }: WithdrawProposalInput,
  ) {
    const withdrawn = await this.db.transaction(async () => {
      const proposal = await this.standings.hold(id, 'update');
      if (!proposal || (proposal.state === 'draft' && proposal.authorId !== viewer?.id)) return refuse('NOT_FOUND');
      const author = withdrawProposal(viewer, proposal);
      if (!author.ok) return author;
      await this.db.updateAt(proposals, proposal, { state: 'withdrawn', withdrawnAt: this.clock.now() });
      const { consultationId } = proposal;
      await this.events.announce({
        type: 'proposalWithdrawn',
        actorId: author.value.id,
        consultationId,
        subjectId: id,
        audience: 'public',
      });
      return author;
    });
    return withdrawn.ok ? this.answer.read(info, viewer, id) : refused(withdrawn);
  }
}
