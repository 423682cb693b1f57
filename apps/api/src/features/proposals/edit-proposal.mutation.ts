import { Args, Field, ID, Info, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { accept, editProposal, proposalWords, refuse, type Actor, type Outcome } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { Attachments } from './attachments.ts';
import { ProposalAnswer, proposalSuccess } from './proposal-answer.ts';
import { ProposalStandings } from './proposal-standings.ts';
import { proposals } from './proposal.table.ts';

@InputType()
class EditProposalInput {
  @Field(() => ID, { description: 'Your proposal.' })
  id: string;

  @Field(() => Int, { description: 'The version you read.' })
  version: number;

  @Field(() => String, { description: 'The title.' })
  title: string;

  @Field(() => String, { description: 'The idea in a sentence or two.' })
  summary: string;

  @Field(() => String, { description: 'The text, in Markdown.' })
  body: string;

  @Field(() => String, { description: 'What it is about.' })
  topic: string;

  @Field(() => String, { description: 'Where it would apply.' })
  place: string;

  @Field(() => [ID], { description: 'Its files, in order.' })
  attachmentIds: string[];
}

const EditProposalAnswer = answerUnion('EditProposalAnswer', proposalSuccess('EditProposalSuccess'));

@Resolver()
export class EditProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly standings: ProposalStandings,
    private readonly attachments: Attachments,
    private readonly answer: ProposalAnswer,
  ) {}

  @Mutation(() => EditProposalAnswer, {
    description: 'Changes a public proposal while nobody supports it. The words before stay readable.',
  })
  async editProposal(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: EditProposalInput,
  ) {
    const edited = await this.db.transaction(() => this.edit(viewer, input));
    return edited.ok ? this.answer.read(info, viewer, input.id) : refused(edited);
  }

  private async edit(viewer: Actor | null, input: EditProposalInput): Promise<Outcome<null>> {
    const { id } = input;
    const proposal = await this.standings.hold(id, 'update');
    if (!proposal || (proposal.state === 'draft' && proposal.authorId !== viewer?.id)) return refuse('NOT_FOUND');
    const now = this.clock.now();
    const author = editProposal(viewer, proposal, now);
    if (!author.ok) return author;
    if (proposal.version !== input.version) return refuse('STALE');
    const words = proposalWords(input, 'final');
    if (!words.ok) return words;
    const { title, summary, body } = proposal;
    const reworded = words.value.title !== title || words.value.summary !== summary || words.value.body !== body;
    if (reworded) {
      await this.db.query(
        `INSERT INTO proposal_revision (proposal_id, number, title, summary, body, at)
         SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 FROM proposal_revision WHERE proposal_id = $1`,
        [id, title, summary, body, now],
      );
    }
    await this.db.updateAt(proposals, proposal, { ...words.value, ...(reworded ? { editedAt: now } : {}) });
    const attached = await this.attachments.replace(id, input.attachmentIds, author.value.id);
    if (!attached.ok) return attached;
    if (reworded) {
      const { consultationId } = proposal;
      await this.events.announce({
        type: 'proposalEdited',
        actorId: author.value.id,
        consultationId,
        subjectId: id,
        audience: 'public',
      });
    }
    return accept(null);
  }
}
