import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function WriteProposalPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'write-proposal.title', defaultMessage: 'WriteProposalPage' })} />;
}
