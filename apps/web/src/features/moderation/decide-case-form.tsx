import type { FragmentType } from '@apollo/client';
import { decisionBounds, languages, text, type Language, type Reason } from '@folkmoot/domain';
import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../app/answers.ts';
import { useMasked } from '../../app/masked.ts';
import { languageNames } from '../../app/preferences.tsx';
import { graphql } from '../../gql/gql.ts';
import type { CaseAction, CaseDecisionFragment, HouseRule } from '../../gql/graphql.ts';
import { commandKey, Letter } from '../../ui/bench.tsx';
import { Button, TextButton } from '../../ui/button.tsx';
import { useCommandEnter } from '../../ui/command-enter.ts';
import { FieldError, Select, TextArea } from '../../ui/fields.tsx';
import { useForm } from '../../ui/form.tsx';
import { Key, useKeys } from '../../ui/keys.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { houseRules, houseRuleWords, ruleNumber } from '../../words/house-rule.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { caseActions, caseActionsDone, caseActionWords } from './case-words.ts';
import { useStartingText } from './use-starting-text.ts';

const caseDecision = graphql(`
  fragment CaseDecision on ModerationCase {
    id
    state
    isHidden
    language
    viewerMay
  }
`);

const decideCase = graphql(`
  mutation DecideCase($input: DecideCaseInput!) {
    decideCase(input: $input) {
      ... on DecideCaseSuccess {
        case {
          id
          ...CaseLine
          ...CaseInFull
          ...CaseDecision
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface DecideCaseFormProps {
  case: FragmentType<CaseDecisionFragment>;
  onDecided: () => void;
  /** Reads the case again, after someone else has decided it. */
  onLookAgain: () => void;
}

/** Keep, hide or bring back; by which rule; and the reason, which the author and the public log get. */
export function DecideCaseForm({ case: given, onDecided, onLookAgain }: DecideCaseFormProps) {
  const { data } = useMasked({ fragment: caseDecision, from: given });
  const intl = useIntl();
  const say = useToast();
  const name = useId();
  const [language, setLanguage] = useState<Language>(data.language);
  const startingText = useStartingText(language);
  const deciding = useAct(decideCase, (answer) => answer.decideCase);
  const { send, sending, refusal, failure } = deciding;

  const start: { action: CaseAction | null; rule: HouseRule | null; typed: string | null } = {
    action: null,
    rule: null,
    typed: null,
  };
  const reasonOf = ({ action, rule, typed }: typeof start) => typed ?? startingText(action, rule);
  const form = useForm({
    start,
    labels: {
      action: <FormattedMessage id="moderation.decide.action" defaultMessage="What happens to it" />,
      rule: <FormattedMessage id="moderation.decide.rule" defaultMessage="Rule" />,
      reason: <FormattedMessage id="moderation.decide.reason" defaultMessage="Reason, sent to the author" />,
    },
    check: (values) => {
      const { action, rule } = values;
      const words = text(reasonOf(values), { ...decisionBounds, min: action === 'keep' ? 0 : decisionBounds.min });
      const missing: Reason = 'REQUIRED';
      return {
        action: action === null ? missing : undefined,
        rule: action === 'hide' && rule === null ? missing : undefined,
        // Choosing a rule brings a text to begin with; until then only the rule is missing.
        reason: words.ok || (action === 'hide' && rule === null) ? undefined : words.reason,
      };
    },
    say: (reason) => <ReasonWords reason={reason} />,
  });
  const { values } = form;

  const closedFor = (action: CaseAction): Reason | null => {
    if (action === 'restore') return data.isHidden ? null : 'NOT_HIDDEN';
    if (action === 'hide' && data.isHidden) return 'ALREADY_HIDDEN';
    return data.state === 'waiting' ? null : 'ALREADY_DECIDED';
  };
  const choose = (action: CaseAction) => {
    if (!closedFor(action)) form.set({ action });
  };
  const takeBack = async () => {
    const reason = startingText('restore', null);
    const sent = await send({ input: { caseId: data.id, action: 'restore', rule: null, reason } });
    if (sent.kind === 'done') say(intl.formatMessage(caseActionsDone.restore));
  };
  const submit = form.onSubmit(async (sent) => {
    if (!sent.action) return { kind: 'failed' };
    const answer = await send({
      input: {
        caseId: data.id,
        action: sent.action,
        rule: sent.action === 'hide' ? sent.rule : null,
        reason: reasonOf(sent),
      },
    });
    if (answer.kind !== 'done') return answer;
    say(intl.formatMessage(caseActionsDone[sent.action]), sent.action === 'hide' ? () => void takeBack() : undefined);
    form.settle(start);
    onDecided();
    return answer;
  });
  const may = data.viewerMay.includes('decideCase');
  useKeys({ '1': () => choose('keep'), '2': () => choose('hide'), '3': () => choose('restore') });
  useCommandEnter(() => may && !sending && submit());

  if (!may)
    return (
      <section aria-labelledby={name}>
        <FormattedMessage id="moderation.decide" defaultMessage="Your decision">
          {(words) => <h2 id={name}>{words}</h2>}
        </FormattedMessage>
        <p className="muted">
          {data.state === 'decided' ? (
            <FormattedMessage
              id="moderation.decide.over"
              defaultMessage="This case is decided and in view. A new report opens it again."
            />
          ) : (
            <ReasonWords reason="OWN_CONTENT" />
          )}
        </p>
      </section>
    );

  const action = form.field('action');
  return (
    <form noValidate aria-labelledby={name} onSubmit={submit}>
      <FormattedMessage id="moderation.decide" defaultMessage="Your decision">
        {(words) => <h2 id={name}>{words}</h2>}
      </FormattedMessage>
      {form.summary}
      {refusal && !form.concerns(refusal.field) && (
        <Refused words={<ReasonWords reason={refusal.reason} />}>
          {(refusal.reason === 'ALREADY_DECIDED' ||
            refusal.reason === 'ALREADY_HIDDEN' ||
            refusal.reason === 'NOT_HIDDEN') && (
            <TextButton
              onClick={() => {
                deciding.clear();
                form.settle(start);
                onLookAgain();
              }}
            >
              <FormattedMessage id="moderation.decide.look" defaultMessage="See what was decided" />
            </TextButton>
          )}
        </Refused>
      )}
      {failure && (
        <Failed
          what={<FormattedMessage id="moderation.decide.failed" defaultMessage="Your decision was not sent." />}
          safe={
            <FormattedMessage
              id="moderation.decide.failed.safe"
              defaultMessage="The connection broke. Your reason still stands below."
            />
          }
          requestId={failure.requestId}
        />
      )}
      <fieldset className="pick" id={action.id} tabIndex={-1}>
        <legend className="unseen">{action.label}</legend>
        {action.error && <FieldError id={`${action.id}-error`}>{action.error}</FieldError>}
        {caseActions.map((known, place) => {
          const closed = closedFor(known);
          return (
            <label key={known} className={closed ? 'muted' : undefined}>
              <input
                type="radio"
                name={name}
                checked={values.action === known}
                disabled={closed !== null}
                aria-keyshortcuts={`${place + 1}`}
                onChange={() => choose(known)}
              />
              <span>
                {intl.formatMessage(caseActionWords[known])}
                {closed && (
                  <span className="hint">
                    <ReasonWords reason={closed} />
                  </span>
                )}
              </span>
              {!closed && <Letter>{place + 1}</Letter>}
            </label>
          );
        })}
      </fieldset>
      {values.action === 'hide' && (
        <Select
          {...form.field('rule')}
          value={values.rule ?? ''}
          onChange={({ target }) => form.set({ rule: houseRules.find((rule) => rule === target.value) ?? null })}
        >
          <option value="">
            {intl.formatMessage({ id: 'moderation.decide.rule.choose', defaultMessage: 'Choose a rule' })}
          </option>
          {houseRules.map((rule) => (
            <option key={rule} value={rule}>
              {ruleNumber(rule)}. {intl.formatMessage(houseRuleWords[rule])}
            </option>
          ))}
        </Select>
      )}
      {values.action !== null && (
        <>
          <Select
            label={<FormattedMessage id="moderation.decide.language" defaultMessage="Language of the reason" />}
            value={language}
            onChange={({ target }) => setLanguage(languages.find((known) => known === target.value) ?? language)}
          >
            {languages.map((known) => (
              <option key={known} value={known} lang={known}>
                {languageNames[known]}
              </option>
            ))}
          </Select>
          <TextArea
            {...form.field('reason')}
            hint={
              values.action === 'keep' ? (
                <FormattedMessage
                  id="moderation.decide.reason.keep"
                  defaultMessage="May be empty. What you write stands in the public log, without names."
                />
              ) : (
                <FormattedMessage
                  id="moderation.decide.reason.hint"
                  defaultMessage="Also stands in the public log, without names. Change the text below to fit."
                />
              )
            }
            rows={6}
            most={decisionBounds.max}
            lang={language}
            dir="auto"
            value={reasonOf(values)}
            onChange={({ target }) => form.set({ typed: target.value })}
          />
          {values.typed !== null && values.action !== 'keep' && (
            <TextButton icon="undo" onClick={() => form.set({ typed: null })}>
              <FormattedMessage id="moderation.decide.restart" defaultMessage="Put the ready text back" />
            </TextButton>
          )}
        </>
      )}
      <div className="form-foot">
        <Button type="submit" block sending={sending} aria-keyshortcuts="Control+Enter Meta+Enter">
          <FormattedMessage id="moderation.decide.send" defaultMessage="Decide and next" /> <Key>{commandKey} ↵</Key>
        </Button>
      </div>
      <p className="tiny muted">
        <FormattedMessage
          id="moderation.decide.after"
          defaultMessage="The author gets your reason at once. What you take out of view can be brought back."
        />
      </p>
    </form>
  );
}
