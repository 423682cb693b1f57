import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

const deleteComment = graphql(`
  mutation DeleteComment($input: DeleteCommentInput!) {
    deleteComment(input: $input) {
      ... on DeleteCommentSuccess {
        comment {
          id
          ...CommentItem
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** The author takes the words away; the place in the thread stays, so that answers keep their sense. */
export function DeleteComment({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const { send, sending, refusal, failure } = useAct(deleteComment, (data) => data.deleteComment);
  return (
    <>
      <TextButton onClick={() => setAsking(true)}>
        <FormattedMessage id="discussion.delete" defaultMessage="Delete" />
      </TextButton>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<FormattedMessage id="discussion.delete.title" defaultMessage="Delete your comment?" />}
      >
        <div className="stack">
          <p>
            <FormattedMessage
              id="discussion.delete.words"
              defaultMessage="Your words and your name go. Answers to it stay, below a line that says something stood here. You cannot undo this."
            />
          </p>
          {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
          {failure && (
            <Failed
              what={<FormattedMessage id="discussion.delete.failed" defaultMessage="The comment was not deleted." />}
              requestId={failure.requestId}
            />
          )}
          <div className="row">
            <Button
              sending={sending}
              onClick={() => {
                void send({ input: { id } }).then((sent) => sent.kind === 'done' && setAsking(false));
              }}
            >
              <FormattedMessage id="discussion.delete.do" defaultMessage="Delete it" />
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <FormattedMessage id="discussion.delete.keep" defaultMessage="Keep it" />
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
