import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function DraftPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'draft.title', defaultMessage: 'DraftPage' })} />;
}
