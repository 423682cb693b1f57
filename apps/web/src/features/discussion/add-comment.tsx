import { useApolloClient } from '@apollo/client/react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import type { AddCommentInput } from '../../gql/graphql.ts';
import { CommentForm, type CommentWords } from './comment-form.tsx';
import { useDiscussion, type DiscussionSubject } from './discussion-context.ts';
import { seat } from './seat-comment.ts';

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

/** Brings the reader to a comment and gives it the focus. */
export function goTo(commentId: string): boolean {
  const place = document.getElementById(`c-${commentId}`);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
  return place !== null;
}

/** How the server is told what is talked about. An answer is about what it answers, never about words of its own choice. */
function aboutWhat(subject: DiscussionSubject, isAnswer: boolean): Partial<AddCommentInput> {
  switch (subject.kind) {
    case 'proposal':
      return { proposalId: subject.id };
    case 'amendment':
      return { amendmentId: subject.id };
    case 'clause':
      return {
        clause: { textId: subject.textId, clauseId: subject.id, anchor: isAnswer ? null : (subject.anchor ?? null) },
      };
  }
}

/** Writes a comment on the thing itself or, with a parent, an answer to another comment. */
export function AddComment({
  parent,
  autoFocus,
  onDone,
  onCancel,
}: {
  parent?: { id: string; name: React.ReactNode };
  autoFocus?: boolean;
  onDone?: () => void;
  onCancel?: () => void;
}) {
  const { cache } = useApolloClient();
  const { subject, onOwn, onSpoken } = useDiscussion();
  const { send, sending, refusal, failure } = useAct(addComment, (data) => data.addComment);
  const parentId = parent?.id ?? null;

  const add = async (words: CommentWords) => {
    const sent = await send({ input: { ...aboutWhat(subject, parentId !== null), parentId, ...words } });
    if (sent.kind !== 'done') return false;
    const { id } = sent.value.comment;
    onOwn(id);
    seat(cache, id, subject, parentId);
    onSpoken?.(id);
    onDone?.();
    setTimeout(() => goTo(id), 50);
    return true;
  };

  return (
    <CommentForm
      keptUnder={`${subject.id}.${parentId ?? 'top'}`}
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
      autoFocus={autoFocus ?? parent !== undefined}
      sending={sending}
      refusal={refusal}
      failure={failure}
      onSend={add}
      onCancel={onCancel}
    />
  );
}
