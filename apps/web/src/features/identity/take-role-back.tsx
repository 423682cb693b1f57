import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import type { Role } from '../../gql/graphql.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { roleWords } from '../../words/role.tsx';

const revokeRole = graphql(`
  mutation RevokeRole($input: RevokeRoleInput!) {
    revokeRole(input: $input) {
      ... on RevokeRoleSuccess {
        account {
          id
          ...AccountRoles
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Takes one role back; the person stays and keeps everything else. */
export function TakeRoleBack({ grantId, role, name }: { grantId: string; role: Role; name: string }) {
  const intl = useIntl();
  const [asking, setAsking] = useState(false);
  const { send, sending, refusal, failure } = useAct(revokeRole, (data) => data.revokeRole);
  const values = { role: intl.formatMessage(roleWords[role]), name: () => <bdi key="name">{name}</bdi> };
  return (
    <>
      <TextButton onClick={() => setAsking(true)}>
        <FormattedMessage id="people.take" defaultMessage="Take back" />
      </TextButton>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={
          <FormattedMessage
            id="people.take.title"
            defaultMessage="Take back the role “{role}” from <name></name>?"
            values={values}
          />
        }
      >
        <div className="stack">
          <p>
            <FormattedMessage
              id="people.take.words"
              defaultMessage="It ends at once. What was decided or answered in this role stays, with the name."
            />
          </p>
          {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
          {failure && (
            <Failed
              what={<FormattedMessage id="people.take.failed" defaultMessage="The role was not taken back." />}
              requestId={failure.requestId}
            />
          )}
          <div className="row">
            <Button
              sending={sending}
              onClick={() => {
                void send({ input: { grantId } }).then((sent) => sent.kind === 'done' && setAsking(false));
              }}
            >
              <FormattedMessage id="people.take.do" defaultMessage="Take it back" />
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <FormattedMessage id="people.take.not" defaultMessage="Leave it" />
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
