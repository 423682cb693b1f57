import { lazy, Suspense, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, NavLink } from 'react-router';
import { Icon } from '../ui/icon.tsx';
import { Crest } from '../ui/sign.tsx';
import { places, workbench } from './places.tsx';
import { useSession } from './session.tsx';

// Menus and the drawer are fetched when the page stands; until then their buttons are plain and already in place.
const PreferenceMenus = lazy(() =>
  import('./preference-menus.tsx').then((module) => ({ default: module.PreferenceMenus })),
);
const NavDrawer = lazy(() => import('./nav-drawer.tsx').then((module) => ({ default: module.NavDrawer })));

/** Crest, ways through the house, search, language, account. */
export function Masthead() {
  const intl = useIntl();
  const { siteName, tagline, viewer, known, may } = useSession();
  const [drawer, setDrawer] = useState<'never' | 'open' | 'closed'>('never');
  const rooms = workbench.filter(({ verb }) => verb && may(verb));

  return (
    <header className="masthead">
      <div className="wrap">
        <Link className="brand" to="/">
          <Crest />
          <span>
            <b>{siteName}</b>
            <small>{tagline}</small>
          </span>
        </Link>
        <nav className="nav" aria-label={intl.formatMessage({ id: 'shell.nav', defaultMessage: 'Main' })}>
          {[...places, ...rooms].map(({ to, words }) => (
            <NavLink key={to} to={to} end={to === '/'}>
              {words}
            </NavLink>
          ))}
        </nav>
        <div className="tools">
          <Link
            className="tool"
            to="/search"
            aria-label={intl.formatMessage({ id: 'shell.search', defaultMessage: 'Search' })}
          >
            <Icon name="search" />
          </Link>
          <Suspense fallback={<span className="tool only-wide" />}>
            <PreferenceMenus />
          </Suspense>
          {known &&
            (viewer ? (
              <Link className="tool only-wide" to="/account">
                <Icon name="user" />
                <span>
                  <bdi>{viewer.displayName}</bdi>
                </span>
              </Link>
            ) : (
              <Link className="tool only-wide" to="/sign-in">
                <FormattedMessage id="shell.signIn" defaultMessage="Sign in" />
              </Link>
            ))}
          <button
            className="tool only-narrow"
            type="button"
            aria-label={intl.formatMessage({ id: 'shell.menu', defaultMessage: 'Menu' })}
            aria-expanded={drawer === 'open'}
            onClick={() => setDrawer('open')}
          >
            <Icon name="menu" />
          </button>
        </div>
      </div>
      {drawer !== 'never' && (
        <Suspense fallback={null}>
          <NavDrawer open={drawer === 'open'} onClose={() => setDrawer('closed')} rooms={rooms} />
        </Suspense>
      )}
    </header>
  );
}
