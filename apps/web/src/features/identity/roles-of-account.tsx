import type { FragmentType } from '@apollo/client';
import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { useMasked } from '../../app/masked.ts';
import { graphql } from '../../gql/gql.ts';
import type { AccountRolesFragment, Role } from '../../gql/graphql.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Select } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { When } from '../../ui/when.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { roles, roleWords } from '../../words/role.tsx';
import { TakeRoleBack } from './take-role-back.tsx';

const accountRoles = graphql(`
  fragment AccountRoles on AccountRow {
    id
    email
    displayName
    createdAt
    roles {
      id
      role
      consultation {
        id
        title
        language
      }
    }
  }
`);

const grantRole = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      ... on GrantRoleSuccess {
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

interface RolesOfAccountProps {
  account: FragmentType<AccountRolesFragment>;
  /** The places for which a role can be given. */
  consultations: readonly { id: string; title: string; language: string }[];
}

/** One account with the roles it holds, and a way to give it one more. */
export function RolesOfAccount({ account, consultations }: RolesOfAccountProps) {
  const { data } = useMasked({ fragment: accountRoles, from: account });
  const [giving, setGiving] = useState(false);
  const formId = useId();
  return (
    <li>
      <div className="row between">
        <span>
          <b>
            <bdi>{data.displayName}</bdi>
          </b>{' '}
          <bdi className="muted small" dir="ltr">
            {data.email}
          </bdi>
        </span>
        <span className="small muted">
          <FormattedMessage
            id="people.since"
            defaultMessage="since <at></at>"
            values={{ at: () => <When key="at" at={data.createdAt} /> }}
          />
        </span>
      </div>
      {data.roles.length > 0 ? (
        <ul className="stack-tight" role="list">
          {data.roles.map(({ id, role, consultation }) => (
            <li key={id} className="row between">
              <span>
                <FormattedMessage {...roleWords[role]} />,{' '}
                {consultation ? (
                  <bdi lang={consultation.language}>{consultation.title}</bdi>
                ) : (
                  <FormattedMessage id="account.role.everywhere" defaultMessage="on the whole site" />
                )}
              </span>
              <TakeRoleBack grantId={id} role={role} name={data.displayName} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="small muted">
          <FormattedMessage id="people.citizen" defaultMessage="Takes part as a citizen." />
        </p>
      )}
      <TextButton icon="plus" aria-expanded={giving} aria-controls={formId} onClick={() => setGiving(!giving)}>
        <FormattedMessage id="people.give" defaultMessage="Give a role" />
      </TextButton>
      <div id={formId}>
        {giving && (
          <GiveRole
            accountId={data.id}
            name={data.displayName}
            consultations={consultations}
            onDone={() => setGiving(false)}
          />
        )}
      </div>
    </li>
  );
}

interface GiveRoleProps {
  accountId: string;
  name: string;
  consultations: RolesOfAccountProps['consultations'];
  onDone: () => void;
}

function GiveRole({ accountId, name, consultations, onDone }: GiveRoleProps) {
  const intl = useIntl();
  const say = useToast();
  const [role, setRole] = useState<Role>('moderator');
  const [place, setPlace] = useState('');
  const { send, sending, refusal, failure } = useAct(grantRole, (answer) => answer.grantRole);
  const give = async () => {
    const sent = await send({ input: { accountId, role, consultationId: role === 'admin' ? null : place || null } });
    if (sent.kind !== 'done') return;
    say(intl.formatMessage({ id: 'people.given', defaultMessage: '{name} has the role now.' }, { name }));
    onDone();
  };
  return (
    <form
      className="stack narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="people.give.failed" defaultMessage="The role was not given." />}
          requestId={failure.requestId}
        />
      )}
      <Select
        label={<FormattedMessage id="people.role" defaultMessage="Role" />}
        hint={
          role === 'moderator' ? (
            <FormattedMessage
              id="people.role.moderator"
              defaultMessage="Decides on reported contributions, with reasons in the public log."
            />
          ) : role === 'official' ? (
            <FormattedMessage
              id="people.role.official"
              defaultMessage="Asks questions, answers proposals and writes results."
            />
          ) : (
            <FormattedMessage id="people.role.admin" defaultMessage="Gives and takes back roles." />
          )
        }
        value={role}
        onChange={({ target }) => setRole(roles.find((known) => known === target.value) ?? role)}
      >
        {roles.map((known) => (
          <option key={known} value={known}>
            {intl.formatMessage(roleWords[known])}
          </option>
        ))}
      </Select>
      {role !== 'admin' && (
        <Select
          label={<FormattedMessage id="people.place" defaultMessage="Where" />}
          value={place}
          onChange={({ target }) => setPlace(target.value)}
        >
          <option value="">
            {intl.formatMessage({ id: 'account.role.everywhere', defaultMessage: 'on the whole site' })}
          </option>
          {consultations.map(({ id, title, language }) => (
            <option key={id} value={id} lang={language}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <Button type="submit" look="line" sending={sending}>
        <FormattedMessage id="people.give.do" defaultMessage="Give this role" />
      </Button>
    </form>
  );
}
