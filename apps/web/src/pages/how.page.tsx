import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function HowPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'how.title', defaultMessage: 'HowPage' })} />;
}
