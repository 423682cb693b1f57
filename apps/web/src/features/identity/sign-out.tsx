import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { useEntering } from './use-entering.ts';

const signOut = graphql(`
  mutation SignOut {
    signOut {
      ... on SignOutSuccess {
        done
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Signs out on this device. */
export function SignOut() {
  const enter = useEntering();
  const { send, sending, refusal, failure } = useAct(signOut, (data) => data.signOut);
  return (
    <>
      <Button
        look="line"
        icon="signOut"
        flipIcon
        sending={sending}
        onClick={() => {
          void send({}).then((sent) => (sent.kind === 'done' ? enter('/', false) : undefined));
        }}
      >
        <FormattedMessage id="identity.signOut" defaultMessage="Sign out" />
      </Button>
      {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="identity.signOut.failed" defaultMessage="You are still signed in." />}
          requestId={failure.requestId}
        />
      )}
    </>
  );
}
