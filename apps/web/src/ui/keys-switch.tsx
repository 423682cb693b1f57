import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Choice } from './fields.tsx';
import { keysAreOn, switchKeys } from './keys.tsx';

/** Switches the single-letter keys of the workbench on and off, on this device. */
export function KeysSwitch() {
  const [on, setOn] = useState(keysAreOn);
  return (
    <Choice
      label={
        <FormattedMessage
          id="ui.keys"
          defaultMessage="Use single letters as keys in policy texts and in the moderators’ and officials’ rooms"
        />
      }
      hint={
        <FormattedMessage
          id="ui.keys.hint"
          defaultMessage="Switch it off if you dictate, or if keys are pressed by mistake. Kept on this device."
        />
      }
      checked={on}
      onChange={({ target }) => {
        switchKeys(target.checked);
        setOn(target.checked);
      }}
    />
  );
}
