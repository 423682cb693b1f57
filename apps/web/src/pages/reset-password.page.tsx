import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ResetPasswordPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'reset-password.title', defaultMessage: 'A new password' })} />;
}
