import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function PrivacyPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'privacy.title', defaultMessage: 'PrivacyPage' })} />;
}
