import { FormattedMessage } from 'react-intl';
import type { AmendmentDecision } from '../../../gql/graphql.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

interface ConfirmDecisionProps {
  open: boolean;
  sending: boolean;
  decision: AmendmentDecision | null;
  number: number;
  /** How many people spoke for or against it, or neither. */
  voices: number;
  onClose: () => void;
  onConfirm: () => void;
}

/** A decision cannot be taken back: what will happen, and who is told, is said once more before it is sent. */
export function ConfirmDecision({ open, sending, decision, number, voices, onClose, onConfirm }: ConfirmDecisionProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={
        <FormattedMessage
          id="bench.confirm"
          defaultMessage="{decision, select, accepted {Accept suggestion {number, number}?} acceptedInPart {Accept suggestion {number, number} in part?} other {Decide against suggestion {number, number}?}}"
          values={{ decision, number }}
        />
      }
    >
      <div className="stack">
        <p>
          {decision === 'accepted' && (
            <FormattedMessage
              id="bench.confirm.accepted"
              defaultMessage="Its words go into the working draft at once, and become public with the next version."
            />
          )}
          {decision === 'acceptedInPart' && (
            <FormattedMessage
              id="bench.confirm.acceptedInPart"
              defaultMessage="The words you wrote go into the working draft at once, and become public with the next version."
            />
          )}
          {decision === 'rejected' && (
            <FormattedMessage id="bench.confirm.rejected" defaultMessage="The working draft stays as it is." />
          )}
        </p>
        <p>
          <FormattedMessage
            id="bench.confirm.told"
            defaultMessage="Its authors are told, with your reason. {voices, plural, =0 {Nobody else has spoken on it.} one {# person who spoke on it reads the reason beside it.} other {# people who spoke on it read the reason beside it.}} A decision cannot be taken back."
            values={{ voices }}
          />
        </p>
        <div className="row">
          <Button sending={sending} onClick={onConfirm}>
            <FormattedMessage id="bench.confirm.yes" defaultMessage="Send the decision" />
          </Button>
          <Button look="quiet" onClick={onClose}>
            <FormattedMessage id="bench.confirm.no" defaultMessage="Not yet" />
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
