import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function SignInPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'sign-in.title', defaultMessage: 'Sign in' })} />;
}
