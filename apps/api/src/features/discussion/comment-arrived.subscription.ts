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
    description: 'The comment it answers; null where it stands on the proposal itself.',
  })
  parentId: string | null;

  @Field(() => ID, { description: 'The proposal it discusses.' })
  proposalId: string;

  @Field(() => Int, { description: 'How many comments the proposal has now.' })
  commentCount: number;
}

/** Where the comments of one proposal are told. */
export function arrivalsTopic(proposalId: string): string {
  return `comments ${proposalId}`;
}

@Resolver()
export class CommentArrivedSubscription {
  constructor(private readonly live: Live) {}

  @Subscription(() => ArrivedComment, {
    description: 'Each comment that arrives in the discussion of a proposal, as it is committed.',
    resolve: (arrived: ArrivedComment) => arrived,
  })
  commentArrived(
    @Args('proposalId', { type: () => ID, description: 'The proposal.' }) proposalId: string,
  ): AsyncGenerator<unknown> {
    return this.live.notices([arrivalsTopic(proposalId)]);
  }
}
