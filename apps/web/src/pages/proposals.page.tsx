import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ProposalsPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'proposals.title', defaultMessage: 'ProposalsPage' })} />;
}
