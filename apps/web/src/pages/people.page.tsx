import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function PeoplePage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'people.title', defaultMessage: 'People and roles' })} />;
}
