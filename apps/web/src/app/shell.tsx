import { Suspense, useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { arrival } from '../ui/page-head.tsx';
import { PageBones } from '../ui/waiting.tsx';
import { Foot } from './foot.tsx';
import { useLanguage } from './language.tsx';
import { Masthead } from './masthead.tsx';

/** What stands around every page. */
export function Shell() {
  const { pathname } = useLocation();
  const { complete } = useLanguage();
  useArrivals();
  return (
    <div className="site">
      <a className="skip" href="#main">
        <FormattedMessage id="shell.skip" defaultMessage="Skip to the content" />
      </a>
      <Masthead />
      <Connection />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<PageBones />}>{complete || pathname === '/' ? <Outlet /> : <PageBones />}</Suspense>
      </main>
      <Foot />
      <ScrollRestoration getKey={placeKey} />
    </div>
  );
}

/** Where a place in the page is remembered: every address that is loaded anew has the same key, so its path tells it. */
const placeKey = ({ pathname, key }: { pathname: string; key: string }) =>
  key === 'default' || pathname.endsWith('/proposals') ? pathname : key;

/** After a step inside the site, the heading of the new page takes the focus. */
function useArrivals() {
  const { pathname } = useLocation();
  const [shown, setShown] = useState(pathname);
  if (shown !== pathname) {
    setShown(pathname);
    arrival.expected = true;
  }
}

/** Says when the line is broken, and what that means. */
function Connection() {
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return (
    <div role="status" className="connection">
      {!online && (
        <div className="wrap">
          <FormattedMessage
            id="shell.offline"
            defaultMessage="You are offline. What you have open stays readable, and what you write is kept on this device."
          />
        </div>
      )}
    </div>
  );
}
