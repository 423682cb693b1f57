import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function HomePage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'home.title', defaultMessage: 'HomePage' })} />;
}
