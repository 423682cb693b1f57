import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { refuse, withdrawAmendment, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { AmendmentAnswer, amendmentSuccess } from './amendment-answer.ts';
import { AmendmentStandings } from './amendment-standings.ts';
import { amendments } from './amendment.table.ts';
import { TouchedClauses } from './touched-clauses.ts';

@InputType()
class WithdrawAmendmentInput {
  @Field(() => ID, { description: 'Your amendment.' })
  id: string;
}

const WithdrawAmendmentAnswer = answerUnion('WithdrawAmendmentAnswer', amendmentSuccess('WithdrawAmendmentSuccess'));

@Resolver()
export class WithdrawAmendment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly standings: AmendmentStandings,
    private readonly clauses: TouchedClauses,
    private readonly answer: AmendmentAnswer,
  ) {}

  @Mutation(() => WithdrawAmendmentAnswer, {
    description: 'Takes your amendment back, until it is decided. It stays readable, marked as withdrawn.',
  })
  async withdrawAmendment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { id }: WithdrawAmendmentInput,
  ) {
    const withdrawn = await this.db.transaction(async () => {
      const amendment = await this.standings.hold(id);
      if (!amendment) return refuse('NOT_FOUND', 'id');
      const author = withdrawAmendment(viewer, amendment);
      if (!author.ok) return author;
      await this.db.updateAt(amendments, amendment, { state: 'withdrawn', endedAt: this.clock.now(), collided: [] });
      await this.events.announce({
        type: 'amendmentWithdrawn',
        actorId: author.value.id,
        consultationId: amendment.consultationId,
        subjectId: id,
        audience: 'public',
        data: { number: amendment.number },
      });
      await this.clauses.forget(id);
      return author;
    });
    return withdrawn.ok ? this.answer.read(info, viewer, id) : refused(withdrawn);
  }
}
