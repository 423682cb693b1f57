import { defineMessages, FormattedMessage } from 'react-intl';
import type { Stance } from '../gql/graphql.ts';
import { Tag } from '../ui/state-label.tsx';

export const stanceWords = defineMessages({
  for: { id: 'stance.for', defaultMessage: 'For' },
  against: { id: 'stance.against', defaultMessage: 'Against' },
  neutral: { id: 'stance.neutral', defaultMessage: 'Neutral' },
});

/** Neutral is a choice like the others, not the absence of one. */
export const stances = ['for', 'against', 'neutral'] as const satisfies readonly Stance[];

/** A stance: sign, word and colour. */
export function StanceTag({ stance }: { stance: Stance }) {
  return (
    <Tag tone={stance} icon={stance}>
      <FormattedMessage {...stanceWords[stance]} />
    </Tag>
  );
}
