import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { takePlace } from './next-place.ts';
import { useEntering } from './use-entering.ts';

const confirmEmail = graphql(`
  mutation ConfirmEmail($input: ConfirmEmailInput!) {
    confirmEmail(input: $input) {
      ... on ConfirmEmailSuccess {
        viewer {
          id
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Confirms by a press, never by opening the page: programs that check mail for harm open every link. */
export function ConfirmEmailForm({ token }: { token: string }) {
  const enter = useEntering();
  const { send, sending, refusal, failure } = useAct(confirmEmail, (data) => data.confirmEmail);
  const confirm = async () => {
    const sent = await send({ input: { token } });
    if (sent.kind === 'done') await enter(takePlace(), true);
  };
  return (
    <div className="stack">
      {refusal && (
        <Refused words={<ReasonWords reason={refusal.reason} />}>
          <Link to="/account">
            <FormattedMessage id="identity.confirm.again" defaultMessage="Sign in and ask for another letter" />
          </Link>
        </Refused>
      )}
      {failure && (
        <Failed
          what={<FormattedMessage id="identity.confirm.failed" defaultMessage="Your address is not confirmed." />}
          requestId={failure.requestId}
        />
      )}
      <Button block sending={sending} onClick={() => void confirm()}>
        <FormattedMessage id="identity.confirm" defaultMessage="Confirm this address" />
      </Button>
    </div>
  );
}
