import { FormattedMessage, useIntl } from 'react-intl';
import { ConsultationList } from '../features/consultations/consultation-list.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Empty } from '../ui/waiting.tsx';

/** What is over for good, and stays readable. */
export function ArchivePage() {
  const intl = useIntl();
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'archive.title', defaultMessage: 'Archive' })}
        lead={
          <FormattedMessage
            id="archive.lead"
            defaultMessage="These consultations change no more. Everything in them stays readable, with all data to take away."
          />
        }
      />
      <ConsultationList
        time="archived"
        empty={<Empty title={<FormattedMessage id="archive.empty" defaultMessage="Nothing is archived yet" />} />}
      />
    </div>
  );
}
