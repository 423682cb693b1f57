import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function AccountPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'account.title', defaultMessage: 'Your account' })} />;
}
