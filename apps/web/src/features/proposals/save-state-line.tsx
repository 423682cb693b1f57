import { FormattedMessage } from 'react-intl';
import { Icon } from '../../ui/icon.tsx';
import { Refused } from '../../ui/waiting.tsx';
import { useDates } from '../../ui/when.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import type { SaveState } from './use-autosave.ts';

/** Where the words are at this moment. */
export function SaveStateLine({ state }: { state: SaveState }) {
  const dates = useDates();
  if (state.kind === 'refused' && state.refusal.field === null)
    return <Refused words={<ReasonWords reason={state.refusal.reason} />} />;
  return (
    <p className="small muted" role="status">
      {state.kind === 'untouched' && (
        <FormattedMessage
          id="proposal.save.untouched"
          defaultMessage="Your words are saved while you type. Nobody sees them before you publish."
        />
      )}
      {(state.kind === 'kept' || state.kind === 'saving') && (
        <>
          <Icon name="kept" />{' '}
          <FormattedMessage id="proposal.save.kept" defaultMessage="Kept on this device, being saved." />
        </>
      )}
      {state.kind === 'saved' && (
        <>
          <Icon name="check" />{' '}
          <FormattedMessage
            id="proposal.save.saved"
            defaultMessage="Draft saved at {time}."
            values={{ time: dates.time(state.at) }}
          />
        </>
      )}
      {(state.kind === 'failed' || state.kind === 'refused') && (
        <>
          <Icon name="kept" />{' '}
          <FormattedMessage
            id="proposal.save.failed"
            defaultMessage="Kept on this device. Not saved on the server yet; we try again."
          />
        </>
      )}
    </p>
  );
}
