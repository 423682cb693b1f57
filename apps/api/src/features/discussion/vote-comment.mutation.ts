import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { refuse, voteComment, type Actor, type CommentVote } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Viewer } from '../../platform/viewer.ts';
import { CommentAnswer, commentSuccess } from './comment-answer.ts';
import { CommentStandings } from './comment-standings.ts';
import { CommentVoteEnum } from './comment.view.ts';

@InputType()
class VoteCommentInput {
  @Field(() => ID, { description: 'Someone else’s comment.' })
  id: string;

  @Field(() => CommentVoteEnum, {
    nullable: true,
    description: 'Whether it helps the discussion; null takes back what was said.',
  })
  vote?: CommentVote | null;
}

const VoteCommentAnswer = answerUnion('VoteCommentAnswer', commentSuccess('VoteCommentSuccess'));

@Resolver()
export class VoteComment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly standings: CommentStandings,
    private readonly answer: CommentAnswer,
  ) {}

  @Mutation(() => VoteCommentAnswer, {
    description:
      'Says whether a comment helps the discussion: one person, one vote, however often it is sent; another vote replaces it.',
  })
  async voteComment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { id, vote = null }: VoteCommentInput,
  ) {
    const voted = await this.db.transaction(async () => {
      const comment = await this.standings.hold(id);
      if (!comment) return refuse('NOT_FOUND');
      const permitted = voteComment(viewer, comment, this.clock.now());
      if (permitted.ok) await this.cast(id, permitted.value.id, vote);
      return permitted;
    });
    return voted.ok ? this.answer.read(info, viewer, id) : refused(voted);
  }

  /** The comment's row is held: whoever votes on it at the same moment waits, and finds what stands. */
  private async cast(commentId: string, accountId: string, vote: CommentVote | null): Promise<void> {
    const [before] = await this.db.query<{ vote: CommentVote }>(
      `SELECT vote FROM comment_vote WHERE comment_id = $1 AND account_id = $2`,
      [commentId, accountId],
    );
    if ((before?.vote ?? null) === vote) return;
    if (vote)
      await this.db.query(
        `INSERT INTO comment_vote (comment_id, account_id, vote, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (comment_id, account_id) DO UPDATE SET vote = excluded.vote, at = excluded.at`,
        [commentId, accountId, vote, this.clock.now()],
      );
    else
      await this.db.query(`DELETE FROM comment_vote WHERE comment_id = $1 AND account_id = $2`, [commentId, accountId]);
    const change = (name: CommentVote): number => Number(vote === name) - Number(before?.vote === name);
    await this.db.query(`UPDATE comment SET helpful = helpful + $2, not_helpful = not_helpful + $3 WHERE id = $1`, [
      commentId,
      change('helpful'),
      change('notHelpful'),
    ]);
  }
}
