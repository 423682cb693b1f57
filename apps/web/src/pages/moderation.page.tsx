import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ModerationPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'moderation.title', defaultMessage: 'Moderation' })} />;
}
