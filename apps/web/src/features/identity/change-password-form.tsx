import { passwordLength } from '@folkmoot/domain';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { useForm } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { knownPasswordFault, newPasswordFault } from './account-checks.ts';

const changePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      ... on ChangePasswordSuccess {
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

const empty = { currentPassword: '', newPassword: '' };

/** A new password against the old one. */
export function ChangePasswordForm() {
  const intl = useIntl();
  const say = useToast();
  const { send, sending, refusal, failure } = useAct(changePassword, (data) => data.changePassword);
  const form = useForm({
    start: empty,
    labels: {
      currentPassword: <FormattedMessage id="identity.currentPassword" defaultMessage="Current password" />,
      newPassword: <FormattedMessage id="identity.newPassword" defaultMessage="New password" />,
    },
    check: ({ currentPassword, newPassword }) => ({
      currentPassword: knownPasswordFault(currentPassword),
      newPassword: newPasswordFault(newPassword),
    }),
    say: (reason) => <ReasonWords reason={reason} />,
  });
  const { values } = form;
  return (
    <form
      noValidate
      className="stack"
      onSubmit={form.onSubmit(async (input) => {
        const sent = await send({ input });
        if (sent.kind !== 'done') return sent;
        form.settle(empty);
        say(
          intl.formatMessage({
            id: 'identity.changePassword.done',
            defaultMessage: 'Your password is changed. Other devices have to sign in again.',
          }),
        );
        return sent;
      })}
    >
      {form.summary}
      {refusal && !form.concerns(refusal.field) && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={
            <FormattedMessage id="identity.newPassword.failed" defaultMessage="Your password is still the old one." />
          }
          requestId={failure.requestId}
        />
      )}
      <PasswordField
        {...form.field('currentPassword')}
        autoComplete="current-password"
        value={values.currentPassword}
        onChange={({ target }) => form.set({ currentPassword: target.value })}
      />
      <PasswordField
        {...form.field('newPassword')}
        hint={
          <FormattedMessage
            id="identity.newPassword.hint"
            defaultMessage="At least {least, number} characters. Four words that have nothing to do with each other are hard to guess and easy to keep."
            values={{ least: passwordLength.min }}
          />
        }
        autoComplete="new-password"
        atLeast={passwordLength.min}
        value={values.newPassword}
        onChange={({ target }) => form.set({ newPassword: target.value })}
      />
      <Button type="submit" look="line" sending={sending}>
        <FormattedMessage id="identity.changePassword" defaultMessage="Change the password" />
      </Button>
    </form>
  );
}
