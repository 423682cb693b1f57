import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Key, keysAreOn, useKeys } from '../../ui/keys.tsx';
import { ClauseName } from './clause-name.tsx';
import type { ComparedChange } from './comparison.ts';
import { changePlace } from './comparison-parts.tsx';

/** From change to change, by button or by key; says which one the reader is at. Stays at the top of the screen. */
export function ComparisonSteps({
  changes,
  here,
  onHere,
  children,
}: {
  changes: readonly ComparedChange[];
  /** Counts from 0; -1 ahead of the first. */
  here: number;
  onHere: (at: number) => void;
  children?: ReactNode;
}) {
  const go = (at: number) => {
    if (at < 0 || at >= changes.length) return;
    onHere(at);
    const place = document.getElementById(changePlace(at));
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  };
  const latest = useRef({ next: () => go(here + 1), previous: () => go(here - 1) });
  useEffect(() => {
    latest.current = { next: () => go(here + 1), previous: () => go(here - 1) };
  });
  useKeys(useMemo(() => ({ j: () => latest.current.next(), k: () => latest.current.previous() }), []));
  const change = changes[here];
  const clause = change?.after ?? change?.before;
  return (
    <div className="steps no-print">
      <div className="row between">
        <span role="status">
          <b>
            <FormattedMessage
              id="text.compare.step"
              defaultMessage="{here, plural, =0 {{count, plural, one {# change} other {# changes}}} other {Change {here, number} of {count, number}}}"
              values={{ here: here + 1, count: changes.length }}
            />
          </b>{' '}
          {clause && (
            <span className="muted">
              <ClauseName kind={clause.kind} number={clause.number} />
            </span>
          )}
        </span>
        <span className="row">
          <Button look="quiet" small closed={here <= 0} onClick={() => go(here - 1)}>
            <span className="turn-up">
              <Icon name="chevron" />
            </span>
            <FormattedMessage id="text.compare.previous" defaultMessage="Previous" />
            {keysAreOn() && <Key>K</Key>}
          </Button>
          <Button look="quiet" small closed={here >= changes.length - 1} onClick={() => go(here + 1)}>
            <Icon name="chevron" />
            <FormattedMessage id="text.compare.next" defaultMessage="Next" />
            {keysAreOn() && <Key>J</Key>}
          </Button>
        </span>
      </div>
      {children}
    </div>
  );
}
