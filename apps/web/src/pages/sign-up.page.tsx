import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function SignUpPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'sign-up.title', defaultMessage: 'Make an account' })} />;
}
