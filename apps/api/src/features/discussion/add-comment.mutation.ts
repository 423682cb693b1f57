import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import {
  accept,
  addComment,
  refuse,
  type Actor,
  type Comment,
  type Language,
  type Outcome,
  type Stance,
} from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Live } from '../../platform/live.ts';
import { Viewer } from '../../platform/viewer.ts';
import { Venues } from '../consultations/venues.ts';
import { LanguageEnum } from '../identity/account.view.ts';
import { ProposalAnswer } from '../proposals/proposal-answer.ts';
import { ProposalStandings } from '../proposals/proposal-standings.ts';
import { proposalView } from '../proposals/proposal.view.ts';
import { CommentAnswer, commentSuccess } from './comment-answer.ts';
import { arrivalsTopic } from './comment-arrived.subscription.ts';
import { CommentCounts } from './comment-counts.ts';
import { comments } from './comment.table.ts';
import { StanceEnum } from './comment.view.ts';

@InputType()
class AddCommentInput {
  @Field(() => ID, { description: 'The proposal under discussion.' })
  proposalId: string;

  @Field(() => ID, { nullable: true, description: 'The comment to answer; null to comment on the proposal itself.' })
  parentId?: string | null;

  @Field(() => StanceEnum, { description: 'For the proposal, against it, or neither.' })
  stance: Stance;

  @Field(() => String, { description: 'The words, in Markdown, 5000 characters at most.' })
  body: string;

  @Field(() => LanguageEnum, { description: 'The language they are written in.' })
  language: Language;
}

const AddCommentSuccess = commentSuccess('AddCommentSuccess');
Field(() => proposalView.object, { description: 'The proposal, with its counts now.' })(
  AddCommentSuccess.prototype,
  'proposal',
);

const AddCommentAnswer = answerUnion('AddCommentAnswer', AddCommentSuccess);

@Resolver()
export class AddComment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly live: Live,
    private readonly venues: Venues,
    private readonly proposals: ProposalStandings,
    private readonly counts: CommentCounts,
    private readonly comment: CommentAnswer,
    private readonly proposal: ProposalAnswer,
  ) {}

  @Mutation(() => AddCommentAnswer, { description: 'Comments on a proposal, or answers another comment.' })
  async addComment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: AddCommentInput,
  ) {
    const added = await this.db.transaction(() => this.add(viewer, input));
    if (!added.ok) return refused(added);
    const answers = [this.comment.read(info, viewer, added.value), this.proposal.read(info, viewer, input.proposalId)];
    return Object.assign({}, ...(await Promise.all(answers)));
  }

  private async add(
    viewer: Actor | null,
    { proposalId, parentId = null, ...input }: AddCommentInput,
  ): Promise<Outcome<string>> {
    const proposal = await this.proposals.hold(proposalId);
    if (!proposal || proposal.state === 'draft') return refuse('NOT_FOUND');
    const parent = parentId ? await this.db.hold(comments, { id: parentId }, 'update') : null;
    if (parentId && !parent) return refuse('NOT_A_PARENT', 'parentId');
    const now = this.clock.now();
    const decided = addComment(
      viewer,
      proposal,
      parent && { ...parent, isOfThisProposal: parent.proposalId === proposalId },
      input,
      now,
    );
    if (!decided.ok) return decided;
    const { consultationId } = proposal;
    const comment: Comment = {
      ...decided.value,
      id: uuidv7(),
      proposalId,
      consultationId,
      parentId,
      language: input.language,
      createdAt: now,
      editedAt: null,
      deletedAt: null,
      hiddenAt: null,
    };
    await this.db.insert(comments, comment);
    if (parentId) await this.db.query(`UPDATE comment SET replies = replies + 1 WHERE id = $1`, [parentId]);
    await this.venues.welcome(consultationId, decided.value.authorId, now);
    await this.announce(comment, parent?.authorId ?? null);
    const commentCount = await this.counts.add(comment, 1);
    await this.live.tell(arrivalsTopic(proposalId), { commentId: comment.id, parentId, proposalId, commentCount });
    return accept(comment.id);
  }

  private async announce(
    { id, consultationId, authorId, proposalId, parentId }: Comment,
    answered: string | null,
  ): Promise<void> {
    const type = parentId ? 'replyAdded' : 'commentAdded';
    const data = { proposalId, parentId, answeredPersonId: answered };
    await this.events.announce({ type, actorId: authorId, consultationId, subjectId: id, audience: 'public', data });
  }
}
