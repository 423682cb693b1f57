import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { SessionListFragment } from '../../gql/graphql.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Lines } from '../../ui/lists.tsx';
import { Unseen } from '../../ui/page-head.tsx';
import { Tag } from '../../ui/state-label.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { When } from '../../ui/when.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

const sessionList = graphql(`
  fragment SessionList on Account {
    id
    sessions {
      id
      createdAt
      lastSeenAt
      device
      isCurrent
    }
  }
`);

const revokeSession = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      ... on RevokeSessionSuccess {
        viewer {
          id
          ...SessionList
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Where the person is signed in, and how to end it from here. */
export function SessionList({ account }: { account: FragmentType<SessionListFragment> }) {
  const { data } = useMasked({ fragment: sessionList, from: account });
  const { send, sending, refusal, failure } = useAct(revokeSession, (answer) => answer.revokeSession);
  const sessions = data.sessions.toSorted(
    (a, b) => Number(b.isCurrent) - Number(a.isCurrent) || (a.lastSeenAt < b.lastSeenAt ? 1 : -1),
  );
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  const endOthers = async () => {
    for (const { id } of others) if ((await send({ input: { sessionId: id } })).kind !== 'done') return;
  };
  return (
    <div className="stack">
      <Lines soft tight>
        {sessions.map(({ id, device, createdAt, lastSeenAt, isCurrent }) => (
          <li key={id} className="row between">
            <span>
              <Icon name="device" /> <bdi>{device}</bdi>{' '}
              {isCurrent && (
                <Tag tone="act">
                  <FormattedMessage id="identity.sessions.this" defaultMessage="this one" />
                </Tag>
              )}
              <br />
              <span className="small muted">
                <FormattedMessage
                  id="identity.sessions.seen"
                  defaultMessage="Last seen <seen></seen>, signed in <since></since>"
                  values={{
                    seen: () => <When key="seen" at={lastSeenAt} as="ago" />,
                    since: () => <When key="since" at={createdAt} as="ago" />,
                  }}
                />
              </span>
            </span>
            {!isCurrent && (
              <TextButton closed={sending} onClick={() => void send({ input: { sessionId: id } })}>
                <FormattedMessage id="identity.sessions.end" defaultMessage="Sign out there" />
                <Unseen>
                  <bdi>{device}</bdi>
                </Unseen>
              </TextButton>
            )}
          </li>
        ))}
      </Lines>
      {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="identity.sessions.failed" defaultMessage="That device is still signed in." />}
          requestId={failure.requestId}
        />
      )}
      {others.length > 1 && (
        <Button look="quiet" small sending={sending} onClick={() => void endOthers()}>
          <FormattedMessage
            id="identity.sessions.endOthers"
            defaultMessage="Sign out on {count, plural, one {the other device} other {all # other devices}}"
            values={{ count: others.length }}
          />
        </Button>
      )}
    </div>
  );
}
