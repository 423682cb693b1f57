import { useMediaQuery } from '@mantine/hooks';
import { createContext, use, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link, type To } from 'react-router';
import { Button } from './button.tsx';
import { KeysSwitch } from './keys-switch.tsx';
import { Key, keysAreOn, useKeys } from './keys.tsx';
import { Heading, PageTitle } from './page-head.tsx';

/** Is there room for panes side by side? If not, each pane is a page of its own. */
export const useWide = (): boolean => useMediaQuery('(min-width: 64em)', true, { getInitialValueInEffect: false });

/** The command key of this machine, as its keyboard has it. */
export const commandKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

const LettersOn = createContext(true);

/** A single letter beside what it does; gone where single letters are switched off. */
export function Letter({ children }: { children: ReactNode }) {
  return use(LettersOn) && <Key>{children}</Key>;
}

export interface KeyLine {
  keys: readonly string[];
  does: ReactNode;
}

interface BenchProps {
  title: string;
  label: string;
  places: readonly { to: To; words: ReactNode; count?: number; current: boolean }[];
  state?: ReactNode;
  /** All keys of this bench; the single ones among them stand in the bar. */
  keys: readonly KeyLine[];
  children: ReactNode;
}

/** A workbench: its name, its lists, its keys, and the panes below. */
export function Bench({ title, label, places, state, keys, children }: BenchProps) {
  const [lettersOn, setLettersOn] = useState(keysAreOn);
  const [helpOpen, setHelpOpen] = useState(false);
  useKeys({ '?': () => setHelpOpen(true), Escape: () => setHelpOpen(false) });
  return (
    <LettersOn value={lettersOn}>
      <div className="wrap bench">
        <PageTitle>{title}</PageTitle>
        <div className="bar">
          <Heading>{title}</Heading>
          <nav className="places" aria-label={label}>
            {places.map(({ to, words, count, current }) => (
              <Link
                key={typeof to === 'string' ? to : `${to.pathname}${to.search}`}
                to={to}
                aria-current={current ? 'page' : undefined}
              >
                {words} {count !== undefined && <span className="muted num">{count}</span>}
              </Link>
            ))}
          </nav>
          {state}
          <span className="keys">
            {lettersOn &&
              keys.slice(0, 1).map((line) => (
                <span key={line.keys.join()}>
                  {line.keys.map((key) => (
                    <Key key={key}>{key}</Key>
                  ))}{' '}
                  {line.does}
                </span>
              ))}
            <button
              type="button"
              className="textbtn"
              aria-expanded={helpOpen}
              aria-keyshortcuts="?"
              onClick={() => setHelpOpen(!helpOpen)}
            >
              {lettersOn && <Key>?</Key>} <FormattedMessage id="ui.keys.all" defaultMessage="All keys" />
            </button>
          </span>
        </div>
        {helpOpen && (
          <KeyHelp keys={keys} onSwitched={() => setLettersOn(keysAreOn())} onClose={() => setHelpOpen(false)} />
        )}
        {children}
      </div>
    </LettersOn>
  );
}

interface KeyHelpProps {
  keys: readonly KeyLine[];
  onSwitched: () => void;
  onClose: () => void;
}

function KeyHelp({ keys, onSwitched, onClose }: KeyHelpProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="note stack-tight" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} ref={heading}>
        <FormattedMessage id="ui.keys.title" defaultMessage="Keys" />
      </h2>
      <dl className="facts">
        {keys.map((line) => (
          <div key={line.keys.join()} className="row">
            <dt>
              {line.keys.map((key) => (
                <kbd key={key} dir="ltr">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{line.does}</dd>
          </div>
        ))}
      </dl>
      <div onChange={onSwitched}>
        <KeysSwitch />
      </div>
      <Button look="quiet" onClick={onClose}>
        <FormattedMessage id="ui.close" defaultMessage="Close" />
      </Button>
    </section>
  );
}
