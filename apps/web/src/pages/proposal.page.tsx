import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ProposalPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'proposal.title', defaultMessage: 'ProposalPage' })} />;
}
