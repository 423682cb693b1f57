import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

const withdrawAmendment = graphql(`
  mutation WithdrawAmendment($input: WithdrawAmendmentInput!) {
    withdrawAmendment(input: $input) {
      ... on WithdrawAmendmentSuccess {
        amendment {
          id
          state
          endedAt
          viewerMay
          voiceRefusal
          commentRefusal
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** The authors take the suggestion back. It stays readable, marked as withdrawn. */
export function WithdrawAmendment({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const { send, sending, refusal, failure } = useAct(withdrawAmendment, (data) => data.withdrawAmendment);
  return (
    <>
      <TextButton icon="undo" onClick={() => setAsking(true)}>
        <FormattedMessage id="suggestion.withdraw" defaultMessage="Withdraw" />
      </TextButton>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<FormattedMessage id="suggestion.withdraw.title" defaultMessage="Withdraw this suggestion?" />}
      >
        <div className="stack">
          <p>
            <FormattedMessage
              id="suggestion.withdraw.words"
              defaultMessage="It stays readable with its discussion, marked as withdrawn. Officials do not decide about it any more. You cannot undo this."
            />
          </p>
          {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
          {failure && (
            <Failed
              what={
                <FormattedMessage id="suggestion.withdraw.failed" defaultMessage="The suggestion was not withdrawn." />
              }
              requestId={failure.requestId}
            />
          )}
          <div className="row">
            <Button
              sending={sending}
              onClick={() => void send({ input: { id } }).then((sent) => sent.kind === 'done' && setAsking(false))}
            >
              <FormattedMessage id="suggestion.withdraw.do" defaultMessage="Withdraw it" />
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <FormattedMessage id="suggestion.withdraw.keep" defaultMessage="Keep it" />
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
