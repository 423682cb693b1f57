import { FormattedMessage, useIntl } from 'react-intl';
import { TextButton } from '../../ui/button.tsx';
import { Note } from '../../ui/state-label.tsx';
import { useDates } from '../../ui/when.tsx';
import { phaseKindWords } from '../../words/phase-kind.tsx';
import type { ConsultationWords } from './consultation-words.ts';
import { instantOf } from './timeline-rows.ts';
import { consultationLabels } from './use-consultation-form.tsx';

interface ClashesProps {
  theirs: ConsultationWords;
  taken: readonly (keyof ConsultationWords)[];
  clashes: readonly (keyof ConsultationWords)[];
  onTake: (part: Partial<ConsultationWords>) => void;
}

/** Someone else saved first: what was taken over from them, what both changed, and how to go on. Nothing typed is lost. */
export function Clashes({ theirs, taken, clashes, onTake }: ClashesProps) {
  const intl = useIntl();
  return (
    <Note tone="soon" icon="changed" role="alert">
      <b>
        <FormattedMessage id="manage.stale" defaultMessage="Someone else has saved this since you opened it. Nothing you typed is lost, and nothing is saved yet." />
      </b>
      {taken.length > 0 && (
        <p>
          <FormattedMessage
            id="manage.stale.taken"
            defaultMessage="Only they changed these, so their words stand in the form now: <names></names>."
            values={{
              names: () => (
                <span key="names">
                  {taken.map((name, at) => (
                    <span key={name}>
                      {at > 0 && ', '}
                      {consultationLabels[name]}
                    </span>
                  ))}
                </span>
              ),
            }}
          />
        </p>
      )}
      {clashes.length > 0 && (
        <>
          <p>
            <FormattedMessage id="manage.stale.both" defaultMessage="Both of you changed these. Yours stand in the form; theirs are:" />
          </p>
          <ul className="stack">
            {clashes.map((name) => (
              <li key={name}>
                <b>{consultationLabels[name]}</b>
                <div className="read-on">
                  <Theirs words={theirs} name={name} />
                </div>
                <TextButton onClick={() => onTake({ [name]: theirs[name] })}>
                  <FormattedMessage id="manage.stale.take" defaultMessage="Take theirs" />
                </TextButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{intl.formatMessage({ id: 'manage.stale.on', defaultMessage: 'When it reads as it should, save again.' })}</p>
    </Note>
  );
}

function Theirs({ words, name }: { words: ConsultationWords; name: keyof ConsultationWords }) {
  const intl = useIntl();
  const dates = useDates();
  if (name === 'phases')
    return (
      <ol>
        {words.phases.map(({ kind, opens, closes }, at) => (
          <li key={at}>
            {intl.formatMessage(phaseKindWords[kind])}: {dates.minute(instantOf(opens) ?? '')} – {dates.minute(instantOf(closes) ?? '')}
          </li>
        ))}
      </ol>
    );
  if (name === 'picture') return words.picture ? <img src={words.picture.url} alt={words.picture.alt} /> : <FormattedMessage id="manage.stale.noPicture" defaultMessage="No picture" />;
  return (
    <p dir="auto" lang={words.language} className="as-typed">
      {words[name] || '–'}
    </p>
  );
}
