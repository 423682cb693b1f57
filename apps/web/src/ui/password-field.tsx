import { useState, type ComponentProps, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { TextButton } from './button.tsx';
import { Field } from './fields.tsx';

/** A password: can be pasted, and shown. With `atLeast`, says how many characters are still missing. */
export function PasswordField({
  label,
  hint,
  error,
  id,
  atLeast,
  value,
  ...input
}: { label: ReactNode; hint?: ReactNode; error?: ReactNode; value: string; atLeast?: number } & Omit<
  ComponentProps<'input'>,
  'value'
>) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(described) => (
        <>
          <div className="searchbox">
            <input
              {...input}
              {...described}
              value={value}
              className="input"
              type={shown ? 'text' : 'password'}
              dir="ltr"
              spellCheck={false}
              autoCapitalize="none"
            />
            <TextButton icon={shown ? 'eyeOff' : 'eye'} aria-controls={described.id} onClick={() => setShown(!shown)}>
              {shown ? (
                <FormattedMessage id="ui.password.hide" defaultMessage="Hide" />
              ) : (
                <FormattedMessage id="ui.password.show" defaultMessage="Show" />
              )}
            </TextButton>
          </div>
          {atLeast !== undefined && (
            <p className="left" aria-live="polite">
              {value.length > 0 && value.length < atLeast && (
                <FormattedMessage
                  id="ui.password.more"
                  defaultMessage="{left, plural, one {# more character} other {# more characters}}"
                  values={{ left: atLeast - value.length }}
                />
              )}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
