import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Choice, Choices } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { knownPasswordFault } from './account-checks.ts';
import { useEntering } from './use-entering.ts';

const deleteAccount = graphql(`
  mutation DeleteAccount($input: DeleteAccountInput!) {
    deleteAccount(input: $input) {
      ... on DeleteAccountSuccess {
        done
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Leaves the forum for good, with or without one's words. */
export function DeleteAccount() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="quiet" icon="trash" onClick={() => setAsking(true)}>
        <FormattedMessage id="identity.delete" defaultMessage="Delete my account" />
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<FormattedMessage id="identity.delete.title" defaultMessage="Delete your account?" />}
      >
        <DeleteForm onKeep={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

function DeleteForm({ onKeep }: { onKeep: () => void }) {
  const enter = useEntering();
  const { send, sending, refusal, failure } = useAct(deleteAccount, (data) => data.deleteAccount);
  const start: { words: 'keep' | 'remove' | null; password: string } = { words: null, password: '' };
  const form = useForm({
    start,
    labels: {
      words: <FormattedMessage id="identity.delete.words" defaultMessage="What happens to your words" />,
      password: <FormattedMessage id="identity.currentPassword" defaultMessage="Current password" />,
    },
    check: ({ words, password }) => ({
      words: words === null ? ('REQUIRED' as const) : undefined,
      password: knownPasswordFault(password),
    }),
    say: (reason) => <ReasonWords reason={reason} />,
  });
  const { id, label, error } = form.field('words');
  return (
    <form
      noValidate
      className="stack"
      onSubmit={form.onSubmit(async ({ words, password }) => {
        const sent = await send({ input: { password, keepContributions: words === 'keep' } });
        if (sent.kind === 'done') await enter('/', false);
        return sent;
      })}
    >
      <p>
        <FormattedMessage
          id="identity.delete.what"
          defaultMessage="Your name, address, password, supports and drafts are deleted at once. What officials have answered and decided stays. Nobody can bring the account back."
        />
      </p>
      {form.summary}
      {refusal && !form.concerns(refusal.field) && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="identity.delete.failed" defaultMessage="Your account was not deleted." />}
          requestId={failure.requestId}
        />
      )}
      <Choices id={id} label={label} error={error}>
        <div>
          <Choice
            type="radio"
            name={id}
            label={<FormattedMessage id="identity.delete.keep" defaultMessage="It stays, without my name" />}
            hint={
              <FormattedMessage
                id="identity.delete.keep.hint"
                defaultMessage="Discussions remain whole. “A former member” stands beside your words."
              />
            }
            checked={form.values.words === 'keep'}
            onChange={() => form.set({ words: 'keep' })}
          />
          <Choice
            type="radio"
            name={id}
            label={<FormattedMessage id="identity.delete.remove" defaultMessage="My words go too" />}
            hint={
              <FormattedMessage
                id="identity.delete.remove.hint"
                defaultMessage="Your proposals are withdrawn, your comments emptied. Answers of others to them stay."
              />
            }
            checked={form.values.words === 'remove'}
            onChange={() => form.set({ words: 'remove' })}
          />
        </div>
      </Choices>
      <PasswordField
        {...form.field('password')}
        autoComplete="current-password"
        value={form.values.password}
        onChange={({ target }) => form.set({ password: target.value })}
      />
      <div className="row">
        <Button type="submit" sending={sending}>
          <FormattedMessage id="identity.delete.do" defaultMessage="Delete it for good" />
        </Button>
        <Button look="quiet" onClick={onKeep}>
          <FormattedMessage id="identity.delete.not" defaultMessage="Keep my account" />
        </Button>
      </div>
    </form>
  );
}
