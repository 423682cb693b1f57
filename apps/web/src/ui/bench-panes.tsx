import { useEffect, useRef, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link, type To } from 'react-router';
import { Icon } from './icon.tsx';
import { useWide } from './bench.tsx';
import './styles/panes.css';

interface PanesProps {
  list: ReactNode;
  /** What is open from the list; null while nothing is. */
  open: ReactNode;
  /** Does the address name what is open? Then it is its own page on narrow screens. */
  isNamed: boolean;
  back: To;
  two?: boolean;
  /** What is open; when it changes by a key, its line in the list is brought into view. */
  openId: string | undefined;
}

/** List and work side by side; on the phone first the list, then the work, each its own page. */
export function Panes({ list, open, isNamed, back, two, openId }: PanesProps) {
  const wide = useWide();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (openId) pane.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [openId]);
  if (wide)
    return (
      <div className={two ? 'panes two' : 'panes'}>
        <div className="pane-list" ref={pane}>
          {list}
        </div>
        {open}
      </div>
    );
  if (!isNamed) return <div className="panes">{list}</div>;
  return (
    <>
      <p className="back">
        <Link to={back}>
          <Icon name="back" flip /> <FormattedMessage id="ui.panes.back" defaultMessage="Back to the list" />
        </Link>
      </p>
      <div className="panes">{open}</div>
    </>
  );
}
