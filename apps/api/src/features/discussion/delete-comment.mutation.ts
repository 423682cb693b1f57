import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { deleteComment, refuse, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { CommentAnswer, commentSuccess } from './comment-answer.ts';
import { CommentCounts, isInView } from './comment-counts.ts';
import { CommentStandings } from './comment-standings.ts';
import { comments } from './comment.table.ts';
import { subjectOf } from './discussed-subjects.ts';

@InputType()
class DeleteCommentInput {
  @Field(() => ID, { description: 'Your comment.' })
  id: string;
}

const DeleteCommentAnswer = answerUnion('DeleteCommentAnswer', commentSuccess('DeleteCommentSuccess'));

@Resolver()
export class DeleteComment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly standings: CommentStandings,
    private readonly counts: CommentCounts,
    private readonly answer: CommentAnswer,
  ) {}

  @Mutation(() => DeleteCommentAnswer, {
    description: 'Takes your comment back. Its words are erased; its place and the answers below it stay.',
  })
  async deleteComment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { id }: DeleteCommentInput,
  ) {
    const deleted = await this.db.transaction(async () => {
      const comment = await this.standings.hold(id);
      if (!comment) return refuse('NOT_FOUND');
      const author = deleteComment(viewer, comment);
      if (!author.ok) return author;
      const { consultationId } = comment;
      await this.db.update(comments, { id }, { body: '', deletedAt: this.clock.now() });
      await this.db.query(`DELETE FROM comment_revision WHERE comment_id = $1`, [id]);
      await this.events.announce({
        type: 'commentDeleted',
        actorId: author.value.id,
        consultationId,
        subjectId: id,
        audience: 'staff',
        data: { ...subjectOf(comment) },
      });
      if (isInView(comment)) await this.counts.add(comment, -1);
      return author;
    });
    return deleted.ok ? this.answer.read(info, viewer, id) : refused(deleted);
  }
}
