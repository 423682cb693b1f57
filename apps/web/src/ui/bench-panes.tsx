import type { ReactNode } from 'react';
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
}

/** List and work side by side; on the phone first the list, then the work, each its own page. */
export function Panes({ list, open, isNamed, back, two }: PanesProps) {
  const wide = useWide();
  if (wide)
    return (
      <div className={two ? 'panes two' : 'panes'}>
        {list}
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
