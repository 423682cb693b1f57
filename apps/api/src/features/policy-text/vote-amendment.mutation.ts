import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { refuse, voteAmendment, type Actor, type Stance } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Viewer } from '../../platform/viewer.ts';
import { Venues } from '../consultations/venues.ts';
import { StanceEnum } from '../proposals/stance.ts';
import { AmendmentAnswer, amendmentSuccess } from './amendment-answer.ts';
import { AmendmentStandings } from './amendment-standings.ts';
import { Voices } from './voices.ts';

@InputType()
class VoteAmendmentInput {
  @Field(() => ID, { description: 'The amendment.' })
  amendmentId: string;

  @Field(() => StanceEnum, {
    nullable: true,
    description: 'For it, against it, or neutral; null takes your voice back.',
  })
  stance?: Stance | null;
}

const VoteAmendmentAnswer = answerUnion('VoteAmendmentAnswer', amendmentSuccess('VoteAmendmentSuccess'));

@Resolver()
export class VoteAmendment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly venues: Venues,
    private readonly standings: AmendmentStandings,
    private readonly voices: Voices,
    private readonly answer: AmendmentAnswer,
  ) {}

  @Mutation(() => VoteAmendmentAnswer, {
    description:
      'Says whether you are for an amendment: one person, one voice, however often it is sent; another replaces it.',
  })
  async voteAmendment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { amendmentId, stance = null }: VoteAmendmentInput,
  ) {
    const voted = await this.db.transaction(async () => {
      const amendment = await this.standings.hold(amendmentId);
      if (!amendment) return refuse('NOT_FOUND', 'amendmentId');
      const now = this.clock.now();
      const permitted = voteAmendment(viewer, amendment, now);
      if (!permitted.ok) return permitted;
      await this.voices.give(amendmentId, permitted.value.id, stance, now);
      if (stance) await this.venues.welcome(amendment.consultationId, permitted.value.id, now);
      return permitted;
    });
    return voted.ok ? this.answer.read(info, viewer, amendmentId) : refused(voted);
  }
}
