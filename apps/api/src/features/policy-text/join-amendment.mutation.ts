import { Args, Field, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { accept, joinAmendment, permitActor, refuse, type Actor, type Outcome } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { hashOf } from '../identity/sessions.ts';
import { AmendmentAnswer, amendmentSuccess } from './amendment-answer.ts';
import { AmendmentStandings } from './amendment-standings.ts';

@InputType()
class JoinAmendmentInput {
  @Field(() => String, { description: 'The secret part of the link, after #.' })
  token: string;
}

const JoinAmendmentAnswer = answerUnion('JoinAmendmentAnswer', amendmentSuccess('JoinAmendmentSuccess'));

@Resolver()
export class JoinAmendment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly standings: AmendmentStandings,
    private readonly answer: AmendmentAnswer,
  ) {}

  @Mutation(() => JoinAmendmentAnswer, {
    description: 'Makes you an author of the amendment to which you were invited.',
  })
  async joinAmendment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { token }: JoinAmendmentInput,
  ) {
    const joined = await this.db.transaction(() => this.join(viewer, token));
    return joined.ok ? this.answer.read(info, viewer, joined.value) : refused(joined);
  }

  private async join(viewer: Actor | null, token: string): Promise<Outcome<string>> {
    // Whoever may join nothing learns nothing of the link.
    const permitted = permitActor(viewer, 'joinAmendment', null);
    if (!permitted.ok) return permitted;
    const now = this.clock.now();
    const [invitation] = await this.db.query<{ amendment_id: string }>(
      `DELETE FROM amendment_invitation WHERE token_hash = $1 AND expires_at > $2 RETURNING amendment_id`,
      [hashOf(token), now],
    );
    const amendment = invitation && (await this.standings.hold(invitation.amendment_id));
    if (!amendment) return refuse('TOKEN_INVALID', 'token');
    const author = joinAmendment(viewer, amendment);
    if (!author.ok) return author;
    await this.db.query(`INSERT INTO amendment_author (amendment_id, account_id, since) VALUES ($1, $2, $3)`, [
      amendment.id,
      author.value.id,
      now,
    ]);
    await this.events.announce({
      type: 'amendmentJoined',
      actorId: author.value.id,
      consultationId: amendment.consultationId,
      subjectId: amendment.id,
      audience: 'public',
      data: { number: amendment.number },
    });
    return accept(amendment.id);
  }
}
