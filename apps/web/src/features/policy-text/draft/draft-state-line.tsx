import { FormattedMessage } from 'react-intl';
import { TextButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Refused } from '../../../ui/waiting.tsx';
import { useDates } from '../../../ui/when.tsx';
import { ReasonWords } from '../../../words/reason-words.tsx';
import type { DraftState } from './use-draft.ts';

/** Where the words of the draft are at this moment. */
export function DraftStateLine({ state, onSave }: { state: DraftState; onSave: () => void }) {
  const dates = useDates();
  if (state.kind === 'refused') return <Refused words={<ReasonWords reason={state.refusal.reason} />} />;
  return (
    <p className="small muted" role="status">
      {state.kind === 'untouched' && (
        <FormattedMessage
          id="text.draft.untouched"
          defaultMessage="Saved while you type. Only officials of this consultation see the draft before you publish it."
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
      {state.kind === 'failed' && (
        <>
          <Icon name="kept" />{' '}
          <FormattedMessage
            id="proposal.save.failed"
            defaultMessage="Kept on this device. Not saved on the server yet; we try again."
          />{' '}
          <TextButton onClick={onSave}>
            <FormattedMessage id="ui.tryAgain" defaultMessage="Try again" />
          </TextButton>
        </>
      )}
    </p>
  );
}
