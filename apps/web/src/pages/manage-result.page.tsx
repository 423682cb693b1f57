import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ManageResultPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'manage-result.title', defaultMessage: 'Result' })} />;
}
