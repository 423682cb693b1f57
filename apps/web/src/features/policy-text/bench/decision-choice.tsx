import { useId, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { AmendmentDecision } from '../../../gql/graphql.ts';
import { Letter } from '../../../ui/bench.tsx';
import { FieldError } from '../../../ui/fields.tsx';
import { ReasonWords } from '../../../words/reason-words.tsx';
import { decisionKeys, decisions, decisionWords } from './decision-words.ts';

interface DecisionChoiceProps {
  id: string;
  label: ReactNode;
  error: ReactNode;
  chosen: AmendmentDecision | null;
  /** What cannot be chosen, for it collides with the draft. */
  closed: (decision: AmendmentDecision) => boolean;
  onChoose: (decision: AmendmentDecision) => void;
}

/** What becomes of a suggestion: one of three, each with its key. */
export function DecisionChoice({ id, label, error, chosen, closed, onChoose }: DecisionChoiceProps) {
  const intl = useIntl();
  const name = useId();
  return (
    <fieldset className="pick" id={id} tabIndex={-1}>
      <legend className="unseen">{label}</legend>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {decisions.map((known) => (
        <label key={known} className={closed(known) ? 'muted' : undefined}>
          <input
            type="radio"
            name={name}
            checked={chosen === known}
            disabled={closed(known)}
            aria-keyshortcuts={decisionKeys[known]}
            onChange={() => onChoose(known)}
          />
          <span>
            {intl.formatMessage(decisionWords[known])}
            {closed(known) && (
              <span className="hint">
                <ReasonWords reason="COLLIDES" />
              </span>
            )}
          </span>
          {!closed(known) && <Letter>{decisionKeys[known]}</Letter>}
        </label>
      ))}
    </fieldset>
  );
}
