import type { FragmentType } from '@apollo/client';
import { rulingBounds, text, type Reason } from '@folkmoot/domain';
import { diff } from '@folkmoot/text-merge';
import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../app/answers.ts';
import { useMasked } from '../../../app/masked.ts';
import { graphql } from '../../../gql/gql.ts';
import type { AmendmentDecision, SuggestionDecisionFragment } from '../../../gql/graphql.ts';
import { commandKey } from '../../../ui/bench.tsx';
import { BoundedArea } from '../../../ui/bounded-area.tsx';
import { Button, TextButton } from '../../../ui/button.tsx';
import { useCommandEnter } from '../../../ui/command-enter.ts';
import { FieldError } from '../../../ui/fields.tsx';
import { useForm } from '../../../ui/form.tsx';
import { Key, useKeys } from '../../../ui/keys.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { Failed, Refused } from '../../../ui/waiting.tsx';
import { ReasonWords } from '../../../words/reason-words.tsx';
import { inputsOf } from '../suggestion-draft.ts';
import { ConfirmDecision } from './confirm-decision.tsx';
import { DecisionChoice } from './decision-choice.tsx';
import { decisionDone } from './decision-words.ts';
import { TakenClauseFields } from './taken-clause-fields.tsx';
import { takenText, type Effect } from './taken-clauses.ts';
import { useTakings } from './use-takings.ts';

const suggestionDecision = graphql(`
  fragment SuggestionDecision on Amendment {
    id
    number
    state
    viewerMay
    voices {
      for
      against
      neutral
    }
  }
`);

const decideAmendment = graphql(`
  mutation DecideAmendment($input: DecideAmendmentInput!) {
    decideAmendment(input: $input) {
      ... on DecideAmendmentSuccess {
        amendment {
          id
          ...SuggestionLine
          ...SuggestionAtHand
          ...SuggestionDecision
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface DecideSuggestionProps {
  amendment: FragmentType<SuggestionDecisionFragment>;
  /** What it comes to in the draft; null where it fits its own version no more. */
  effect: Effect | null;
  numbers: ReadonlyMap<string, string>;
  lang: string;
  onDecided: () => void;
  /** Reads suggestion and draft again, after someone else has changed one of them. */
  onLookAgain: () => void;
}

/** Accept, accept in part or not, with the reason that its authors and everyone reads. */
export function DecideSuggestion({ amendment, effect, numbers, lang, onDecided, onLookAgain }: DecideSuggestionProps) {
  const { data } = useMasked({ fragment: suggestionDecision, from: amendment });
  const intl = useIntl();
  const say = useToast();
  const name = useId();
  const [asking, setAsking] = useState(false);
  const { takings, take } = useTakings(effect);
  const deciding = useAct(decideAmendment, (answer) => answer.decideAmendment);
  const { send, sending, refusal, failure } = deciding;
  const collides = effect === null || effect.clauses.some((clause) => clause.collides);
  const changes = () => (effect ? diff(effect.into, takenText(effect, takings)) : []);
  const start: { decision: AmendmentDecision | null; reason: string } = { decision: null, reason: '' };
  const form = useForm({
    start,
    labels: {
      decision: <FormattedMessage id="bench.decide.what" defaultMessage="What becomes of it" />,
      reason: <FormattedMessage id="bench.decide.reason" defaultMessage="Reason, which its authors read first" />,
      changes: <FormattedMessage id="bench.decide.changes" defaultMessage="What you take over" />,
    },
    check: ({ decision, reason }) => {
      const words = text(reason, rulingBounds);
      const missing: Reason = 'REQUIRED';
      return {
        decision: decision === null ? missing : undefined,
        reason: words.ok ? undefined : words.reason,
        changes: decision === 'acceptedInPart' && changes().length === 0 ? ('NOTHING_CHANGED' as const) : undefined,
      };
    },
    say: (reason) => <ReasonWords reason={reason} />,
    keptUnder: `folkmoot.ruling.${data.id}`,
  });
  const { values } = form;

  const choose = (decision: AmendmentDecision) => {
    if (decision !== 'accepted' || !collides) form.set({ decision });
  };
  const ask = form.onSubmit(() => {
    setAsking(true);
    return Promise.resolve({ kind: 'done' });
  });
  const decide = form.onSubmit(async ({ decision, reason }) => {
    if (!decision) return { kind: 'failed' };
    const sent = await send({
      input: {
        amendmentId: data.id,
        decision,
        reason,
        changes: decision === 'acceptedInPart' ? inputsOf(changes()) : null,
      },
    });
    setAsking(false);
    if (sent.kind !== 'done') return sent;
    say(intl.formatMessage(decisionDone[decision]));
    form.settle(start);
    onDecided();
    return sent;
  });
  const may = data.viewerMay.includes('decideAmendment');
  useKeys({ a: () => choose('accepted'), p: () => choose('acceptedInPart'), r: () => choose('rejected') });
  useCommandEnter(() => may && !sending && !asking && ask());
  const title = (
    <h2 id={name}>
      <FormattedMessage id="bench.decide" defaultMessage="Your decision" />
    </h2>
  );
  if (!may)
    return (
      <section aria-labelledby={name}>
        {title}
        <p className="muted">
          <FormattedMessage
            id="bench.decide.over"
            defaultMessage="There is nothing to decide here: it is decided, merged or taken back, or the consultation is archived."
          />
        </p>
      </section>
    );
  const taken = form.field('changes');
  const isOutdated =
    refusal && ['ALREADY_DECIDED', 'WITHDRAWN', 'STALE', 'HIDDEN', 'NO_SUCH_CLAUSE'].includes(refusal.reason);
  return (
    <form noValidate aria-labelledby={name} onSubmit={ask}>
      {title}
      {form.summary}
      {refusal && !(form.concerns(refusal.field) && refusal.field === 'reason') && (
        <Refused words={<ReasonWords reason={refusal.reason} />}>
          {refusal.reason === 'COLLIDES' && (
            <TextButton
              onClick={() => {
                deciding.clear();
                form.set({ decision: 'acceptedInPart' });
                onLookAgain();
              }}
            >
              <FormattedMessage id="bench.decide.inPart" defaultMessage="Take it over in part" />
            </TextButton>
          )}
          {isOutdated && (
            <TextButton
              onClick={() => {
                deciding.clear();
                onLookAgain();
              }}
            >
              <FormattedMessage id="bench.decide.look" defaultMessage="See what changed" />
            </TextButton>
          )}
        </Refused>
      )}
      {failure && (
        <Failed
          what={<FormattedMessage id="bench.decide.failed" defaultMessage="Your decision was not sent." />}
          safe={
            <FormattedMessage
              id="bench.decide.failed.safe"
              defaultMessage="The connection broke. Your reason is kept on this device."
            />
          }
          requestId={failure.requestId}
        />
      )}
      <DecisionChoice
        {...form.field('decision')}
        chosen={values.decision}
        closed={(decision) => decision === 'accepted' && collides}
        onChoose={choose}
      />
      {values.decision === 'acceptedInPart' && (
        <fieldset id={taken.id} tabIndex={-1} className="stack-tight">
          <legend>{taken.label}</legend>
          {taken.error && <FieldError id={`${taken.id}-error`}>{taken.error}</FieldError>}
          {effect ? (
            <TakenClauseFields
              clauses={effect.clauses}
              takings={takings}
              numbers={numbers}
              lang={lang}
              onTaking={(id, taking) => {
                take(id, taking);
                form.set({});
              }}
            />
          ) : (
            <p>
              <FormattedMessage
                id="bench.decide.noEffect"
                defaultMessage="Its clauses cannot be laid beside the draft. Change the draft by hand, then say here why."
              />
            </p>
          )}
        </fieldset>
      )}
      {values.decision !== null && (
        <BoundedArea
          {...form.field('reason')}
          hint={
            <FormattedMessage
              id="bench.decide.reason.hint"
              defaultMessage="In public, beside the suggestion, with your name. 10 to 4,000 characters."
            />
          }
          rows={6}
          max={rulingBounds.max}
          dir="auto"
          value={values.reason}
          onText={(reason) => form.set({ reason })}
        />
      )}
      <div className="form-foot">
        <Button type="submit" sending={sending} block>
          <FormattedMessage id="bench.decide.send" defaultMessage="Decide" /> <Key>{commandKey} ↵</Key>
        </Button>
      </div>
      <ConfirmDecision
        open={asking}
        sending={sending}
        decision={values.decision}
        number={data.number}
        voices={data.voices.for + data.voices.against + data.voices.neutral}
        onClose={() => setAsking(false)}
        onConfirm={() => decide()}
      />
    </form>
  );
}
