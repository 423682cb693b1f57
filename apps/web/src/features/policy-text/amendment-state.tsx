import { defineMessages, FormattedMessage } from 'react-intl';
import type { AmendmentState } from '../../gql/graphql.ts';
import type { IconName } from '../../ui/icon.tsx';
import { StateLabel, type Tone } from '../../ui/state-label.tsx';

export const amendmentStateWords = defineMessages({
  open: { id: 'suggestion.state.open', defaultMessage: 'Open' },
  stale: { id: 'suggestion.state.stale', defaultMessage: 'Out of date' },
  accepted: { id: 'suggestion.state.accepted', defaultMessage: 'Accepted' },
  acceptedInPart: { id: 'suggestion.state.acceptedInPart', defaultMessage: 'Accepted in part' },
  rejected: { id: 'suggestion.state.rejected', defaultMessage: 'Not accepted' },
  merged: { id: 'suggestion.state.merged', defaultMessage: 'Merged' },
  withdrawn: { id: 'suggestion.state.withdrawn', defaultMessage: 'Withdrawn' },
});

/** In the order in which they are chosen from. */
export const amendmentStates = [
  'open',
  'stale',
  'accepted',
  'acceptedInPart',
  'rejected',
  'merged',
  'withdrawn',
] as const satisfies readonly AmendmentState[];

const faces: Record<AmendmentState, { tone: Tone; icon: IconName }> = {
  open: { tone: 'open', icon: 'open' },
  stale: { tone: 'soon', icon: 'late' },
  accepted: { tone: 'yes', icon: 'accepted' },
  acceptedInPart: { tone: 'part', icon: 'part' },
  rejected: { tone: 'done', icon: 'refused' },
  merged: { tone: 'done', icon: 'changed' },
  withdrawn: { tone: 'done', icon: 'undo' },
};

/** Where a suggestion stands, in a word or two. */
export function AmendmentStateLabel({ state, inherit }: { state: AmendmentState; inherit?: boolean }) {
  return (
    <StateLabel {...faces[state]} inherit={inherit}>
      <FormattedMessage {...amendmentStateWords[state]} />
    </StateLabel>
  );
}
