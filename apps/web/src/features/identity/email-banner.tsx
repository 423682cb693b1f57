import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { TextButton } from '../../ui/button.tsx';
import { Note } from '../../ui/state-label.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { useState } from 'react';

const resendConfirmation = graphql(`
  mutation ResendConfirmation {
    resendConfirmation {
      ... on ResendConfirmationSuccess {
        sentTo
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Says that the address is not confirmed, what that means, and sends the letter again. */
export function EmailBanner({ email }: { email: string }) {
  const { send, sending, refusal, failure } = useAct(resendConfirmation, (data) => data.resendConfirmation);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const again = async () => {
    const sent = await send({});
    if (sent.kind === 'done') setSentTo(sent.value.sentTo);
  };
  const address = () => (
    <bdi key="address" dir="ltr">
      {email}
    </bdi>
  );
  return (
    <div className="stack-tight">
      <Note tone="soon" icon="mail">
        <b>
          <FormattedMessage
            id="identity.unconfirmed"
            defaultMessage="Your address <address></address> is not confirmed."
            values={{ address }}
          />
        </b>{' '}
        <FormattedMessage
          id="identity.unconfirmed.means"
          defaultMessage="Until then you can read everything, but not support, comment or propose."
        />{' '}
        <span role="status">
          {sentTo ? (
            <FormattedMessage
              id="identity.unconfirmed.sent"
              defaultMessage="We sent the letter again. If it does not come, look where unwanted mail is kept."
            />
          ) : (
            <TextButton closed={sending} onClick={() => void again()}>
              <FormattedMessage id="identity.unconfirmed.again" defaultMessage="Send me the letter again" />
            </TextButton>
          )}
        </span>
      </Note>
      {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="identity.reset.failed" defaultMessage="The letter was not sent." />}
          requestId={failure.requestId}
          retry={() => void again()}
        />
      )}
    </div>
  );
}
