import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { emailFault } from './account-checks.ts';

const requestReset = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      ... on RequestPasswordResetSuccess {
        sentTo
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Asks for a letter with a link to choose a new password. */
export function AskResetForm({ onSent }: { onSent: (sentTo: string) => void }) {
  const { send, sending, refusal, failure } = useAct(requestReset, (data) => data.requestPasswordReset);
  const form = useForm({
    start: { email: '' },
    labels: { email: <FormattedMessage id="identity.email" defaultMessage="Your e-mail" /> },
    check: ({ email }) => ({ email: emailFault(email) }),
    say: (reason) => <ReasonWords reason={reason} />,
  });
  return (
    <form
      noValidate
      className="stack"
      onSubmit={form.onSubmit(async (input) => {
        const sent = await send({ input });
        if (sent.kind === 'done') onSent(sent.value.sentTo);
        return sent;
      })}
    >
      {form.summary}
      {refusal && !form.concerns(refusal.field) && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="identity.reset.failed" defaultMessage="The letter was not sent." />}
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
      <Button type="submit" block sending={sending}>
        <FormattedMessage id="identity.reset" defaultMessage="Send me a link" />
      </Button>
    </form>
  );
}
