import { FormattedMessage } from 'react-intl';
import { TextButton } from '../../../ui/button.tsx';
import { SavedLine } from '../../../ui/saved-line.tsx';
import { Refused } from '../../../ui/waiting.tsx';
import { ReasonWords } from '../../../words/reason-words.tsx';
import type { DraftState } from './use-draft.ts';

/** Where the words of the draft are at this moment. */
export function DraftStateLine({ state, onSave }: { state: DraftState; onSave: () => void }) {
  if (state.kind === 'refused') return <Refused words={<ReasonWords reason={state.refusal.reason} />} />;
  return (
    <SavedLine
      state={state}
      untouched={
        <FormattedMessage
          id="text.draft.untouched"
          defaultMessage="Saved while you type. Only officials of this consultation see the draft before you publish it."
        />
      }
      again={
        <TextButton onClick={onSave}>
          <FormattedMessage id="ui.tryAgain" defaultMessage="Try again" />
        </TextButton>
      }
    />
  );
}
