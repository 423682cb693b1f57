import type { FragmentType } from '@apollo/client';
import { useLazyQuery, useSuspenseFragment } from '@apollo/client/react';
import { FormattedMessage } from 'react-intl';
import { graphql } from '../../gql/gql.ts';
import type { CommentBranchFragment, CommentItemFragment, CommentTreeFragment } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Failed } from '../../ui/waiting.tsx';
import { CommentItem } from './comment-item.tsx';
import { commentBranch, commentTree } from './comment-fragments.ts';

const moreReplies = graphql(`
  query MoreReplies($id: ID!, $after: String) {
    commentReplies(id: $id, first: 20, after: $after) {
      edges {
        node {
          id
          ...CommentBranch
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A comment on the proposal with its answers: two levels in place, then on in a thread of its own. */
export function Tree({ comment }: { comment: FragmentType<CommentTreeFragment> }) {
  const { data } = useSuspenseFragment({ fragment: commentTree, fragmentName: 'CommentTree', from: comment });
  const shown = data.replies.edges.map(({ node }) => node);
  return (
    <>
      <CommentItem comment={data} />
      {data.replyCount > 0 && (
        <ol role="list">
          {shown.map((reply) => (
            <li key={reply.id}>
              <Branch comment={reply} />
            </li>
          ))}
          <MoreReplies id={data.id} left={data.replyCount - shown.length} after={data.replies.pageInfo.endCursor} shownIds={shown.map(({ id }) => id)} />
        </ol>
      )}
    </>
  );
}

/** An answer with the answers to it. */
export function Branch({ comment }: { comment: FragmentType<CommentBranchFragment> }) {
  const { data } = useSuspenseFragment({ fragment: commentBranch, fragmentName: 'CommentBranch', from: comment });
  const shown = data.replies.edges.map(({ node }) => node);
  return (
    <>
      <CommentItem comment={data} />
      {data.replyCount > 0 && (
        <ol role="list">
          {shown.map((reply) => (
            <li key={reply.id}>
              <Leaf comment={reply} />
            </li>
          ))}
          <MoreReplies id={data.id} left={data.replyCount - shown.length} after={data.replies.pageInfo.endCursor} shownIds={shown.map(({ id }) => id)} flat />
        </ol>
      )}
    </>
  );
}

/** Deeper than two levels a thread goes on by itself. */
function Leaf({ comment }: { comment: FragmentType<CommentItemFragment> & { id: string; replyCount: number } }) {
  return (
    <>
      <CommentItem comment={comment} />
      {comment.replyCount > 0 && (
        <p>
          <a className="small" href={`#c-${comment.id}`}>
            <FormattedMessage id="discussion.continue" defaultMessage="Continue this thread ({count, plural, one {# answer} other {# answers}})" values={{ count: comment.replyCount }} />
          </a>
        </p>
      )}
    </>
  );
}

/** The answers that did not fit, a page at a time, in their place. */
function MoreReplies({ id, left, after, shownIds, flat }: { id: string; left: number; after: string | null; shownIds: readonly string[]; flat?: boolean }) {
  const [load, { data, loading, error, fetchMore }] = useLazyQuery(moreReplies);
  const more = data?.commentReplies.edges.map(({ node }) => node).filter((node) => !shownIds.includes(node.id)) ?? [];
  const rest = left - more.length;
  const page = data?.commentReplies.pageInfo;
  const next = () => {
    if (page) void fetchMore({ variables: { id, after: page.endCursor } });
    else void load({ variables: { id, after } });
  };
  return (
    <>
      {more.map((reply) => (
        <li key={reply.id}>{flat ? <FlatBranch comment={reply} /> : <Branch comment={reply} />}</li>
      ))}
      {rest > 0 && (!page || page.hasNextPage) && (
        <li>
          <Button look="quiet" small sending={loading} onClick={next}>
            <FormattedMessage id="discussion.moreReplies" defaultMessage="Show {count, plural, one {# more answer} other {# more answers}}" values={{ count: rest }} />
          </Button>
          {error && <Failed retry={next} />}
        </li>
      )}
    </>
  );
}

function FlatBranch({ comment }: { comment: FragmentType<CommentBranchFragment> }) {
  const { data } = useSuspenseFragment({ fragment: commentBranch, fragmentName: 'CommentBranch', from: comment });
  return <Leaf comment={data} />;
}
