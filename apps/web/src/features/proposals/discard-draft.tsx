import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

const discardProposalDraft = graphql(`
  mutation DiscardProposalDraft($input: DiscardProposalDraftInput!) {
    discardProposalDraft(input: $input) {
      ... on DiscardProposalDraftSuccess {
        done
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Throws a draft away, on the server and on the device. */
export function DiscardDraft({ draftId, onDiscarded }: { draftId: () => string | null; onDiscarded: () => void }) {
  const [asking, setAsking] = useState(false);
  const { send, sending, refusal, failure } = useAct(discardProposalDraft, (data) => data.discardProposalDraft);
  const discard = async () => {
    const id = draftId();
    const sent = id ? await send({ input: { id } }) : null;
    if (sent === null || sent.kind === 'done') onDiscarded();
  };
  return (
    <>
      <TextButton icon="trash" onClick={() => setAsking(true)}>
        <FormattedMessage id="proposal.discard" defaultMessage="Throw the draft away" />
      </TextButton>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<FormattedMessage id="proposal.discard.title" defaultMessage="Throw this draft away?" />}
      >
        <div className="stack">
          <p>
            <FormattedMessage
              id="proposal.discard.words"
              defaultMessage="Its words and files are deleted. You cannot undo this."
            />
          </p>
          {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
          {failure && (
            <Failed
              what={<FormattedMessage id="proposal.discard.failed" defaultMessage="The draft was not deleted." />}
              requestId={failure.requestId}
            />
          )}
          <div className="row">
            <Button sending={sending} onClick={() => void discard()}>
              <FormattedMessage id="proposal.discard.do" defaultMessage="Throw it away" />
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <FormattedMessage id="proposal.discard.keep" defaultMessage="Keep it" />
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
