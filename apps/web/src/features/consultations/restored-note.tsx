import { FormattedMessage } from 'react-intl';
import { TextButton } from '../../ui/button.tsx';
import { Note } from '../../ui/state-label.tsx';

/** Says that these words come from this device and are not saved. */
export function RestoredNote({ onRevert }: { onRevert: () => void }) {
  return (
    <Note icon="kept">
      <FormattedMessage
        id="manage.restored"
        defaultMessage="You had changes here that were not saved. They were kept on this device."
      />{' '}
      <TextButton onClick={onRevert}>
        <FormattedMessage id="manage.restored.revert" defaultMessage="Back to what is saved" />
      </TextButton>
    </Note>
  );
}
