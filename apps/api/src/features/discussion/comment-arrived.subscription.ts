import { Args, Field, ID, Int, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { Live } from '../../platform/live.ts';

@ObjectType({
  description: 'The news that a comment has arrived. Its words are read with `comment`, by those who may.',
})
class ArrivedComment {
  @Field(() => ID, { description: 'The comment.' })
  commentId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The comment it answers; null where it stands on the thing itself.',
  })
  parentId: string | null;

  @Field(() => ID, { description: 'The proposal, amendment or clause it discusses.' })
  subjectId: string;

  @Field(() => Int, { description: 'How many comments that has now.' })
  commentCount: number;
}

/** Where the comments on one thing are told. */
export function arrivalsTopic(subjectId: string): string {
  return `comments ${subjectId}`;
}

@Resolver()
export class CommentArrivedSubscription {
  constructor(private readonly live: Live) {}

  @Subscription(() => ArrivedComment, {
    description: 'Each comment that arrives in a discussion, as it is committed.',
    resolve: (arrived: ArrivedComment) => arrived,
  })
  commentArrived(
    @Args('subjectId', { type: () => ID, description: 'The proposal, amendment or clause.' }) subjectId: string,
  ): AsyncGenerator<unknown> {
    return this.live.notices([arrivalsTopic(subjectId)]);
  }
}
