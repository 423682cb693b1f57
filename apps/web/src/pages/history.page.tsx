import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function HistoryPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'history.title', defaultMessage: 'HistoryPage' })} />;
}
