import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { creditComment, refuse, type Actor } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { extendView, field } from '../../platform/reads/define.ts';
import { many } from '../../platform/reads/view.ts';
import { Viewer } from '../../platform/viewer.ts';
import { AmendmentAnswer, amendmentSuccess } from '../policy-text/amendment-answer.ts';
import { AmendmentStandings } from '../policy-text/amendment-standings.ts';
import { amendmentView } from '../policy-text/amendment.view.ts';
import { CommentStandings } from './comment-standings.ts';
import { commentView } from './comment.view.ts';

@InputType()
class CreditCommentInput {
  @Field(() => ID, { description: 'Your amendment.' })
  amendmentId: string;

  @Field(() => ID, { description: 'The comment it takes up.' })
  commentId: string;
}

const CreditCommentAnswer = answerUnion('CreditCommentAnswer', amendmentSuccess('CreditCommentSuccess'));

extendView(amendmentView, {
  credits: field(
    () => [commentView.object],
    'The comments it takes up, as its authors say, oldest first.',
    many(
      () => commentView,
      (row, alias) => ({
        joins: `JOIN amendment_credit ac ON ac.comment_id = ${alias}.id AND ac.amendment_id = ${row}.id`,
        where: 'true',
        order: `ac.at, ${alias}.id`,
        limit: 20,
      }),
    ),
  ),
});

extendView(commentView, {
  creditedBy: field(
    () => [amendmentView.object],
    'The amendments that take it up.',
    many(
      () => amendmentView,
      (row, alias) => ({
        joins: `JOIN amendment_credit ac ON ac.amendment_id = ${alias}.id AND ac.comment_id = ${row}.id`,
        where: `${alias}.hidden_at IS NULL`,
        order: `ac.at, ${alias}.id`,
        limit: 20,
      }),
    ),
  ),
});

@Resolver()
export class CreditComment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly amendments: AmendmentStandings,
    private readonly comments: CommentStandings,
    private readonly answer: AmendmentAnswer,
  ) {}

  @Mutation(() => CreditCommentAnswer, {
    description:
      'Says that your amendment takes up a comment of the same consultation. The trace of the text will name it.',
  })
  async creditComment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') { amendmentId, commentId }: CreditCommentInput,
  ) {
    const credited = await this.db.transaction(async () => {
      const amendment = await this.amendments.hold(amendmentId);
      if (!amendment) return refuse('NOT_FOUND', 'amendmentId');
      const comment = await this.comments.hold(commentId, 'share');
      const [given] = await this.db.query<{ count: string }>(
        `SELECT count(*) FROM amendment_credit WHERE amendment_id = $1`,
        [amendmentId],
      );
      const permitted = creditComment(viewer, amendment, comment, Number(given?.count ?? 0));
      if (!permitted.ok) return permitted;
      await this.db.query(
        `INSERT INTO amendment_credit (amendment_id, comment_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
        [amendmentId, commentId, this.clock.now()],
      );
      return permitted;
    });
    return credited.ok ? this.answer.read(info, viewer, amendmentId) : refused(credited);
  }
}
