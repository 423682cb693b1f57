import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'react-router';
import { useSignInFirst } from '../app/intent.ts';
import { useSession } from '../app/session.tsx';
import { JoinAmendment } from '../features/policy-text/join-amendment.tsx';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Bones, Refused } from '../ui/waiting.tsx';
import { ReasonWords } from '../words/reason-words.tsx';

/** Where a link leads by which someone is invited to write a suggestion together. Its secret part stands behind the #. */
export function JoinPage() {
  const intl = useIntl();
  const { hash } = useLocation();
  return (
    <div className="wrap">
      <PageHead
        title={intl.formatMessage({ id: 'join.title', defaultMessage: 'Write a suggestion together' })}
        lead={
          <FormattedMessage
            id="join.lead"
            defaultMessage="Someone asks you to be an author of what they suggest for a policy text."
          />
        }
      />
      <div className="narrow stack">
        <p>
          <FormattedMessage
            id="join.words"
            defaultMessage="Your name then stands beside theirs for everyone to read. You can change the words, bring them up to date, withdraw them, and invite others, as they can. You both learn what officials decide."
          />
        </p>
        <Joining token={hash.slice(1)} />
      </div>
    </div>
  );
}

function Joining({ token }: { token: string }) {
  const { viewer, known } = useSession();
  const signInFirst = useSignInFirst();
  if (!token) return <Refused words={<ReasonWords reason="TOKEN_INVALID" />} />;
  if (!known) return <Bones lines={1} />;
  if (viewer) return <JoinAmendment token={token} />;
  return (
    <div>
      <Button onClick={() => signInFirst('propose')}>
        <FormattedMessage id="join.signIn" defaultMessage="Sign in and join" />
      </Button>
    </div>
  );
}
