import { useIntl } from 'react-intl';
import { BarePage } from '../ui/page-head.tsx';

export function AnswersPage() {
  const intl = useIntl();
  return <BarePage title={intl.formatMessage({ id: 'answers.title', defaultMessage: 'Answers' })} />;
}
