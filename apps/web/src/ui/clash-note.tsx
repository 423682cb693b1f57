import { Fragment, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { TextButton } from './button.tsx';
import { Note } from './state-label.tsx';

export interface Clash {
  label: ReactNode;
  theirs: ReactNode;
  onTake: () => void;
}

/** Someone else saved first: what was taken over from them, what both changed, and how to go on. Nothing typed is lost. */
export function ClashNote({ taken, clashes }: { taken: readonly ReactNode[]; clashes: readonly Clash[] }) {
  const names = taken.map((label, at) => (
    <Fragment key={at}>
      {at > 0 && ', '}
      {label}
    </Fragment>
  ));
  return (
    <Note tone="soon" icon="changed" role="alert">
      <b>
        <FormattedMessage
          id="ui.clash"
          defaultMessage="Someone else has saved this since you opened it. Nothing you typed is lost, and nothing of it is saved yet."
        />
      </b>
      {taken.length > 0 && (
        <p>
          <FormattedMessage
            id="ui.clash.taken"
            defaultMessage="Only they changed these, so their words stand in the form now: <names></names>."
            values={{ names: () => <Fragment key="names">{names}</Fragment> }}
          />
        </p>
      )}
      {clashes.length > 0 && (
        <>
          <p>
            <FormattedMessage
              id="ui.clash.both"
              defaultMessage="Both of you changed these. Yours stand in the form; theirs are:"
            />
          </p>
          <ul className="stack">
            {clashes.map(({ label, theirs, onTake }, at) => (
              <li key={at}>
                <b>{label}</b>
                <div className="as-typed">{theirs}</div>
                <TextButton onClick={onTake}>
                  <FormattedMessage id="ui.clash.take" defaultMessage="Take theirs" />
                </TextButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <FormattedMessage id="ui.clash.on" defaultMessage="When it reads as it should, save again." />
      </p>
    </Note>
  );
}
