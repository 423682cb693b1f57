import { languages, passwordLength, type Language } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { languageNames } from '../../app/preferences.tsx';
import { graphql } from '../../gql/gql.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { emailFault, nameFault, newPasswordFault } from './account-checks.ts';
import { keepPlace } from './next-place.ts';

const signUp = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      ... on SignUpSuccess {
        sentTo
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface SignUpFormProps {
  next: string;
  /** What was typed before, for a person who comes back to mend the address. */
  start: { email: string; displayName: string };
  onSent: (sentTo: string, displayName: string) => void;
}

/** Makes an account; a letter to the address confirms it. */
export function SignUpForm({ next, start, onSent }: SignUpFormProps) {
  const { language: siteLanguage, choose } = useLanguage();
  const { send, sending, refusal, failure } = useAct(signUp, (data) => data.signUp);
  const form = useForm({
    start: { ...start, password: '', language: siteLanguage },
    labels: {
      email: <FormattedMessage id="identity.email" defaultMessage="Your e-mail" />,
      password: <FormattedMessage id="identity.password" defaultMessage="Password" />,
      displayName: <FormattedMessage id="identity.name" defaultMessage="Name others see" />,
      language: <FormattedMessage id="identity.language" defaultMessage="Language" />,
    },
    check: ({ email, password, displayName }) => ({
      email: emailFault(email),
      password: newPasswordFault(password),
      displayName: nameFault(displayName),
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
        keepPlace(next);
        onSent(sent.value.sentTo, input.displayName);
        return sent;
      })}
    >
      {form.summary}
      {refusal && !form.concerns(refusal.field) && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="identity.signUp.failed" defaultMessage="Your account was not made." />}
          requestId={failure.requestId}
        />
      )}
      <TextField
        {...form.field('email')}
        hint={
          <FormattedMessage
            id="identity.signUp.email.hint"
            defaultMessage="We send a link there that makes sure it is yours. Nobody else sees it."
          />
        }
        type="email"
        inputMode="email"
        autoComplete="email"
        dir="ltr"
        value={values.email}
        onChange={({ target }) => form.set({ email: target.value })}
      />
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
        value={values.password}
        onChange={({ target }) => form.set({ password: target.value })}
      />
      <TextField
        {...form.field('displayName')}
        hint={
          <FormattedMessage
            id="identity.name.hint"
            defaultMessage="It stands beside what you write. It need not be your legal name, and you can change it later."
          />
        }
        autoComplete="nickname"
        dir="auto"
        value={values.displayName}
        onChange={({ target }) => form.set({ displayName: target.value })}
      />
      <Select
        {...form.field('language')}
        hint={
          <FormattedMessage
            id="identity.language.hint"
            defaultMessage="In this language we show the forum and write to you."
          />
        }
        value={values.language}
        onChange={({ target }) => {
          const language: Language = languages.find((known) => known === target.value) ?? siteLanguage;
          form.set({ language });
          choose(language);
        }}
      >
        {languages.map((known) => (
          <option key={known} value={known} lang={known}>
            {languageNames[known]}
          </option>
        ))}
      </Select>
      <p className="small muted">
        <FormattedMessage
          id="identity.signUp.rules"
          defaultMessage="With an account you keep to the <rules>six rules of the forum</rules>."
          values={{ rules: (words) => <Link to="/rules">{words}</Link> }}
        />
      </p>
      <Button type="submit" block sending={sending}>
        <FormattedMessage id="identity.signUp" defaultMessage="Make my account" />
      </Button>
    </form>
  );
}
