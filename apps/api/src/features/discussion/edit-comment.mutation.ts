import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { editComment, refuse, type Actor, type Stance } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { StanceEnum } from '../proposals/stance.ts';
import { CommentAnswer, commentSuccess } from './comment-answer.ts';
import { CommentCounts } from './comment-counts.ts';
import { CommentStandings } from './comment-standings.ts';
import { comments } from './comment.table.ts';
import { subjectOf } from './discussed-subjects.ts';

@InputType()
class EditCommentInput {
  @Field(() => ID, { description: 'Your comment.' })
  id: string;

  @Field(() => String, { description: 'The words as they should stand, in Markdown.' })
  body: string;

  @Field(() => StanceEnum, { description: 'For the proposal, against it, or neither.' })
  stance: Stance;
}

const EditCommentAnswer = answerUnion('EditCommentAnswer', commentSuccess('EditCommentSuccess'));

@Resolver()
export class EditComment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly standings: CommentStandings,
    private readonly counts: CommentCounts,
    private readonly answer: CommentAnswer,
  ) {}

  @Mutation(() => EditCommentAnswer, {
    description: 'Mends your comment within a quarter of an hour. The words before stay readable.',
  })
  async editComment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { id, ...input }: EditCommentInput,
  ) {
    const edited = await this.db.transaction(async () => {
      const comment = await this.standings.hold(id);
      if (!comment) return refuse('NOT_FOUND');
      const now = this.clock.now();
      const words = editComment(viewer, comment, input, now);
      if (!words.ok) return words;
      const { body, consultationId, authorId } = comment;
      if (words.value.body !== body) {
        await this.db.query(
          `INSERT INTO comment_revision (comment_id, number, body, at)
           SELECT $1, coalesce(max(number), 0) + 1, $2, $3 FROM comment_revision WHERE comment_id = $1`,
          [id, body, now],
        );
      }
      await this.db.update(comments, { id }, { ...words.value, editedAt: now });
      await this.events.announce({
        type: 'commentEdited',
        actorId: authorId,
        consultationId,
        subjectId: id,
        audience: 'staff',
        data: { ...subjectOf(comment) },
      });
      await this.counts.move(comment, words.value.stance);
      return words;
    });
    return edited.ok ? this.answer.read(info, viewer, id) : refused(edited);
  }
}
