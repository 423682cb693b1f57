import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';

/** The name of the site, for document titles. */
export const SiteName = createContext('Folkmoot');

/** Set by the shell when the address changes, taken by the heading of the page that arrives. */
export const arrival = { expected: false };

/** Names the document in the browser. */
export function PageTitle({ children }: { children: string }) {
  const site = use(SiteName);
  return <title>{`${children} · ${site}`}</title>;
}

/** The one h1 of a page. Takes the focus when the reader came here by a link inside the site. */
export function Heading({ children, lang }: { children: ReactNode; lang?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!arrival.expected) return;
    arrival.expected = false;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 tabIndex={-1} ref={heading} lang={lang} dir={lang ? 'auto' : undefined}>
      {children}
    </h1>
  );
}

interface Crumb {
  to: string;
  words: ReactNode;
}

/** The way here, ending in the page itself. */
export function Crumbs({ way, here }: { way: readonly Crumb[]; here: ReactNode }) {
  const intl = useIntl();
  return (
    <nav className="crumbs" aria-label={intl.formatMessage({ id: 'ui.youAreHere', defaultMessage: 'You are here' })}>
      <ol role="list">
        {way.map(({ to, words }) => (
          <li key={to}>
            <Link to={to}>{words}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

/** Title of the document, the h1, and what stands around it. `title` is the plain text of the heading. */
export function PageHead({
  title,
  lang,
  above,
  lead,
  children,
  tight,
}: {
  title: string;
  lang?: string;
  above?: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
  tight?: boolean;
}) {
  return (
    <div className={tight ? 'head tight' : 'head'}>
      <PageTitle>{title}</PageTitle>
      {above}
      <Heading lang={lang}>{title}</Heading>
      {lead && (
        <p className="lead" lang={lang} dir={lang ? 'auto' : undefined}>
          {lead}
        </p>
      )}
      {children}
    </div>
  );
}

/** A page that is only a heading so far. */
export function BarePage({ title }: { title: string }) {
  return (
    <div className="wrap">
      <PageHead title={title} />
    </div>
  );
}

/** Words that only readers of screens get. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className="unseen">{children}</span>;
}

/** Where no page lives. */
export function NothingHere() {
  const intl = useIntl();
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'ui.nothingHere.title', defaultMessage: 'There is no page at this address' })}
        lead={
          <FormattedMessage
            id="ui.nothingHere.lead"
            defaultMessage="It may have moved, or it is not public. A search may find it."
          />
        }
      >
        <p className="row">
          <Link to="/">
            <FormattedMessage id="ui.nothingHere.home" defaultMessage="Open consultations" />
          </Link>
          <Link to="/search">
            <FormattedMessage id="ui.nothingHere.search" defaultMessage="Search" />
          </Link>
        </p>
      </PageHead>
    </div>
  );
}
