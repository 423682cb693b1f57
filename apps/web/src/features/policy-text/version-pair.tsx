import { useId } from 'react';
import { FormattedMessage } from 'react-intl';
import { TextButton } from '../../ui/button.tsx';

/** Which two versions are compared, and how they stand. */
export function VersionPair({
  versions,
  from,
  to,
  onChange,
  inline,
  onInline,
}: {
  versions: readonly { number: number; words: string }[];
  from: number;
  to: number;
  onChange: (pair: { from: number; to: number }) => void;
  inline: boolean;
  /** Left out where there is only room for one column. */
  onInline?: (inline: boolean) => void;
}) {
  const id = useId();
  const choice = (value: number, choose: (number: number) => void, name: string) => (
    <select
      id={`${id}-${name}`}
      className="input"
      value={value}
      onChange={({ target }) => choose(Number(target.value))}
    >
      {versions.map(({ number, words }) => (
        <option key={number} value={number}>
          {words}
        </option>
      ))}
    </select>
  );
  return (
    <div className="row between pair-choice no-print">
      <div className="from">
        <label htmlFor={`${id}-from`}>
          <FormattedMessage id="text.compare.from" defaultMessage="From" />
        </label>
        {choice(from, (number) => onChange({ from: number, to }), 'from')}
        <label htmlFor={`${id}-to`}>
          <FormattedMessage id="text.compare.to" defaultMessage="to" />
        </label>
        {choice(to, (number) => onChange({ from, to: number }), 'to')}
      </div>
      <div className="row">
        {onInline && (
          <TextButton onClick={() => onInline(!inline)}>
            {inline ? (
              <FormattedMessage id="text.compare.sides" defaultMessage="Side by side" />
            ) : (
              <FormattedMessage id="text.compare.inline" defaultMessage="In one text" />
            )}
          </TextButton>
        )}
        <TextButton icon="file" onClick={() => print()}>
          <FormattedMessage id="text.compare.print" defaultMessage="Print" />
        </TextButton>
        <div className="legend">
          <ins>
            <FormattedMessage id="text.compare.legend.added" defaultMessage="added" />
          </ins>
          <del>
            <FormattedMessage id="text.compare.legend.out" defaultMessage="taken out" />
          </del>
          <span className="moved">
            <FormattedMessage id="text.compare.legend.moved" defaultMessage="moved" />
          </span>
        </div>
      </div>
    </div>
  );
}
