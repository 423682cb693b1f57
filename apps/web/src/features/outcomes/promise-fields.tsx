import { mostPromises } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { TextButton } from '../../ui/button.tsx';
import { FieldError, TextField } from '../../ui/fields.tsx';
import type { ReactNode } from 'react';
import './promise-fields.css';

export interface PromiseWords {
  what: string;
  by: string;
  who: string;
}

interface PromiseFieldsProps {
  id: string;
  label: ReactNode;
  error: ReactNode;
  promises: readonly PromiseWords[];
  /** Who is usually named. */
  office: string;
  lang: string;
  onChange: (promises: readonly PromiseWords[]) => void;
}

/** What officials undertake: what, by which day, and who sees to it. */
export function PromiseFields({ id, label, error, promises, office, lang, onChange }: PromiseFieldsProps) {
  const change = (place: number, part: Partial<PromiseWords>) =>
    onChange(promises.map((promise, at) => (at === place ? { ...promise, ...part } : promise)));
  return (
    <fieldset className="field promise-fields" id={id} tabIndex={-1}>
      <legend>{label}</legend>
      <p className="hint">
        <FormattedMessage
          id="outcome.promises.hint"
          defaultMessage="Each stands on the proposal’s page until it is kept. None is fine too."
        />
      </p>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {promises.map(({ what, by, who }, place) => (
        <fieldset key={place} className="promise">
          <legend className="unseen">
            <FormattedMessage
              id="outcome.promises.nth"
              defaultMessage="Promise {number, number}"
              values={{ number: place + 1 }}
            />
          </legend>
          <TextField
            label={<FormattedMessage id="outcome.promises.what" defaultMessage="What" />}
            className="sm"
            value={what}
            maxLength={200}
            lang={lang}
            dir="auto"
            onChange={({ target }) => change(place, { what: target.value })}
          />
          <TextField
            label={<FormattedMessage id="outcome.promises.by" defaultMessage="By" />}
            className="sm"
            type="date"
            value={by}
            onChange={({ target }) => change(place, { by: target.value })}
          />
          <TextField
            label={<FormattedMessage id="outcome.promises.who" defaultMessage="Who" />}
            className="sm"
            value={who}
            maxLength={200}
            lang={lang}
            dir="auto"
            onChange={({ target }) => change(place, { who: target.value })}
          />
          <TextButton icon="trash" onClick={() => onChange(promises.filter((_, at) => at !== place))}>
            <FormattedMessage id="outcome.promises.remove" defaultMessage="Remove" />
          </TextButton>
        </fieldset>
      ))}
      {promises.length < mostPromises && (
        <TextButton icon="plus" onClick={() => onChange([...promises, { what: '', by: '', who: office }])}>
          <FormattedMessage id="outcome.promises.add" defaultMessage="Add a promise" />
        </TextButton>
      )}
    </fieldset>
  );
}
