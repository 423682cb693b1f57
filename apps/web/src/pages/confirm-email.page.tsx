import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ConfirmEmailPage() {
  const intl = useIntl();
  return (
    <BarePage
      title={intl.formatMessage({ id: 'confirm-email.title', defaultMessage: 'Confirm your e-mail address' })}
    />
  );
}
