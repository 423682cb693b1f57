import { FormattedMessage, useIntl } from 'react-intl';
import { ClashNote } from '../../ui/clash-note.tsx';
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

/** What two officials changed at once in a consultation. */
export function Clashes({ theirs, taken, clashes, onTake }: ClashesProps) {
  return (
    <ClashNote
      taken={taken.map((name) => consultationLabels[name])}
      clashes={clashes.map((name) => ({
        label: consultationLabels[name],
        theirs: <Theirs words={theirs} name={name} />,
        onTake: () => onTake({ [name]: theirs[name] }),
      }))}
    />
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
            {intl.formatMessage(phaseKindWords[kind])}: {dates.minute(instantOf(opens) ?? '')} –{' '}
            {dates.minute(instantOf(closes) ?? '')}
          </li>
        ))}
      </ol>
    );
  if (name === 'picture')
    return words.picture ? (
      <img src={words.picture.url} alt={words.picture.alt} />
    ) : (
      <FormattedMessage id="manage.stale.noPicture" defaultMessage="No picture" />
    );
  return (
    <p dir="auto" lang={words.language}>
      {words[name] || '–'}
    </p>
  );
}
