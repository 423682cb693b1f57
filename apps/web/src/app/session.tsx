import { useQuery } from '@apollo/client/react';
import { createContext, use, useEffect, type ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { SessionQuery, Verb } from '../gql/graphql.ts';
import { SiteName } from '../ui/page-head.tsx';
import { rememberSignedIn } from './client.ts';
import { useLanguage } from './language.tsx';

const sessionQuery = graphql(`
  query Session {
    site {
      name
      tagline
    }
    viewer {
      id
      displayName
      language
      emailConfirmed
      office
      viewerMay
      roles {
        id
        role
      }
    }
  }
`);

export type Viewer = NonNullable<SessionQuery['viewer']>;

interface Session {
  /** Null when signed out, and until the answer has come. */
  viewer: Viewer | null;
  /** The answer has come. */
  known: boolean;
  siteName: string;
  tagline: string;
  may: (verb: Verb) => boolean;
  /** Asks again; after signing in or out the whole store has to be read anew: `client.resetStore()`. */
  refresh: () => void;
}

const SessionContext = createContext<Session>({
  viewer: null,
  known: false,
  siteName: 'Folkmoot',
  tagline: '',
  may: () => false,
  refresh: () => undefined,
});

/** Who is here, and what they may do at all. What they may do to a thing, the thing itself says (`viewerMay`). */
export const useSession = (): Session => use(SessionContext);

export function SessionProvider({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(sessionQuery);
  const { language, choose } = useLanguage();
  const viewer = data?.viewer ?? null;
  const accountLanguage = viewer?.language;
  const viewerId = viewer?.id;

  useEffect(() => {
    if (data) rememberSignedIn(viewerId !== undefined);
  }, [data, viewerId]);
  // Nobody presses “Try again” for the masthead: it asks by itself until it knows who is here.
  const unknown = error !== undefined && data === undefined;
  useEffect(() => {
    if (!unknown) return undefined;
    const again = () => void refetch().catch(() => undefined);
    const timer = setInterval(again, 5000);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [unknown, refetch]);
  useEffect(() => {
    if (accountLanguage && accountLanguage !== language) choose(accountLanguage);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the account's wish counts when it arrives, not when the reader then chooses otherwise
  }, [viewerId, accountLanguage]);

  const session: Session = {
    viewer,
    known: data !== undefined,
    siteName: data?.site.name ?? 'Folkmoot',
    tagline: data?.site.tagline ?? '',
    may: (verb) => viewer?.viewerMay.includes(verb) ?? false,
    refresh: () => void refetch(),
  };
  return (
    <SessionContext value={session}>
      <SiteName value={session.siteName}>{children}</SiteName>
    </SessionContext>
  );
}
