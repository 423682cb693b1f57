import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function DataPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'data.title', defaultMessage: 'DataPage' })} />;
}
