import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { useSignInFirst } from '../../app/intent.ts';
import { useSession } from '../../app/session.tsx';
import { graphql } from '../../gql/gql.ts';
import type { CommentItemFragment, CommentVote } from '../../gql/graphql.ts';
import { TextButton } from '../../ui/button.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

const voteComment = graphql(`
  mutation VoteComment($input: VoteCommentInput!) {
    voteComment(input: $input) {
      ... on VoteCommentSuccess {
        comment {
          id
          helpfulCount
          notHelpfulCount
          viewerVote
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

type Votable = Pick<CommentItemFragment, 'id' | 'helpfulCount' | 'notHelpfulCount' | 'viewerVote' | 'viewerMay'>;

/** Whether it helps the discussion, whatever one thinks of it. Pressed again, the vote is taken back. */
export function VoteComment({ comment, open }: { comment: Votable; open: boolean }) {
  const { viewer, known } = useSession();
  const signInFirst = useSignInFirst();
  const { send, sending, refusal, failure } = useAct(voteComment, (data) => data.voteComment);
  const may = comment.viewerMay.includes('voteComment');
  const signedOut = known && !viewer;

  if (!may && !(signedOut && open))
    return (
      <span className="small muted">
        <FormattedMessage
          id="discussion.helpfulCount"
          defaultMessage="{count, plural, =0 {} other {Helpful to #}}"
          values={{ count: comment.helpfulCount }}
        />
      </span>
    );

  const vote = (chosen: CommentVote) => () => {
    if (signedOut) signInFirst('vote');
    else if (!sending) void send({ input: { id: comment.id, vote: comment.viewerVote === chosen ? null : chosen } });
  };
  return (
    <>
      <TextButton
        aria-pressed={comment.viewerVote === 'helpful'}
        icon={comment.viewerVote === 'helpful' ? 'check' : undefined}
        onClick={vote('helpful')}
      >
        <FormattedMessage
          id="discussion.helpful"
          defaultMessage="{count, plural, =0 {Helpful} other {Helpful, #}}"
          values={{ count: comment.helpfulCount }}
        />
      </TextButton>
      <TextButton
        aria-pressed={comment.viewerVote === 'notHelpful'}
        icon={comment.viewerVote === 'notHelpful' ? 'check' : undefined}
        onClick={vote('notHelpful')}
      >
        <FormattedMessage
          id="discussion.notHelpful"
          defaultMessage="{count, plural, =0 {Not helpful} other {Not helpful, #}}"
          values={{ count: comment.notHelpfulCount }}
        />
      </TextButton>
      {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="discussion.vote.failed" defaultMessage="Your vote was not sent." />}
          requestId={failure.requestId}
        />
      )}
    </>
  );
}
