import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { emailFault, knownPasswordFault } from './account-checks.ts';
import { useEntering } from './use-entering.ts';

const signIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ... on SignInSuccess {
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

/** E-mail and password; goes on to where the person came from. */
export function SignInForm({ next }: { next: string }) {
  const enter = useEntering();
  const { send, sending, refusal, failure } = useAct(signIn, (data) => data.signIn);
  const form = useForm({
    start: { email: '', password: '' },
    labels: {
      email: <FormattedMessage id="identity.email" defaultMessage="Your e-mail" />,
      password: <FormattedMessage id="identity.password" defaultMessage="Password" />,
    },
    check: ({ email, password }) => ({ email: emailFault(email), password: knownPasswordFault(password) }),
    say: (reason) => <ReasonWords reason={reason} />,
  });
  const withNext = next === '/' ? '' : `?next=${encodeURIComponent(next)}`;

  return (
    <form
      noValidate
      className="stack"
      onSubmit={form.onSubmit(async (input) => {
        const sent = await send({ input });
        if (sent.kind === 'done') await enter(next, true);
        return sent;
      })}
    >
      {form.summary}
      {refusal && !form.concerns(refusal.field) && (
        <Refused words={<ReasonWords reason={refusal.reason} />}>
          {refusal.reason === 'WRONG_CREDENTIALS' && (
            <Link to="/reset-password">
              <FormattedMessage id="identity.signIn.forgotten" defaultMessage="Choose a new password" />
            </Link>
          )}
        </Refused>
      )}
      {failure && (
        <Failed
          what={<FormattedMessage id="identity.signIn.failed" defaultMessage="You are not signed in." />}
          requestId={failure.requestId}
        />
      )}
      <TextField
        {...form.field('email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        dir="ltr"
        value={form.values.email}
        onChange={({ target }) => form.set({ email: target.value })}
      />
      <PasswordField
        {...form.field('password')}
        autoComplete="current-password"
        value={form.values.password}
        onChange={({ target }) => form.set({ password: target.value })}
      />
      <Button type="submit" block sending={sending}>
        <FormattedMessage id="identity.signIn" defaultMessage="Sign in" />
      </Button>
      <p className="small row">
        <Link to={`/sign-up${withNext}`}>
          <FormattedMessage id="identity.signIn.signUp" defaultMessage="Make an account" />
        </Link>
        <Link to="/reset-password">
          <FormattedMessage id="identity.signIn.reset" defaultMessage="Forgotten your password?" />
        </Link>
      </p>
    </form>
  );
}
