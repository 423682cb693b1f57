import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { accept, answerProposal, refuse, type Actor, type AnswerState, type Outcome } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Day } from '../../platform/day.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ProposalAnswer, proposalSuccess } from '../proposals/proposal-answer.ts';
import { ProposalStandings } from '../proposals/proposal-standings.ts';
import { answers } from './answer.table.ts';
import { AnswerStateEnum } from './answer-state.ts';

@InputType({ description: 'Something officials undertake.' })
class PromiseInput {
  @Field(() => String, { description: 'What will be there, 200 characters at most.' })
  what: string;

  @Field(() => Day, { description: 'By which day.' })
  by: string;

  @Field(() => String, { description: 'Who sees to it, 200 characters at most.' })
  who: string;
}

@InputType()
class AnswerProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string;

  @Field(() => AnswerStateEnum, { description: 'What you say to it.' })
  state: AnswerState;

  @Field(() => String, { description: 'Why, in Markdown, 10 to 5000 characters; for everyone to read.' })
  reason: string;

  @Field(() => [PromiseInput], { description: 'What you promise with it; ten at most.' })
  promises: PromiseInput[];
}

const AnswerProposalAnswer = answerUnion('AnswerProposalAnswer', proposalSuccess('AnswerProposalSuccess'));

@Resolver()
export class AnswerProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly proposals: ProposalStandings,
    private readonly answer: ProposalAnswer,
  ) {}

  @Mutation(() => AnswerProposalAnswer, {
    description: 'Answers a proposal, for officials. It is public at once; answers given before stay readable.',
  })
  async answerProposal(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: AnswerProposalInput,
  ) {
    const answered = await this.db.transaction(() => this.save(viewer, input));
    return answered.ok ? this.answer.read(info, viewer, input.proposalId) : refused(answered);
  }

  private async save(viewer: Actor | null, { proposalId, ...input }: AnswerProposalInput): Promise<Outcome<null>> {
    // Two officials at once: the second finds the first one's answer as the current one.
    const proposal = await this.proposals.hold(proposalId, 'update');
    if (!proposal || (proposal.state === 'draft' && proposal.authorId !== viewer?.id)) return refuse('NOT_FOUND');
    const current = await this.db.find(answers, { proposalId, isCurrent: true });
    const now = this.clock.now();
    const words = answerProposal(viewer, proposal, current, input, now);
    if (!words.ok) return words;
    await this.db.update(answers, { proposalId, isCurrent: true }, { isCurrent: false });
    const id = uuidv7();
    await this.db.insert(answers, { ...words.value, id, proposalId, at: now, isCurrent: true });
    const { consultationId } = proposal;
    const data = { state: words.value.state, answerId: id };
    await this.events.announce({
      type: 'proposalAnswered',
      actorId: words.value.officialId,
      consultationId,
      subjectId: proposalId,
      audience: 'public',
      data,
    });
    return accept(null);
  }
}
