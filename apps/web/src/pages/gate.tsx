import type { Reason } from '@folkmoot/domain';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router';
import { useSession, type Viewer } from '../app/session.tsx';
import type { Verb } from '../gql/graphql.ts';
import { LinkButton } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { PageBones, Refused } from '../ui/waiting.tsx';
import { ReasonWords } from '../words/reason-words.tsx';

/** A room for some: asks who comes, says why not, and leads on. */
export function Gate({
  title,
  verb,
  reason = 'NOT_SIGNED_IN',
  children,
}: {
  title: string;
  /** What one must be allowed to do somewhere; without it, everyone signed in may enter. */
  verb?: Verb;
  reason?: Reason;
  children: (viewer: Viewer) => ReactNode;
}) {
  const { viewer, known, may } = useSession();
  const { pathname, search } = useLocation();
  if (!known) return <PageBones />;
  if (viewer && (!verb || may(verb))) return children(viewer);
  return (
    <div className="wrap">
      <PageHead title={title}>
        <Refused words={<ReasonWords reason={viewer ? reason : 'NOT_SIGNED_IN'} />}>
          {viewer && (
            <Link to="/">
              <FormattedMessage id="gate.home" defaultMessage="Go to the open consultations" />
            </Link>
          )}
        </Refused>
        {!viewer && (
          <p>
            <LinkButton to={`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`}>
              <FormattedMessage id="shell.signIn" defaultMessage="Sign in" />
            </LinkButton>
          </p>
        )}
      </PageHead>
    </div>
  );
}
