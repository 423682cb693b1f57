import { FormattedMessage } from 'react-intl';
import { SavedLine } from '../../ui/saved-line.tsx';
import { Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import type { SaveState } from './use-autosave.ts';

/** Where the words are at this moment. */
export function SaveStateLine({ state }: { state: SaveState }) {
  if (state.kind === 'refused' && state.refusal.field === null)
    return <Refused words={<ReasonWords reason={state.refusal.reason} />} />;
  return (
    <SavedLine
      // What is wrong in a field is said beside it.
      state={state.kind === 'refused' ? { kind: 'failed' } : state}
      untouched={
        <FormattedMessage
          id="proposal.save.untouched"
          defaultMessage="Your words are saved while you type. Nobody sees them before you publish."
        />
      }
    />
  );
}
