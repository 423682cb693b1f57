import type { FragmentType } from '@apollo/client';
import { useLazyQuery } from '@apollo/client/react';
import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { CommentItemFragment, CommentTreeFragment } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Failed } from '../../ui/waiting.tsx';
import { commentHash } from './comment-address.ts';
import { commentTree } from './comment-fragments.ts';
import { CommentItem } from './comment-item.tsx';
import { useDiscussion } from './discussion-context.ts';

const moreReplies = graphql(`
  query MoreReplies($id: ID!, $after: String) {
    commentReplies(id: $id, first: 20, after: $after) {
      edges {
        node {
          id
          replyCount
          ...CommentItem
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Answer = FragmentType<CommentItemFragment> & { id: string; replyCount: number };

/** A comment on the thing itself with its answers: two levels in place, then on in a thread of its own. */
export function Tree({ comment }: { comment: FragmentType<CommentTreeFragment> }) {
  const { data } = useMasked({ fragment: commentTree, fragmentName: 'CommentTree', from: comment });
  const shown = data.replies.edges.map(({ node }) => node);
  return (
    <>
      <CommentItem comment={data} />
      {data.replyCount > 0 && (
        <ol role="list">
          {shown.map((answer) => (
            <li key={answer.id}>
              <FirstLevel comment={answer} />
            </li>
          ))}
          <MoreReplies
            id={data.id}
            left={data.replyCount - shown.length}
            after={data.replies.pageInfo.endCursor}
            shownIds={shown.map(({ id }) => id)}
          >
            {(answer) => <FirstLevel comment={answer} />}
          </MoreReplies>
        </ol>
      )}
    </>
  );
}

/** An answer; the answers to it open below it. */
function FirstLevel({ comment }: { comment: Answer }) {
  const [replied, setReplied] = useState(0);
  return (
    <>
      <CommentItem comment={comment} onReplied={() => setReplied((times) => times + 1)} />
      {comment.replyCount > 0 && (
        <ol role="list">
          <MoreReplies
            key={replied}
            id={comment.id}
            left={comment.replyCount}
            after={null}
            shownIds={[]}
            atOnce={replied > 0}
          >
            {(answer) => <SecondLevel comment={answer} />}
          </MoreReplies>
        </ol>
      )}
    </>
  );
}

/** Deeper than two levels a thread goes on by itself. */
function SecondLevel({ comment }: { comment: Answer }) {
  const { subject } = useDiscussion();
  return (
    <>
      <CommentItem comment={comment} />
      {comment.replyCount > 0 && (
        <p>
          <a className="textbtn" href={`#${commentHash(subject, comment.id)}`}>
            <FormattedMessage
              id="discussion.continue"
              defaultMessage="Continue this thread ({count, plural, one {# answer} other {# answers}})"
              values={{ count: comment.replyCount }}
            />
          </a>
        </p>
      )}
    </>
  );
}

interface MoreRepliesProps {
  id: string;
  left: number;
  after: string | null;
  shownIds: readonly string[];
  /** Fetch without being asked. */
  atOnce?: boolean;
  children: (answer: Answer) => ReactNode;
}

/** The answers that are not here yet, a page at a time, in their place. */
function MoreReplies({ id, left, after, shownIds, atOnce, children }: MoreRepliesProps) {
  const [load, { data, loading, error, fetchMore }] = useLazyQuery(moreReplies, { fetchPolicy: 'network-only' });
  const more = data?.commentReplies.edges.map(({ node }) => node).filter((node) => !shownIds.includes(node.id)) ?? [];
  const rest = left - more.length;
  const page = data?.commentReplies.pageInfo;
  const next = () => {
    if (page) void fetchMore({ variables: { id, after: page.endCursor } });
    else void load({ variables: { id, after } });
  };
  useEffect(() => {
    if (atOnce) void load({ variables: { id, after } });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is shown
  }, []);
  return (
    <>
      {more.map((answer) => (
        <li key={answer.id}>{children(answer)}</li>
      ))}
      {rest > 0 && (!page || page.hasNextPage) && (
        <li>
          <Button look="quiet" small sending={loading} onClick={next}>
            <FormattedMessage
              id="discussion.moreReplies"
              defaultMessage="Show {count, plural, one {# more answer} other {# more answers}}"
              values={{ count: rest }}
            />
          </Button>
          {error && <Failed retry={next} />}
        </li>
      )}
    </>
  );
}
