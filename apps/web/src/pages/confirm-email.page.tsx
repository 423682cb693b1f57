import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router';
import { ConfirmEmailForm } from '../features/identity/confirm-email-form.tsx';
import { Entrance } from '../ui/entrance.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Refused } from '../ui/waiting.tsx';

/** Where the link of the first letter leads. */
export function ConfirmEmailPage() {
  const intl = useIntl();
  const [params] = useSearchParams();
  const token = params.get('token');
  return (
    <Entrance>
      <PageHead
        tight
        title={intl.formatMessage({ id: 'confirm-email.title', defaultMessage: 'Confirm your e-mail address' })}
        lead={
          token && (
            <FormattedMessage
              id="confirm-email.lead"
              defaultMessage="One press, and you can support, comment and propose."
            />
          )
        }
      />
      {token ? (
        <ConfirmEmailForm token={token} />
      ) : (
        <Refused
          words={
            <FormattedMessage
              id="confirm-email.incomplete"
              defaultMessage="This link is not complete. Open the one in the letter, or copy all of it."
            />
          }
        >
          <Link to="/account">
            <FormattedMessage id="confirm-email.again" defaultMessage="Ask for another letter" />
          </Link>
        </Refused>
      )}
    </Entrance>
  );
}
