import type { Reason } from '@folkmoot/domain';
import { useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { TakeBackSupport } from '../../ui/take-back-support.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { useSupport } from './use-support.ts';

interface Supportable {
  id: string;
  viewerSupports: boolean;
  supportRefusal?: Reason | null;
}

/** The ring that closes when you support. Closed, it stays, with the reason. The count is never guessed. */
export function SupportButton({
  proposal,
  look = 'filled',
  block,
  small,
  className,
}: {
  proposal: Supportable;
  look?: 'filled' | 'line';
  block?: boolean;
  small?: boolean;
  className?: string;
}) {
  const { give, takeBack, sending, kept, refusal, failed } = useSupport(proposal);
  const [asking, setAsking] = useState(false);
  const why = useId();
  const closed =
    proposal.supportRefusal && proposal.supportRefusal !== 'NOT_SIGNED_IN' ? proposal.supportRefusal : null;

  if (proposal.viewerSupports)
    return (
      <>
        <Button
          look="mine"
          icon="mine"
          aria-pressed
          block={block}
          small={small}
          className={className}
          sending={sending}
          onClick={() => setAsking(true)}
        >
          <FormattedMessage id="proposal.support.mine" defaultMessage="You support this" />
        </Button>
        {closed && asking ? (
          <Refused words={<ReasonWords reason={closed} />} />
        ) : (
          <TakeBackSupport
            open={asking}
            onClose={() => setAsking(false)}
            words={
              <FormattedMessage
                id="proposal.support.takeBack.words"
                defaultMessage="The proposal then counts one supporter less. You can support it again as long as supporting is open."
              />
            }
            refused={refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
            failed={failed}
            sending={sending}
            onTakeBack={() => void takeBack().then((done) => done && setAsking(false))}
          />
        )}
      </>
    );

  if (closed)
    return (
      <>
        <Button look={look} icon="lock" closed block={block} small={small} className={className} aria-describedby={why}>
          <FormattedMessage id="proposal.support.closed" defaultMessage="Supporting is closed" />
        </Button>
        <p className="small muted" id={why}>
          <ReasonWords reason={closed} />{' '}
          {closed === 'EMAIL_NOT_CONFIRMED' && (
            <Link to="/account">
              <FormattedMessage id="proposal.support.confirm" defaultMessage="Send me the link again" />
            </Link>
          )}
        </p>
      </>
    );

  return (
    <>
      {kept ? (
        <Button look="quiet" icon="kept" block={block} small={small} className={className} onClick={give}>
          <FormattedMessage id="proposal.support.kept" defaultMessage="Kept on this device" />
        </Button>
      ) : (
        <Button
          look={look}
          icon="support"
          aria-pressed={false}
          block={block}
          small={small}
          className={className}
          sending={sending}
          onClick={give}
        >
          {small ? (
            <FormattedMessage id="proposal.support.short" defaultMessage="Support" />
          ) : (
            <FormattedMessage id="proposal.support" defaultMessage="Support this proposal" />
          )}
        </Button>
      )}
      {kept && (
        <p className="small muted" role="status">
          <FormattedMessage id="proposal.support.kept.words" defaultMessage="We send it when you are online again." />
        </p>
      )}
      {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failed && (
        <Failed
          what={<FormattedMessage id="proposal.support.failed" defaultMessage="Your support was not sent." />}
          retry={give}
        />
      )}
    </>
  );
}
