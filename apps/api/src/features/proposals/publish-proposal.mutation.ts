import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { publishProposal, refuse, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { Venues } from '../consultations/venues.ts';
import { ProposalAnswer, proposalSuccess } from './proposal-answer.ts';
import { ProposalStandings } from './proposal-standings.ts';
import { proposals } from './proposal.table.ts';

@InputType()
class PublishProposalInput {
  @Field(() => ID, { description: 'Your draft.' })
  id: string;
}

const PublishProposalAnswer = answerUnion('PublishProposalAnswer', proposalSuccess('PublishProposalSuccess'));

@Resolver()
export class PublishProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly venues: Venues,
    private readonly standings: ProposalStandings,
    private readonly answer: ProposalAnswer,
  ) {}

  @Mutation(() => PublishProposalAnswer, { description: 'Makes your draft public. It gets its number and address.' })
  async publishProposal(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { id }: PublishProposalInput,
  ) {
    const published = await this.db.transaction(async () => {
      const proposal = await this.standings.hold(id, 'update');
      if (!proposal || (proposal.state === 'draft' && proposal.authorId !== viewer?.id)) return refuse('NOT_FOUND');
      const now = this.clock.now();
      const words = publishProposal(viewer, proposal, now);
      if (!words.ok) return words;
      const { consultationId } = proposal;
      // Numbers are given one at a time: two proposals at once wait for each other here.
      await this.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('proposal number ' || $1, 0))`, [
        consultationId,
      ]);
      const [last] = await this.db.query<{ number: number | null }>(
        `SELECT max(number) AS number FROM proposal WHERE consultation_id = $1`,
        [consultationId],
      );
      const number = (last?.number ?? 0) + 1;
      await this.db.updateAt(proposals, proposal, { ...words.value, number, state: 'published', publishedAt: now });
      await this.db.query(
        `INSERT INTO proposal_count (proposal_id, consultation_id, published_at) VALUES ($1, $2, $3)`,
        [id, consultationId, now],
      );
      const actorId = viewer?.id ?? null;
      if (actorId) await this.venues.welcome(consultationId, actorId, now);
      await this.events.announce({
        type: 'proposalPublished',
        actorId,
        consultationId,
        subjectId: id,
        audience: 'public',
      });
      return words;
    });
    return published.ok ? this.answer.read(info, viewer, id) : refused(published);
  }
}
