import { FormattedMessage } from 'react-intl';
import { useForm } from '../../ui/form.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { wordFaults, type ConsultationWords } from './consultation-words.ts';

export const consultationLabels = {
  title: <FormattedMessage id="manage.field.title" defaultMessage="The question, as a title" />,
  slug: <FormattedMessage id="manage.field.slug" defaultMessage="Address" />,
  summary: <FormattedMessage id="manage.field.summary" defaultMessage="In one or two sentences" />,
  brief: <FormattedMessage id="manage.field.brief" defaultMessage="The question in full" />,
  language: <FormattedMessage id="manage.field.language" defaultMessage="Language of these words" />,
  topic: <FormattedMessage id="manage.field.topic" defaultMessage="Topic" />,
  place: <FormattedMessage id="manage.field.place" defaultMessage="Place" />,
  askedBy: <FormattedMessage id="manage.field.askedBy" defaultMessage="Asked by" />,
  contact: <FormattedMessage id="manage.field.contact" defaultMessage="Contact" />,
  picture: <FormattedMessage id="manage.field.picture" defaultMessage="Picture" />,
  phases: <FormattedMessage id="manage.field.phases" defaultMessage="Steps and dates" />,
};

/** The form of a consultation, new or known. Kept on the device until it is saved. */
export function useConsultationForm(start: ConsultationWords, keptUnder: string) {
  return useForm({
    start,
    labels: consultationLabels,
    check: wordFaults,
    say: (reason) =>
      reason === 'PHASES_OVERLAP' ? (
        <FormattedMessage
          id="manage.phases.overlap"
          defaultMessage="The steps do not follow one another yet. Each says below what is wrong."
        />
      ) : (
        <ReasonWords reason={reason} />
      ),
    keptUnder,
  });
}

export type ConsultationForm = ReturnType<typeof useConsultationForm>;
