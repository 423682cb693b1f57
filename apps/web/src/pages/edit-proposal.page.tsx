import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function EditProposalPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'edit-proposal.title', defaultMessage: 'EditProposalPage' })} />;
}
