import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Failed } from './waiting.tsx';

/** Asks once before someone's support is taken back. `words` says what that does to what was supported. */
export function TakeBackSupport({
  open,
  onClose,
  words,
  refused,
  failed,
  sending,
  onTakeBack,
}: {
  open: boolean;
  onClose: () => void;
  words: ReactNode;
  /** Why it was refused, where it was. */
  refused: ReactNode;
  failed: boolean;
  sending: boolean;
  onTakeBack: () => void;
}) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={<FormattedMessage id="proposal.support.takeBack" defaultMessage="Take back your support?" />}
    >
      <div className="stack">
        <p>{words}</p>
        {refused}
        {failed && (
          <Failed
            what={
              <FormattedMessage
                id="proposal.support.takeBack.failed"
                defaultMessage="Your support was not taken back."
              />
            }
          />
        )}
        <div className="row">
          <Button sending={sending} onClick={onTakeBack}>
            <FormattedMessage id="proposal.support.takeBack.do" defaultMessage="Take it back" />
          </Button>
          <Button look="quiet" onClick={onClose}>
            <FormattedMessage id="proposal.support.takeBack.keep" defaultMessage="Keep supporting" />
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
