import type { AnswerState } from '../../gql/graphql.ts';
import type { IconName } from '../../ui/icon.tsx';

/** The picture of each answer where it is chosen; its colour belongs to the answer that was given. */
export const answerStateIcons: Record<AnswerState, IconName> = {
  underReview: 'wait',
  accepted: 'accepted',
  partly: 'part',
  rejected: 'refused',
  done: 'accepted',
};
