import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ManagePage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'manage.title', defaultMessage: 'Consultations' })} />;
}
