import type { FragmentType } from '@apollo/client';
import { languages } from '@folkmoot/domain';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { useMasked } from '../../app/masked.ts';
import { languageNames } from '../../app/preferences.tsx';
import { graphql } from '../../gql/gql.ts';
import type { ProfileFragment } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { nameFault } from './account-checks.ts';

const profile = graphql(`
  fragment Profile on Account {
    id
    displayName
    language
  }
`);

const changeProfile = graphql(`
  mutation ChangeProfile($input: ChangeProfileInput!) {
    changeProfile(input: $input) {
      ... on ChangeProfileSuccess {
        viewer {
          id
          displayName
          language
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** The name others see, and the language of the forum for this person. */
export function ProfileForm({ account }: { account: FragmentType<ProfileFragment> }) {
  const { data } = useMasked({ fragment: profile, from: account });
  const intl = useIntl();
  const say = useToast();
  const { send, sending, refusal, failure } = useAct(changeProfile, (answer) => answer.changeProfile);
  const form = useForm({
    start: { displayName: data.displayName, language: data.language },
    labels: {
      displayName: <FormattedMessage id="identity.name" defaultMessage="Name others see" />,
      language: <FormattedMessage id="identity.language" defaultMessage="Language" />,
    },
    check: ({ displayName }) => ({ displayName: nameFault(displayName) }),
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
        form.settle();
        say(
          intl.formatMessage({
            id: 'identity.profile.saved',
            defaultMessage: 'Saved. The new name stands beside all you have written.',
          }),
        );
        return sent;
      })}
    >
      {form.summary}
      {refusal && !form.concerns(refusal.field) && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="identity.profile.failed" defaultMessage="Name and language were not saved." />}
          requestId={failure.requestId}
        />
      )}
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
        onChange={({ target }) =>
          form.set({ language: languages.find((known) => known === target.value) ?? values.language })
        }
      >
        {languages.map((known) => (
          <option key={known} value={known} lang={known}>
            {languageNames[known]}
          </option>
        ))}
      </Select>
      <Button type="submit" look="line" sending={sending}>
        <FormattedMessage id="identity.profile.save" defaultMessage="Save name and language" />
      </Button>
    </form>
  );
}
