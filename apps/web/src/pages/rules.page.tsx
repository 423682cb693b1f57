import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function RulesPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'rules.title', defaultMessage: 'RulesPage' })} />;
}
