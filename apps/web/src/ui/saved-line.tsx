import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Icon } from './icon.tsx';
import { useDates } from './when.tsx';

/** Where words that save themselves are at this moment. */
export type Saving =
  { kind: 'untouched' } | { kind: 'kept' } | { kind: 'saving' } | { kind: 'saved'; at: string } | { kind: 'failed' };

/** Says it in a line. `untouched` stands there before anything is typed, `again` beside a save that failed. */
export function SavedLine({ state, untouched, again }: { state: Saving; untouched: ReactNode; again?: ReactNode }) {
  const dates = useDates();
  return (
    <p className="small muted" role="status">
      {state.kind === 'untouched' && untouched}
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
      {state.kind === 'failed' && (
        <>
          <Icon name="kept" />{' '}
          <FormattedMessage
            id="proposal.save.failed"
            defaultMessage="Kept on this device. Not saved on the server yet; we try again."
          />{' '}
          {again}
        </>
      )}
    </p>
  );
}
