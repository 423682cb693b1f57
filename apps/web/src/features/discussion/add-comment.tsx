import { useApolloClient } from '@apollo/client/react';
import type { ApolloCache, Reference } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { CommentForm, type CommentWords } from './comment-form.tsx';
import { useDiscussion } from './discussion-context.ts';

const addComment = graphql(`
  mutation AddComment($input: AddCommentInput!) {
    addComment(input: $input) {
      ... on AddCommentSuccess {
        comment {
          id
          ...CommentTree
        }
        proposal {
          id
          commentCount
          stances {
            for
            against
            neutral
          }
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface Edges {
  edges: readonly { node: Reference }[];
}

/** Puts a new comment where the reader sees it: on top of the discussion, or at the end of the answers to its parent. */
function seat(cache: ApolloCache, commentId: string, proposalId: string, parentId: string | null) {
  const node: Reference = { __ref: cache.identify({ __typename: 'Comment', id: commentId }) ?? '' };
  const edge = { __typename: 'CommentEdge', cursor: '', node };
  if (!parentId) {
    cache.modify<{ comments: Edges }>({
      id: cache.identify({ __typename: 'Proposal', id: proposalId }),
      fields: { comments: (list) => ('edges' in list ? { ...list, edges: [edge, ...list.edges] } : list) },
    });
    return;
  }
  cache.modify<{ replies: Edges; replyCount: number }>({
    id: cache.identify({ __typename: 'Comment', id: parentId }),
    fields: {
      replies: (list) => ('edges' in list ? { ...list, edges: [...list.edges, edge] } : list),
      replyCount: (count) => count + 1,
    },
  });
}

/** Brings the reader to a comment and gives it the focus. */
export function goTo(commentId: string): boolean {
  const place = document.getElementById(`c-${commentId}`);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
  return place !== null;
}

/** Writes a comment on the proposal or, with a parent, an answer to another comment. */
export function AddComment({
  parent,
  onDone,
  onCancel,
}: {
  parent?: { id: string; name: React.ReactNode };
  onDone?: () => void;
  onCancel?: () => void;
}) {
  const { cache } = useApolloClient();
  const { proposalId, onOwn } = useDiscussion();
  const { send, sending, refusal, failure } = useAct(addComment, (data) => data.addComment);
  const parentId = parent?.id ?? null;

  const add = async (words: CommentWords) => {
    const sent = await send({ input: { proposalId, parentId, ...words } });
    if (sent.kind !== 'done') return false;
    const { id } = sent.value.comment;
    onOwn(id);
    seat(cache, id, proposalId, parentId);
    onDone?.();
    setTimeout(() => goTo(id), 50);
    return true;
  };

  return (
    <CommentForm
      keptUnder={`${proposalId}.${parentId ?? 'top'}`}
      label={
        parent ? (
          <FormattedMessage
            id="discussion.replyTo"
            defaultMessage="Your answer to {name}"
            values={{ name: parent.name }}
          />
        ) : (
          <FormattedMessage id="discussion.yourComment" defaultMessage="Your comment" />
        )
      }
      send={
        parent ? (
          <FormattedMessage id="discussion.sendReply" defaultMessage="Send the answer" />
        ) : (
          <FormattedMessage id="discussion.send" defaultMessage="Send the comment" />
        )
      }
      autoFocus={parent !== undefined}
      sending={sending}
      refusal={refusal}
      failure={failure}
      onSend={add}
      onCancel={onCancel}
    />
  );
}
