import { Args, Field, ID, Info, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import {
  accept,
  addComment,
  anchorIn,
  isSameSubject,
  refuse,
  type Actor,
  type Anchor,
  type Comment,
  type CommentSubject,
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
import { PolicyTexts } from '../policy-text/policy-texts.ts';
import { ProposalAnswer } from '../proposals/proposal-answer.ts';
import { proposalView } from '../proposals/proposal.view.ts';
import { StanceEnum } from '../proposals/stance.ts';
import { CommentAnswer, commentSuccess } from './comment-answer.ts';
import { arrivalsTopic } from './comment-arrived.subscription.ts';
import { CommentCounts } from './comment-counts.ts';
import { comments } from './comment.table.ts';
import { DiscussedSubjects, subjectOf } from './discussed-subjects.ts';

@InputType({ description: 'Words of a clause (selectors of the W3C Web Annotation Data Model).' })
class AnchorInput {
  @Field(() => Int, { description: 'The version you read.' })
  versionNumber: number;

  @Field(() => Int, { description: 'Where the words begin, in UTF-16 units of the clause as it is read.' })
  start: number;

  @Field(() => Int, { description: 'Where they end.' })
  end: number;

  @Field(() => String, { description: 'The words.' })
  exact: string;

  @Field(() => String, { description: 'What stands ahead of them, 32 units at most.' })
  prefix: string;

  @Field(() => String, { description: 'What stands behind them, 32 units at most.' })
  suffix: string;
}

@InputType()
class ClauseSubjectInput {
  @Field(() => ID, { description: 'The text.' })
  textId: string;

  @Field(() => ID, { description: 'The clause.' })
  clauseId: string;

  @Field(() => AnchorInput, {
    nullable: true,
    description: 'The words that the comment is about; left out for the whole clause.',
  })
  anchor?: AnchorInput | null;
}

@InputType()
class AddCommentInput {
  @Field(() => ID, { nullable: true, description: 'The proposal under discussion; give one of the three.' })
  proposalId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The amendment under discussion.' })
  amendmentId?: string | null;

  @Field(() => ClauseSubjectInput, { nullable: true, description: 'The clause under discussion.' })
  clause?: ClauseSubjectInput | null;

  @Field(() => ID, { nullable: true, description: 'The comment to answer; null to comment on the thing itself.' })
  parentId?: string | null;

  @Field(() => StanceEnum, { description: 'For it, against it, or neither.' })
  stance: Stance;

  @Field(() => String, { description: 'The words, in Markdown, 5000 characters at most.' })
  body: string;

  @Field(() => LanguageEnum, { description: 'The language they are written in.' })
  language: Language;
}

const AddCommentSuccess = commentSuccess('AddCommentSuccess');
Field(() => proposalView.object, {
  nullable: true,
  description: 'The proposal, with its counts now; null where the comment is on something else.',
})(AddCommentSuccess.prototype, 'proposal');

const AddCommentAnswer = answerUnion('AddCommentAnswer', AddCommentSuccess);

@Resolver()
export class AddComment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly live: Live,
    private readonly venues: Venues,
    private readonly subjects: DiscussedSubjects,
    private readonly texts: PolicyTexts,
    private readonly counts: CommentCounts,
    private readonly comment: CommentAnswer,
    private readonly proposal: ProposalAnswer,
  ) {}

  @Mutation(() => AddCommentAnswer, {
    description: 'Comments on a proposal, an amendment or a clause, or answers another comment.',
  })
  async addComment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: AddCommentInput,
  ) {
    const added = await this.db.transaction(() => this.add(viewer, input));
    if (!added.ok) return refused(added);
    const comment = this.comment.read(info, viewer, added.value);
    if (!input.proposalId) return comment;
    return { ...(await comment), ...(await this.proposal.read(info, viewer, input.proposalId)) };
  }

  private async add(viewer: Actor | null, { parentId = null, ...input }: AddCommentInput): Promise<Outcome<string>> {
    const named = subjectNamed(input);
    const subject = named && (await this.subjects.hold(named));
    if (!named || !subject) return refuse('NOT_FOUND');
    const parent = parentId ? await this.db.hold(comments, { id: parentId }, 'update') : null;
    if (parentId && !parent) return refuse('NOT_A_PARENT', 'parentId');
    const now = this.clock.now();
    const isOfThisSubject = parent !== null && isSameSubject(parent, named);
    const decided = addComment(viewer, subject, parent && { ...parent, isOfThisSubject }, input, now);
    if (!decided.ok) return decided;
    const anchor = await this.anchor(input.clause ?? null);
    if (!anchor.ok) return anchor;
    const { consultationId } = subject;
    const comment: Comment = {
      ...named,
      ...decided.value,
      id: uuidv7(),
      anchor: anchor.value,
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
    const { proposalId, amendmentId, clauseId } = named;
    await this.live.tell(arrivalsTopic(proposalId ?? amendmentId ?? clauseId ?? ''), {
      commentId: comment.id,
      parentId,
      subjectId: proposalId ?? amendmentId ?? clauseId,
      commentCount,
    });
    return accept(comment.id);
  }

  /** The quotation, once the clause is seen to say so in the version that is named. */
  private async anchor(clause: ClauseSubjectInput | null): Promise<Outcome<Anchor | null>> {
    if (!clause?.anchor) return accept(null);
    const version = await this.texts.clauses(clause.textId, clause.anchor.versionNumber);
    const quoted = version?.find(({ id }) => id === clause.clauseId);
    return quoted ? anchorIn(quoted.words, clause.anchor) : refuse('NO_SUCH_VERSION', 'anchor');
  }

  private async announce(comment: Comment, answered: string | null): Promise<void> {
    const { id, consultationId, authorId, parentId } = comment;
    const type = parentId ? 'replyAdded' : 'commentAdded';
    const data = { ...subjectOf(comment), parentId, answeredPersonId: answered };
    await this.events.announce({ type, actorId: authorId, consultationId, subjectId: id, audience: 'public', data });
  }
}

/** What the comment is to stand on; null where not just one thing is named. */
function subjectNamed({ proposalId, amendmentId, clause }: AddCommentInput): CommentSubject | null {
  if ([proposalId, amendmentId, clause].filter(Boolean).length !== 1) return null;
  return {
    proposalId: proposalId ?? null,
    amendmentId: amendmentId ?? null,
    textId: clause?.textId ?? null,
    clauseId: clause?.clauseId ?? null,
  };
}
