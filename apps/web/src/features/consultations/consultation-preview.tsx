import { phaseState } from '@folkmoot/domain';
import { FormattedMessage, useIntl } from 'react-intl';
import { Fact, Facts } from '../../ui/lists.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { useDates } from '../../ui/when.tsx';
import { phaseKindWords } from '../../words/phase-kind.tsx';
import { consultationLabels } from './use-consultation-form.tsx';
import { instantOf } from './timeline-rows.ts';
import type { ConsultationWords } from './consultation-words.ts';

/** The consultation as citizens will see it, from words that may not be saved yet. */
export function ConsultationPreview({ words }: { words: ConsultationWords }) {
  const intl = useIntl();
  const dates = useDates();
  const { title, language, summary, brief, picture, phases, askedBy, place, topic, contact } = words;
  return (
    <section
      className="preview stack-wide"
      aria-label={intl.formatMessage({ id: 'manage.preview.label', defaultMessage: 'Preview' })}
    >
      <div className="stack">
        <h2 className="preview-title" lang={language} dir="auto">
          {title || <FormattedMessage id="manage.untitled" defaultMessage="Without a title" />}
        </h2>
        <p className="lead" lang={language} dir="auto">
          {summary}
        </p>
      </div>
      <ol className="phases" role="list">
        {phases.map(({ kind, opens, closes }, at) => {
          const opensAt = instantOf(opens);
          const closesAt = instantOf(closes);
          if (!opensAt || !closesAt) return null;
          const state = phaseState({ opensAt: new Date(opensAt), closesAt: new Date(closesAt) }, new Date());
          return (
            <li key={at} className={state} aria-current={state === 'now' ? 'step' : undefined}>
              <b>{intl.formatMessage(phaseKindWords[kind])}</b>
              <span>
                <FormattedMessage
                  id="consultation.phase.fromTo"
                  defaultMessage="{from} to {to}"
                  values={{ from: dates.day(opensAt), to: dates.day(closesAt) }}
                />
              </span>
            </li>
          );
        })}
      </ol>
      {picture && (
        <figure className="files">
          <img src={picture.url} alt={picture.alt} />
        </figure>
      )}
      <Markdown text={brief} lang={language} firstHeading={3} />
      <Facts>
        {(
          [
            ['askedBy', askedBy],
            ['place', place],
            ['topic', topic],
            ['contact', contact],
          ] as const
        )
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <Fact key={name} name={consultationLabels[name]}>
              <bdi>{value}</bdi>
            </Fact>
          ))}
      </Facts>
    </section>
  );
}

/** The words of the button that opens and closes the preview. */
export function PreviewWords({ open }: { open: boolean }) {
  return open ? (
    <FormattedMessage id="manage.preview.close" defaultMessage="Close the preview" />
  ) : (
    <FormattedMessage id="manage.preview" defaultMessage="See it as citizens will" />
  );
}
