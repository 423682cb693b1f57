import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router';
import { AskResetForm } from '../features/identity/ask-reset-form.tsx';
import { SetPasswordForm } from '../features/identity/set-password-form.tsx';
import { TextButton } from '../ui/button.tsx';
import { Entrance } from '../ui/entrance.tsx';
import { PageHead } from '../ui/page-head.tsx';

/** A new password: first the letter, then, by its link, the password. */
export function ResetPasswordPage() {
  const intl = useIntl();
  const [params] = useSearchParams();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const token = params.get('token');

  if (token)
    return (
      <Entrance>
        <PageHead
          tight
          title={intl.formatMessage({ id: 'reset-password.set', defaultMessage: 'Choose a new password' })}
          lead={
            <FormattedMessage
              id="reset-password.set.lead"
              defaultMessage="You are then signed in here, and signed out on all other devices."
            />
          }
        />
        <SetPasswordForm token={token} />
      </Entrance>
    );
  if (sentTo)
    return (
      <Entrance>
        <PageHead
          tight
          title={intl.formatMessage({ id: 'reset-password.sent', defaultMessage: 'A letter is on its way' })}
          lead={
            <FormattedMessage
              id="reset-password.sent.to"
              defaultMessage="If <address></address> has an account here, it gets a link. The link works for two hours and once."
              values={{
                address: () => (
                  <bdi key="address" dir="ltr">
                    {sentTo}
                  </bdi>
                ),
              }}
            />
          }
        />
        <p role="status">
          <FormattedMessage
            id="reset-password.sent.none"
            defaultMessage="None there within a few minutes? Look where unwanted mail is kept, or"
          />{' '}
          <TextButton onClick={() => setSentTo(null)}>
            <FormattedMessage id="reset-password.sent.again" defaultMessage="ask again" />
          </TextButton>
        </p>
      </Entrance>
    );
  return (
    <Entrance>
      <PageHead
        tight
        title={intl.formatMessage({ id: 'reset-password.title', defaultMessage: 'Forgotten your password?' })}
        lead={<FormattedMessage id="reset-password.lead" defaultMessage="We send you a link to choose a new one." />}
      />
      <AskResetForm onSent={setSentTo} />
      <p className="small">
        <Link to="/sign-in">
          <FormattedMessage id="reset-password.back" defaultMessage="Back to signing in" />
        </Link>
      </p>
    </Entrance>
  );
}
