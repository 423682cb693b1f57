import { useMemo, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Key, keysAreOn, useKeys } from '../../ui/keys.tsx';
import { heatOf } from './heat.ts';

interface TextKeysProps {
  onNext: () => void;
  onPrevious: () => void;
  onSuggest?: () => void;
  onClose: () => void;
}

const samples = [0, 1, 2, 5, 10] as const;

/** What the bars beside the clauses say, and the keys that lead from clause to clause. */
export function TextKeys(props: TextKeysProps) {
  const intl = useIntl();
  const latest = useRef(props);
  latest.current = props;
  useKeys(
    useMemo(
      () => ({
        j: () => latest.current.onNext(),
        k: () => latest.current.onPrevious(),
        s: () => latest.current.onSuggest?.(),
        Escape: () => latest.current.onClose(),
      }),
      [],
    ),
  );
  return (
    <div className="text-legend no-print">
      <p>
        <span className="muted">
          <FormattedMessage
            id="text.legend"
            defaultMessage="Beside each clause, the number of suggestions and of comments:"
          />
        </span>
        <span className="scale num" aria-hidden="true">
          {samples.map((count, place) => {
            const next = samples[place + 1];
            const from = intl.formatNumber(count);
            return (
              <span key={count} className={`heat h${heatOf(count)}`}>
                <i />
                {next === undefined ? `${from}+` : next - 1 > count ? `${from}–${intl.formatNumber(next - 1)}` : from}
              </span>
            );
          })}
        </span>
      </p>
      {keysAreOn() && (
        <p className="key-hints" aria-hidden="true">
          <span>
            <Key>J</Key> <Key>K</Key> <FormattedMessage id="text.keys.step" defaultMessage="next, previous clause" />
          </span>
          {props.onSuggest && (
            <span>
              <Key>S</Key> <FormattedMessage id="text.keys.suggest" defaultMessage="suggest" />
            </span>
          )}
        </p>
      )}
    </div>
  );
}
