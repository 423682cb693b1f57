import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

const withdrawProposal = graphql(`
  mutation WithdrawProposal($input: WithdrawProposalInput!) {
    withdrawProposal(input: $input) {
      ... on WithdrawProposalSuccess {
        proposal {
          id
          state
          withdrawnAt
          viewerMay
          supportRefusal
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

/** The author takes the proposal back. It stays readable, marked as withdrawn. */
export function WithdrawProposal({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const { send, sending, refusal, failure } = useAct(withdrawProposal, (data) => data.withdrawProposal);
  return (
    <>
      <TextButton icon="undo" onClick={() => setAsking(true)}>
        <FormattedMessage id="proposal.withdraw" defaultMessage="Withdraw" />
      </TextButton>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<FormattedMessage id="proposal.withdraw.title" defaultMessage="Withdraw this proposal?" />}
      >
        <div className="stack">
          <p>
            <FormattedMessage
              id="proposal.withdraw.words"
              defaultMessage="It stays readable with its discussion, marked as withdrawn. Nobody can support it any more. You cannot undo this."
            />
          </p>
          {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
          {failure && (
            <Failed
              what={<FormattedMessage id="proposal.withdraw.failed" defaultMessage="The proposal was not withdrawn." />}
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
              <FormattedMessage id="proposal.withdraw.do" defaultMessage="Withdraw it" />
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <FormattedMessage id="proposal.withdraw.keep" defaultMessage="Keep it" />
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
