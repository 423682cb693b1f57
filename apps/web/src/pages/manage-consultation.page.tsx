import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ManageConsultationPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'manage-consultation.title', defaultMessage: 'Consultation' })} />;
}
