import { passwordLength } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { useForm } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { newPasswordFault } from './account-checks.ts';
import { useEntering } from './use-entering.ts';

const resetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      ... on ResetPasswordSuccess {
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

/** Chooses a new password by the link of a letter; signs in here and out everywhere else. */
export function SetPasswordForm({ token }: { token: string }) {
  const enter = useEntering();
  const { send, sending, refusal, failure } = useAct(resetPassword, (data) => data.resetPassword);
  const form = useForm({
    start: { password: '' },
    labels: { password: <FormattedMessage id="identity.newPassword" defaultMessage="New password" /> },
    check: ({ password }) => ({ password: newPasswordFault(password) }),
    say: (reason) => <ReasonWords reason={reason} />,
  });
  return (
    <form
      noValidate
      className="stack"
      onSubmit={form.onSubmit(async ({ password }) => {
        const sent = await send({ input: { token, password } });
        if (sent.kind === 'done') await enter('/account', true);
        return sent;
      })}
    >
      {form.summary}
      {refusal && !form.concerns(refusal.field) && (
        <Refused words={<ReasonWords reason={refusal.reason} />}>
          <Link to="/reset-password">
            <FormattedMessage id="identity.reset.again" defaultMessage="Ask for another letter" />
          </Link>
        </Refused>
      )}
      {failure && (
        <Failed
          what={
            <FormattedMessage id="identity.newPassword.failed" defaultMessage="Your password is still the old one." />
          }
          requestId={failure.requestId}
        />
      )}
      <PasswordField
        {...form.field('password')}
        hint={
          <FormattedMessage
            id="identity.newPassword.hint"
            defaultMessage="At least {least, number} characters. Four words that have nothing to do with each other are hard to guess and easy to keep."
            values={{ least: passwordLength.min }}
          />
        }
        autoComplete="new-password"
        atLeast={passwordLength.min}
        value={form.values.password}
        onChange={({ target }) => form.set({ password: target.value })}
      />
      <Button type="submit" block sending={sending}>
        <FormattedMessage id="identity.newPassword.set" defaultMessage="Set the new password" />
      </Button>
    </form>
  );
}
