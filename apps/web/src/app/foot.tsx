import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Mark } from '../ui/sign.tsx';
import { foundations } from './places.tsx';

/** The foot of every page. */
export function Foot() {
  return (
    <footer className="foot">
      <div className="wrap">
        <ul role="list">
          {foundations.map(({ to, words }) => (
            <li key={to}>
              <Link to={to}>{words}</Link>
            </li>
          ))}
        </ul>
        <span className="made">
          <Mark />
          <span>
            <FormattedMessage id="shell.foot.made" defaultMessage="Runs on Folkmoot, open-source software" />
          </span>
        </span>
      </div>
    </footer>
  );
}
