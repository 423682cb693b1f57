import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function SearchPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'search.title', defaultMessage: 'SearchPage' })} />;
}
