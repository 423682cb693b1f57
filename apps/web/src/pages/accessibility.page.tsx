import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function AccessibilityPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'accessibility.title', defaultMessage: 'AccessibilityPage' })} />;
}
