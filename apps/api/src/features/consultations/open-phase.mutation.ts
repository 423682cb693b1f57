import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { openPhase, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ConsultationAnswer, consultationSuccess } from './consultation-answer.ts';
import { PhaseByHand } from './phase-by-hand.ts';

@InputType()
class OpenPhaseInput {
  @Field(() => ID, { description: 'The phase.' })
  phaseId: string;
}

const OpenPhaseAnswer = answerUnion('OpenPhaseAnswer', consultationSuccess('OpenPhaseSuccess'));

@Resolver()
export class OpenPhase {
  constructor(
    private readonly byHand: PhaseByHand,
    private readonly answer: ConsultationAnswer,
  ) {}

  @Mutation(() => OpenPhaseAnswer, { description: 'Opens a phase now; the one that is open closes.' })
  async openPhase(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { phaseId }: OpenPhaseInput,
  ) {
    const moved = await this.byHand.apply(viewer, phaseId, openPhase);
    return moved.ok ? this.answer.read(info, viewer, moved.value) : refused(moved);
  }
}
