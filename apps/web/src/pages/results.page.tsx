import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ResultsPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'results.title', defaultMessage: 'ResultsPage' })} />;
}
