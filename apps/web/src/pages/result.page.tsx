import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ResultPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'result.title', defaultMessage: 'ResultPage' })} />;
}
