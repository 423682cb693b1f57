import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useLocation, useSearchParams } from 'react-router';
import { requestIdOf } from '../../app/answers.ts';
import { useSignInFirst } from '../../app/intent.ts';
import { useSession } from '../../app/session.tsx';
import { graphql } from '../../gql/gql.ts';
import type { CommentOrder, DiscussionQuery } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/state-label.tsx';
import { Bones, Empty, Loaded, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { stances } from '../../words/stance.tsx';
import { AddComment, goTo } from './add-comment.tsx';
import { ArrivalsBar, ArrivedComment, useArrivals } from './arrivals.tsx';
import { DiscussionContext, type DiscussionPlace } from './discussion-context.ts';
import { OneThread } from './one-thread.tsx';
import { Tree } from './thread.tsx';

const discussionQuery = graphql(`
  query Discussion($consultation: String!, $number: Int!, $order: CommentOrder!, $after: String) {
    proposal(consultation: $consultation, number: $number) {
      id
      commentCount
      commentRefusal
      stances {
        for
        against
        neutral
      }
      comments(first: 20, after: $after, order: $order) {
        edges {
          node {
            id
            ...CommentTree
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const orders = ['best', 'newest', 'controversial'] as const satisfies readonly CommentOrder[];
const orderWords: Record<CommentOrder, MessageDescriptor> = defineMessages({
  best: { id: 'discussion.order.best', defaultMessage: 'Most helpful' },
  newest: { id: 'discussion.order.newest', defaultMessage: 'Newest' },
  controversial: { id: 'discussion.order.controversial', defaultMessage: 'Most disputed' },
});

type Moderation = Pick<DiscussionPlace, 'report' | 'hiddenNote'>;
interface DiscussionProps extends Moderation {
  consultation: string;
  number: number;
  proposalId: string;
}

/** Everything said about a proposal. */
export function Discussion({ consultation, number, proposalId, ...moderation }: DiscussionProps) {
  const [params] = useSearchParams();
  const order = orders.find((known) => known === params.get('comments')) ?? 'best';
  const { data, previousData, error, refetch, fetchMore, loading } = useQuery(discussionQuery, {
    variables: { consultation, number, order },
    notifyOnNetworkStatusChange: true,
  });
  return (
    <section className="section" id="comments">
      <Loaded
        data={data ?? previousData}
        error={error}
        retry={() => void refetch()}
        requestId={requestIdOf(error)}
        bones={<Bones lines={8} />}
      >
        {({ proposal }) =>
          proposal && (
            <Talk
              proposal={proposal}
              proposalId={proposalId}
              order={order}
              moderation={moderation}
              more={
                proposal.comments.pageInfo.hasNextPage && (
                  <Button
                    look="quiet"
                    sending={loading}
                    onClick={() => void fetchMore({ variables: { after: proposal.comments.pageInfo.endCursor } })}
                  >
                    <FormattedMessage id="discussion.more" defaultMessage="Show more comments" />
                  </Button>
                )
              }
            />
          )
        }
      </Loaded>
    </section>
  );
}

interface TalkProps {
  proposal: NonNullable<DiscussionQuery['proposal']>;
  proposalId: string;
  order: CommentOrder;
  moderation: Moderation;
  more: ReactNode;
}

function Talk({ proposal, proposalId, order, moderation, more }: TalkProps) {
  const { hash } = useLocation();
  const arrivals = useArrivals(proposalId);
  const named = /^#c-(.+)$/.exec(hash)?.[1] ?? null;
  const trees = proposal.comments.edges.map(({ node }) => node);
  const place = useMemo<DiscussionPlace>(
    () => ({ proposalId, refusal: proposal.commentRefusal, onOwn: arrivals.onOwn, ...moderation }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the functions only set state
    [proposalId, proposal.commentRefusal],
  );
  const alone = useThreadAlone(named, trees.length);

  return (
    <DiscussionContext value={place}>
      <div className="row between">
        <h2>
          <FormattedMessage
            id="discussion.title"
            defaultMessage="{count, plural, =0 {No comments yet} one {# comment} other {# comments}}"
            values={{ count: proposal.commentCount }}
          />
        </h2>
        {proposal.commentCount > 1 && <Order order={order} />}
      </div>
      {proposal.commentCount > 0 && <Stances counts={proposal.stances} />}
      <Speak refusal={proposal.commentRefusal} />
      <ArrivalsBar count={arrivals.waiting.length} onShow={arrivals.show} />
      {alone ? (
        <OneThread key={alone} id={alone} />
      ) : (
        <>
          <ol className="thread" role="list">
            {arrivals.shown.map((id) => (
              <li key={id}>
                <ArrivedComment id={id} />
              </li>
            ))}
            {trees.map((tree) => (
              <li key={tree.id}>
                <Tree comment={tree} />
              </li>
            ))}
          </ol>
          {trees.length === 0 && (
            <Empty title={<FormattedMessage id="discussion.empty" defaultMessage="Nobody has said anything yet" />}>
              <p>
                <FormattedMessage
                  id="discussion.empty.words"
                  defaultMessage="What speaks for it, what against, what has been forgotten? The author and the officials read along."
                />
              </p>
            </Empty>
          )}
          {more}
        </>
      )}
    </DiscussionContext>
  );
}

/** The comment the address names, when it is not on the page; if it is, the reader is brought there. */
function useThreadAlone(named: string | null, loaded: number): string | null {
  const [alone, setAlone] = useState<string | null>(null);
  useEffect(() => {
    if (named === null) setAlone(null);
    else if (!goTo(named)) setAlone(named);
  }, [named, loaded]);
  return alone;
}

function Order({ order }: { order: CommentOrder }) {
  const intl = useIntl();
  const [, setParams] = useSearchParams();
  return (
    <label className="small row">
      <FormattedMessage id="discussion.order" defaultMessage="Sort by" />
      <select
        className="input sm"
        value={order}
        onChange={({ target }) =>
          setParams(
            (old) => {
              const next = new URLSearchParams(old);
              next.set('comments', target.value);
              return next;
            },
            { replace: true, preventScrollReset: true },
          )
        }
      >
        {orders.map((known) => (
          <option key={known} value={known}>
            {intl.formatMessage(orderWords[known])}
          </option>
        ))}
      </select>
    </label>
  );
}

function Stances({ counts }: { counts: { for: number; against: number; neutral: number } }) {
  return (
    <p className="row small">
      {stances.map((stance) => (
        <Tag key={stance} tone={stance} icon={stance}>
          <FormattedMessage
            id="discussion.stances"
            defaultMessage="{stance, select, for {{count, number} for} against {{count, number} against} other {{count, number} neutral}}"
            values={{ stance, count: counts[stance] }}
          />
        </Tag>
      ))}
    </p>
  );
}

/** The form, or why there is none. */
function Speak({ refusal }: { refusal: DiscussionPlace['refusal'] }) {
  const { viewer, known } = useSession();
  const signInFirst = useSignInFirst();
  if (!known) return null;
  if (!viewer && (refusal === null || refusal === 'NOT_SIGNED_IN'))
    return (
      <p>
        <Button look="line" icon="comment" onClick={() => signInFirst('comment')}>
          <FormattedMessage id="discussion.signIn" defaultMessage="Write a comment" />
        </Button>
      </p>
    );
  if (refusal) return <Refused words={<ReasonWords reason={refusal} />} />;
  return (
    <details className="speak">
      <summary>
        <FormattedMessage id="discussion.write" defaultMessage="Write a comment" />
      </summary>
      <AddComment />
    </details>
  );
}
