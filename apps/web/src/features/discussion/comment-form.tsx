import { commentBounds, languages, type Language } from '@folkmoot/domain';
import { useEffect, useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Refusal } from '../../app/answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { languageNames } from '../../app/preferences.tsx';
import type { Stance } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { FieldError, TextArea } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { stances, stanceWords } from '../../words/stance.tsx';

export interface CommentWords {
  stance: Stance;
  body: string;
  language: Language;
}

interface CommentFormProps {
  /** Under which the unsent words are kept on the device. */
  keptUnder: string;
  label: React.ReactNode;
  send: React.ReactNode;
  start?: { stance: Stance; body: string };
  autoFocus?: boolean;
  sending: boolean;
  refusal: Refusal | null;
  failure: { requestId: string | null } | null;
  /** Answers whether it was taken; then the kept words are forgotten. */
  onSend: (words: CommentWords) => Promise<boolean>;
  onCancel?: () => void;
}

/** Stance first, then words. What is not sent yet stays on the device. */
export function CommentForm({
  keptUnder,
  label,
  send,
  start,
  autoFocus,
  sending,
  refusal,
  failure,
  onSend,
  onCancel,
}: CommentFormProps) {
  const intl = useIntl();
  const { language: siteLanguage } = useLanguage();
  const key = `folkmoot.words.${keptUnder}`;
  const [stance, setStance] = useState<Stance | null>(start?.stance ?? null);
  const [body, setBody] = useState(() => start?.body ?? localStorage.getItem(key) ?? '');
  const [language, setLanguage] = useState<Language>(siteLanguage);
  const [asked, setAsked] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const name = useId();
  const areaId = useId();

  useEffect(() => {
    if (autoFocus) document.getElementById(`${name}-for`)?.focus();
  }, [autoFocus, name]);
  useEffect(() => {
    if (start) return;
    if (body) localStorage.setItem(key, body);
    else localStorage.removeItem(key);
  }, [start, key, body]);

  const noStance = asked && stance === null;
  const noWords = asked && body.trim() === '';
  const submit = async () => {
    setAsked(true);
    if (!stance) return document.getElementById(`${name}-for`)?.focus();
    if (body.trim() === '') return area.current?.focus();
    if (!(await onSend({ stance, body, language }))) return;
    localStorage.removeItem(key);
    setBody('');
    setStance(null);
    setAsked(false);
  };

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset>
        <legend className="label">
          <FormattedMessage id="discussion.stance" defaultMessage="Where do you stand?" />
        </legend>
        {noStance && (
          <FieldError id={`${name}-error`}>
            <FormattedMessage
              id="discussion.stance.missing"
              defaultMessage="Choose one first. Neutral is a choice too."
            />
          </FieldError>
        )}
        <div className="stances">
          {stances.map((known) => (
            <label key={known} className={known}>
              <input
                type="radio"
                name={name}
                id={`${name}-${known}`}
                checked={stance === known}
                onChange={() => setStance(known)}
                aria-describedby={noStance ? `${name}-error` : undefined}
              />
              <Icon name={known} />
              {intl.formatMessage(stanceWords[known])}
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea
        id={areaId}
        ref={area}
        label={label}
        hint={
          <FormattedMessage
            id="discussion.words.hint"
            defaultMessage="Say it as you would across a table. You can use Markdown. Your words are kept on this device until they are sent."
          />
        }
        error={
          noWords ? (
            <FormattedMessage id="discussion.words.missing" defaultMessage="There are no words yet." />
          ) : (
            refusal?.field === 'body' && <ReasonWords reason={refusal.reason} />
          )
        }
        value={body}
        most={commentBounds.max}
        onChange={({ target }) => setBody(target.value)}
        dir="auto"
        prose
      />
      {refusal && refusal.field !== 'body' && <Refused words={<ReasonWords reason={refusal.reason} />} />}
      {failure && (
        <Failed
          what={<FormattedMessage id="discussion.failed" defaultMessage="Your comment was not sent." />}
          safe={
            <FormattedMessage
              id="discussion.failed.safe"
              defaultMessage="The connection broke. Your words are kept on this device."
            />
          }
          requestId={failure.requestId}
          retry={() => void submit()}
        />
      )}
      <div className="row">
        <Button type="submit" look="line" sending={sending}>
          {send}
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            <FormattedMessage id="discussion.cancel" defaultMessage="Not now" />
          </Button>
        )}
        {!start && (
          <label className="small row">
            <FormattedMessage id="discussion.language" defaultMessage="Written in" />
            <select
              className="input sm"
              value={language}
              onChange={({ target }) => setLanguage(languages.find((known) => known === target.value) ?? siteLanguage)}
            >
              {languages.map((known) => (
                <option key={known} value={known}>
                  {languageNames[known]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </form>
  );
}
