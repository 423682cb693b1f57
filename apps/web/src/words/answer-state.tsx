import { defineMessages, FormattedMessage } from 'react-intl';
import type { AnswerState } from '../gql/graphql.ts';
import type { IconName } from '../ui/icon.tsx';
import { StateLabel, type Tone } from '../ui/state-label.tsx';

export const answerStateWords = defineMessages({
  underReview: { id: 'answerState.underReview', defaultMessage: 'Under review' },
  accepted: { id: 'answerState.accepted', defaultMessage: 'Accepted' },
  partly: { id: 'answerState.partly', defaultMessage: 'Accepted in part' },
  rejected: { id: 'answerState.rejected', defaultMessage: 'Not accepted' },
  done: { id: 'answerState.done', defaultMessage: 'Done' },
});

/** In the order in which they are chosen from. */
export const answerStates = [
  'underReview',
  'accepted',
  'partly',
  'rejected',
  'done',
] as const satisfies readonly AnswerState[];

const faces: Record<AnswerState, { tone: Tone; icon: IconName }> = {
  underReview: { tone: 'done', icon: 'wait' },
  accepted: { tone: 'yes', icon: 'accepted' },
  partly: { tone: 'part', icon: 'part' },
  rejected: { tone: 'done', icon: 'refused' },
  done: { tone: 'yes', icon: 'accepted' },
};

/** What officials answered, in two words. */
export function AnswerStateLabel({ state, inherit }: { state: AnswerState; inherit?: boolean }) {
  return (
    <StateLabel {...faces[state]} inherit={inherit}>
      <FormattedMessage {...answerStateWords[state]} />
    </StateLabel>
  );
}
