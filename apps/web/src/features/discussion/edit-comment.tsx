import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import type { Stance } from '../../gql/graphql.ts';
import { CommentForm } from './comment-form.tsx';

const editComment = graphql(`
  mutation EditComment($input: EditCommentInput!) {
    editComment(input: $input) {
      ... on EditCommentSuccess {
        comment {
          id
          stance
          body
          editedAt
          viewerMay
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** The author mends the words while the window is open. What stood before stays readable. */
export function EditComment({
  comment,
  onDone,
}: {
  comment: { id: string; stance: Stance; body: string };
  onDone: () => void;
}) {
  const { send, sending, refusal, failure } = useAct(editComment, (data) => data.editComment);
  return (
    <CommentForm
      keptUnder={`edit.${comment.id}`}
      start={comment}
      label={<FormattedMessage id="discussion.edit.label" defaultMessage="Your words" />}
      send={<FormattedMessage id="discussion.edit.save" defaultMessage="Save the change" />}
      autoFocus
      sending={sending}
      refusal={refusal}
      failure={failure}
      onSend={async ({ stance, body }) => {
        const sent = await send({ input: { id: comment.id, stance, body } });
        if (sent.kind === 'done') onDone();
        return sent.kind === 'done';
      }}
      onCancel={onDone}
    />
  );
}
