import { FormattedMessage, useIntl } from 'react-intl';
import { ConsultationList } from '../features/consultations/consultation-list.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Empty } from '../ui/waiting.tsx';

/** What was decided. */
export function ResultsPage() {
  const intl = useIntl();
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'results.title', defaultMessage: 'Results' })}
        lead={
          <FormattedMessage
            id="results.lead"
            defaultMessage="Consultations whose steps are over: what you said, what was decided, and why."
          />
        }
      />
      <ConsultationList
        time="decided"
        empty={
          <Empty
            title={<FormattedMessage id="results.empty" defaultMessage="No consultation has been decided yet" />}
          />
        }
      />
    </div>
  );
}
