import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ConsultationPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'consultation.title', defaultMessage: 'ConsultationPage' })} />;
}
