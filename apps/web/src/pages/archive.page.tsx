import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function ArchivePage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'archive.title', defaultMessage: 'ArchivePage' })} />;
}
