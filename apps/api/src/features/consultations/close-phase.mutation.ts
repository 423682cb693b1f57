import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { closePhase, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ConsultationAnswer, consultationSuccess } from './consultation-answer.ts';
import { PhaseByHand } from './phase-by-hand.ts';

@InputType()
class ClosePhaseInput {
  @Field(() => ID, { description: 'The phase.' })
  phaseId: string;
}

const ClosePhaseAnswer = answerUnion('ClosePhaseAnswer', consultationSuccess('ClosePhaseSuccess'));

@Resolver()
export class ClosePhase {
  constructor(
    private readonly byHand: PhaseByHand,
    private readonly answer: ConsultationAnswer,
  ) {}

  @Mutation(() => ClosePhaseAnswer, { description: 'Closes the open phase now.' })
  async closePhase(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { phaseId }: ClosePhaseInput,
  ) {
    const moved = await this.byHand.apply(viewer, phaseId, closePhase);
    return moved.ok ? this.answer.read(info, viewer, moved.value) : refused(moved);
  }
}
