import { Args, Field, ID, Int, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { fault } from '../../platform/faults.ts';
import { leavable, Live } from '../../platform/live.ts';

@ObjectType({ description: 'The counts of a proposal at a moment.' })
export class ProposalCounts {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string;

  @Field(() => Int, { description: 'How many people support it.' })
  supportCount: number;

  @Field(() => Int, { description: 'How many comments it has.' })
  commentCount: number;
}

const mostFollowed = 100;
/** Between two counts of one reader: a busy proposal changes hundreds of times a second, an eye does not. */
const gatherMs = 250;

@Resolver()
export class ProposalCountsSubscription {
  constructor(private readonly live: Live) {}

  @Subscription(() => ProposalCounts, {
    description: 'The counts of these proposals each time they change, at most four times a second each.',
    resolve: (counts: ProposalCounts) => counts,
  })
  proposalCounts(
    @Args('proposalIds', { type: () => [ID], description: 'At most 100.' }) proposalIds: string[],
  ): AsyncGenerator<unknown> {
    if (proposalIds.length > mostFollowed) throw fault('BAD_REQUEST', `Follow at most ${mostFollowed} at a time.`);
    const notices = this.live.notices([...new Set(proposalIds)].map((id) => `proposal ${id}`));
    return leavable(latest(notices), () => void notices.return());
  }
}

/** Of notices about the same proposal that come close together, only the last. */
async function* latest(notices: AsyncGenerator<unknown, void, undefined>): AsyncGenerator<unknown, void, undefined> {
  const gathered = new Map<unknown, unknown>();
  let next = notices.next();
  try {
    for (;;) {
      const notice = await next;
      if (notice.done) return;
      gathered.set(proposalOf(notice.value), notice.value);
      const until = Date.now() + gatherMs;
      next = notices.next();
      for (let left = gatherMs; left > 0; left = until - Date.now()) {
        const more = await Promise.race([next, pause(left)]);
        if (!more || more.done) break;
        gathered.set(proposalOf(more.value), more.value);
        next = notices.next();
      }
      yield* gathered.values();
      gathered.clear();
    }
  } finally {
    await notices.return();
  }
}

function proposalOf(notice: unknown): unknown {
  return typeof notice === 'object' && notice !== null && 'proposalId' in notice ? notice.proposalId : null;
}

function pause(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}
