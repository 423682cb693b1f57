import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import type { CaseAction } from '../gql/graphql.ts';
import { StateLabel } from '../ui/state-label.tsx';
import type { IconName } from '../ui/icon.tsx';

export const caseActionWords: Record<CaseAction, MessageDescriptor> = defineMessages({
  keep: { id: 'caseAction.keep', defaultMessage: 'Left in view' },
  hide: { id: 'caseAction.hide', defaultMessage: 'Taken out of view' },
  restore: { id: 'caseAction.restore', defaultMessage: 'Brought back into view' },
});

const icons: Record<CaseAction, IconName> = { keep: 'eye', hide: 'eyeOff', restore: 'undo' };

/** What a moderator did, in a few words. */
export function CaseActionLabel({ action }: { action: CaseAction }) {
  return (
    <StateLabel tone={action === 'hide' ? 'soon' : 'done'} icon={icons[action]}>
      <FormattedMessage {...caseActionWords[action]} />
    </StateLabel>
  );
}
