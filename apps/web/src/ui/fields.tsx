import { useEffect, useId, useRef, type ComponentProps, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Icon } from './icon.tsx';

interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

interface Described {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint, error, field: always in that order. The control receives its id and what describes it. */
export function Field({
  label,
  hint,
  error,
  id: givenId,
  children,
}: FieldTexts & { id?: string; children: (described: Described) => ReactNode }) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}

/** The sentence of an error, beside its field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="err" id={id}>
      <Icon name="alert" /> {children}
    </p>
  );
}

/** One line of text. */
export function TextField({ label, hint, error, id, className = '', ...input }: FieldTexts & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(described) => <input type="text" {...input} {...described} className={`input ${className}`.trim()} />}
    </Field>
  );
}

/** Many lines of text; grows with its content. With `most`, says how many characters are left when it gets tight. */
export function TextArea({
  label,
  hint,
  error,
  id,
  most,
  prose,
  className = '',
  ...area
}: FieldTexts & ComponentProps<'textarea'> & { most?: number; prose?: boolean }) {
  const length = typeof area.value === 'string' ? area.value.length : 0;
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(described) => (
        <>
          <textarea rows={4} {...area} {...described} className={`input${prose ? ' prose' : ''} ${className}`.trim()} />
          {most !== undefined && length > most * 0.8 && (
            <p className="left" aria-live="polite">
              <FormattedMessage
                id="ui.charactersLeft"
                defaultMessage="{left, plural, =0 {No characters left} one {# character left} other {# characters left}}"
                values={{ left: Math.max(0, most - length) }}
              />
            </p>
          )}
        </>
      )}
    </Field>
  );
}

/** A choice from a known few. */
export function Select({
  label,
  hint,
  error,
  id,
  wide = true,
  className = '',
  children,
  ...select
}: FieldTexts & ComponentProps<'select'> & { wide?: boolean }) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(described) => (
        <select {...select} {...described} className={`input${wide ? ' wide' : ''} ${className}`.trim()}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** A tick box or radio button with its words, as one target. */
export function Choice({
  label,
  hint,
  type = 'checkbox',
  ...input
}: Omit<FieldTexts, 'error'> & ComponentProps<'input'> & { type?: 'checkbox' | 'radio' }) {
  const id = useId();
  return (
    <label className="choice">
      <input type={type} {...input} aria-describedby={hint ? id : undefined} />
      <span>
        {label}
        {hint && (
          <span className="hint" id={id}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

/** A question with several choices: legend, hint, error, choices. */
export function Choices({
  label,
  hint,
  error,
  id: givenId,
  children,
}: FieldTexts & { id?: string; children: ReactNode }) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={describedBy}>
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}

export interface FieldFault {
  /** The id of the field it concerns. */
  fieldId: string;
  words: ReactNode;
}

/** What to mend, at the top of a form. Takes the focus when it appears; each line leads to its field. */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
  const box = useRef<HTMLDivElement>(null);
  const key = faults.map((fault) => fault.fieldId).join(' ');
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);
  if (faults.length === 0) return null;
  return (
    <div className="note late summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <FormattedMessage
          id="ui.mend"
          defaultMessage="{count, plural, one {One thing} other {# things}} to mend before this can be sent"
          values={{ count: faults.length }}
        />
      </h2>
      <ul className="stack-tight">
        {faults.map(({ fieldId, words }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
