import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function LogPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'log.title', defaultMessage: 'LogPage' })} />;
}
