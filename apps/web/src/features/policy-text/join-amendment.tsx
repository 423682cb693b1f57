import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useState } from 'react';
import { useAct } from '../../app/answers.ts';
import { suggestionPath } from '../../app/paths.ts';
import { graphql } from '../../gql/gql.ts';
import type { JoinAmendmentMutation } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/state-label.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

const joinAmendment = graphql(`
  mutation JoinAmendment($input: JoinAmendmentInput!) {
    joinAmendment(input: $input) {
      ... on JoinAmendmentSuccess {
        amendment {
          id
          number
          text {
            id
            consultation {
              id
              slug
            }
          }
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

type Joined = Extract<JoinAmendmentMutation['joinAmendment'], { __typename: 'JoinAmendmentSuccess' }>['amendment'];

/** One press makes a person an author of the suggestion they were invited to. */
export function JoinAmendment({ token }: { token: string }) {
  const [joined, setJoined] = useState<Joined | null>(null);
  const { send, sending, refusal, failure } = useAct(joinAmendment, (data) => data.joinAmendment);
  if (joined)
    return (
      <Note tone="open" icon="accepted" role="status">
        <FormattedMessage
          id="join.done"
          defaultMessage="You are an author now. <link>Read suggestion {number, number}</link>, change it, or invite someone else."
          values={{
            number: joined.number,
            link: (words) => (
              <Link key="link" to={suggestionPath(joined.text.consultation, joined)}>
                {words}
              </Link>
            ),
          }}
        />
      </Note>
    );
  const join = () =>
    void send({ input: { token } }).then((sent) => sent.kind === 'done' && setJoined(sent.value.amendment));
  return (
    <div className="stack">
      {refusal && (
        <Refused words={<ReasonWords reason={refusal.reason} />}>
          {refusal.reason === 'EMAIL_NOT_CONFIRMED' && (
            <Link to="/account">
              <FormattedMessage id="proposal.support.confirm" defaultMessage="Send me the link again" />
            </Link>
          )}
        </Refused>
      )}
      {failure && (
        <Failed
          what={<FormattedMessage id="join.failed" defaultMessage="You have not joined yet." />}
          retry={join}
          requestId={failure.requestId}
        />
      )}
      {refusal?.reason !== 'TOKEN_INVALID' && refusal?.reason !== 'ALREADY_AN_AUTHOR' && (
        <div>
          <Button sending={sending} onClick={join}>
            <FormattedMessage id="join.do" defaultMessage="Join as an author" />
          </Button>
        </div>
      )}
    </div>
  );
}
