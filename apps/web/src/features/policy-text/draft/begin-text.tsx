import { languages, text, textTitleBounds, type Language } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../../app/answers.ts';
import { languageNames } from '../../../app/preferences.tsx';
import { graphql } from '../../../gql/gql.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.tsx';
import { Failed, Refused } from '../../../ui/waiting.tsx';
import { ReasonWords } from '../../../words/reason-words.tsx';

const beginPolicyText = graphql(`
  mutation BeginPolicyText($input: BeginPolicyTextInput!) {
    beginPolicyText(input: $input) {
      ... on BeginPolicyTextSuccess {
        policyText {
          id
          title
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Gives a consultation its text: a title and a language; words come after, by hand or from a file. */
export function BeginText({
  consultation,
  onBegun,
}: {
  consultation: { id: string; title: string; language: Language };
  onBegun: () => void;
}) {
  const { send, sending, refusal, failure } = useAct(beginPolicyText, (data) => data.beginPolicyText);
  const form = useForm({
    start: { title: consultation.title, language: consultation.language },
    labels: {
      title: <FormattedMessage id="text.begin.title" defaultMessage="Title of the text" />,
      language: <FormattedMessage id="text.begin.language" defaultMessage="Language it is written in" />,
    },
    check: ({ title }) => {
      const words = text(title, textTitleBounds);
      return { title: words.ok ? undefined : words.reason };
    },
    say: (reason) => <ReasonWords reason={reason} />,
  });
  return (
    <form
      noValidate
      className="stack measure"
      onSubmit={form.onSubmit(async ({ title, language }) => {
        const sent = await send({ input: { consultationId: consultation.id, title, language } });
        if (sent.kind === 'done') onBegun();
        return sent;
      })}
    >
      <h2>
        <FormattedMessage id="text.begin" defaultMessage="Begin the policy text" />
      </h2>
      <p>
        <FormattedMessage
          id="text.begin.words"
          defaultMessage="This is the text that citizens will read, discuss and suggest changes to. Nobody but the officials of this consultation sees it before you publish a version."
        />
      </p>
      {form.summary}
      {refusal && !form.concerns(refusal.field) && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="text.begin.failed" defaultMessage="The text was not begun." />}
          requestId={failure.requestId}
        />
      )}
      <TextField
        {...form.field('title')}
        value={form.values.title}
        maxLength={textTitleBounds.max}
        lang={form.values.language}
        dir="auto"
        onChange={({ target }) => form.set({ title: target.value })}
      />
      <Select
        {...form.field('language')}
        value={form.values.language}
        onChange={({ target }) =>
          form.set({ language: languages.find((known) => known === target.value) ?? form.values.language })
        }
      >
        {languages.map((known) => (
          <option key={known} value={known} lang={known}>
            {languageNames[known]}
          </option>
        ))}
      </Select>
      <div className="form-foot">
        <Button type="submit" sending={sending}>
          <FormattedMessage id="text.begin.send" defaultMessage="Begin the text" />
        </Button>
      </div>
    </form>
  );
}
