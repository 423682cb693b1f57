import { languages, proposalBounds } from '@folkmoot/domain';
import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { languageNames } from '../../app/preferences.tsx';
import { Select, TextArea, TextField } from '../../ui/fields.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import type { DraftWords, Faults, WordField } from './proposal-draft-words.ts';

/** The ids of the fields, so that a summary of faults can lead to them. */
export const fieldId = (field: WordField): string => `proposal-${field}`;

interface ProposalFieldsProps {
  words: DraftWords;
  faults: Faults;
  topics: readonly string[];
  places: readonly string[];
  onChange: (change: Partial<DraftWords>) => void;
  /** The reader left a field; what is wrong with it may now be said. */
  onLeave: (field: WordField) => void;
  /** Stands between the title and the rest: what others have proposed already. */
  afterTitle?: React.ReactNode;
  withLanguage?: boolean;
}

/** Title, summary, text, topic and place of a proposal. */
export function ProposalFields({
  words,
  faults,
  topics,
  places,
  onChange,
  onLeave,
  afterTitle,
  withLanguage,
}: ProposalFieldsProps) {
  const topicsId = useId();
  const placesId = useId();
  const at = (field: WordField) => ({
    id: fieldId(field),
    value: words[field],
    error: faults[field] && <ReasonWords reason={faults[field]} />,
    onBlur: () => onLeave(field),
    dir: 'auto',
    lang: words.language,
  });
  return (
    <>
      <TextField
        {...at('title')}
        label={<FormattedMessage id="proposal.field.title" defaultMessage="Title" />}
        hint={<FormattedMessage id="proposal.field.title.hint" defaultMessage="What should happen, in one sentence." />}
        maxLength={proposalBounds.title.max}
        onChange={({ target }) => onChange({ title: target.value })}
        autoComplete="off"
      />
      {afterTitle}
      <TextArea
        {...at('summary')}
        label={<FormattedMessage id="proposal.field.summary" defaultMessage="In short" />}
        hint={
          <FormattedMessage
            id="proposal.field.summary.hint"
            defaultMessage="Two or three sentences that stand in lists. May be left empty."
          />
        }
        most={proposalBounds.summary.max}
        rows={2}
        onChange={({ target }) => onChange({ summary: target.value })}
      />
      <Body words={words} described={at('body')} onChange={onChange} />
      <TextField
        {...at('topic')}
        label={<FormattedMessage id="proposal.field.topic" defaultMessage="Topic" />}
        hint={
          <FormattedMessage
            id="proposal.field.topic.hint"
            defaultMessage="Choose one that others use, or write your own. May be left empty."
          />
        }
        list={topicsId}
        onChange={({ target }) => onChange({ topic: target.value })}
      />
      <datalist id={topicsId}>
        {topics.map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
      <TextField
        {...at('place')}
        label={<FormattedMessage id="proposal.field.place" defaultMessage="Place" />}
        hint={
          <FormattedMessage
            id="proposal.field.place.hint"
            defaultMessage="A street or a district, if it is about one. May be left empty."
          />
        }
        list={placesId}
        onChange={({ target }) => onChange({ place: target.value })}
      />
      <datalist id={placesId}>
        {places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
      {withLanguage && (
        <Select
          label={<FormattedMessage id="proposal.field.language" defaultMessage="Language you write in" />}
          value={words.language}
          wide={false}
          onChange={({ target }) =>
            onChange({ language: languages.find((known) => known === target.value) ?? words.language })
          }
        >
          {languages.map((known) => (
            <option key={known} value={known}>
              {languageNames[known]}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

interface Described {
  id: string;
  value: string;
  error: React.ReactNode;
  onBlur: () => void;
  dir: string;
  lang: string;
}

function Body({
  words,
  described,
  onChange,
}: {
  words: DraftWords;
  described: Described;
  onChange: (change: Partial<DraftWords>) => void;
}) {
  const intl = useIntl();
  const [preview, setPreview] = useState(false);
  return (
    <div className="field">
      <div
        className="tabs"
        role="tablist"
        aria-label={intl.formatMessage({
          id: 'proposal.field.body.tabs',
          defaultMessage: 'Write or see how it will look',
        })}
      >
        <button type="button" role="tab" aria-selected={!preview} onClick={() => setPreview(false)}>
          <FormattedMessage id="proposal.field.body.write" defaultMessage="Write" />
        </button>
        <button type="button" role="tab" aria-selected={preview} onClick={() => setPreview(true)}>
          <FormattedMessage id="proposal.field.body.preview" defaultMessage="How it will look" />
        </button>
      </div>
      {preview ? (
        <Markdown
          text={
            words.body ||
            intl.formatMessage({ id: 'proposal.field.body.nothing', defaultMessage: 'There are no words yet.' })
          }
          lang={words.language}
        />
      ) : (
        <TextArea
          {...described}
          prose
          className="tall"
          rows={10}
          label={<FormattedMessage id="proposal.field.body" defaultMessage="Your proposal" />}
          hint={
            <FormattedMessage
              id="proposal.field.body.hint"
              defaultMessage="What is the matter, what should happen, what would it cost or change? Markdown works: ## for a heading, - for a list, **bold**, [words](address)."
            />
          }
          most={proposalBounds.body.max}
          onChange={({ target }) => onChange({ body: target.value })}
        />
      )}
    </div>
  );
}
