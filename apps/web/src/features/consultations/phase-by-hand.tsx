import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct, type Refusal } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import type { PhaseKind } from '../../gql/graphql.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';
import { phaseKindWords } from '../../words/phase-kind.tsx';

const openPhase = graphql(`
  mutation OpenPhase($input: OpenPhaseInput!) {
    openPhase(input: $input) {
      ... on OpenPhaseSuccess {
        consultation {
          id
          ...ConsultationStanding
          ...ConsultationEditing
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

const closePhase = graphql(`
  mutation ClosePhase($input: ClosePhaseInput!) {
    closePhase(input: $input) {
      ... on ClosePhaseSuccess {
        consultation {
          id
          ...ConsultationStanding
          ...ConsultationEditing
        }
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

interface KnownPhase {
  id: string;
  kind: PhaseKind;
}

/** Opens a step before its day, or again; the one that is open closes. */
export function OpenPhase({
  phase,
  current,
  onDone,
}: {
  phase: KnownPhase;
  current: KnownPhase | null;
  onDone: () => void;
}) {
  const intl = useIntl();
  const { send, sending, refusal, failure } = useAct(openPhase, (data) => data.openPhase);
  const name = intl.formatMessage(phaseKindWords[phase.kind]);
  return (
    <ByHand
      button={<FormattedMessage id="manage.open" defaultMessage="Open now" />}
      title={<FormattedMessage id="manage.open.title" defaultMessage="Open “{phase}” now?" values={{ phase: name }} />}
      does={<FormattedMessage id="manage.open.do" defaultMessage="Open “{phase}”" values={{ phase: name }} />}
      sending={sending}
      refusal={refusal}
      failure={failure}
      act={async () => (await send({ input: { phaseId: phase.id } })).kind === 'done'}
      onDone={onDone}
    >
      <ul className="stack-tight read">
        {current && (
          <li>
            <FormattedMessage
              id="manage.open.closes"
              defaultMessage="“{phase}” closes at once."
              values={{ phase: intl.formatMessage(phaseKindWords[current.kind]) }}
            />
          </li>
        )}
        <li>
          <FormattedMessage id="manage.open.between" defaultMessage="Steps in between are passed over." />
        </li>
        <li>
          <FormattedMessage
            id="manage.open.again"
            defaultMessage="A step that was over opens again until the next one begins, or for a week where none follows."
          />
        </li>
        <li>
          <FormattedMessage id="manage.open.public" defaultMessage="It stands in the public minutes, with the time." />
        </li>
      </ul>
    </ByHand>
  );
}

/** Closes the open step before its day. */
export function ClosePhase({ phase, onDone }: { phase: KnownPhase; onDone: () => void }) {
  const intl = useIntl();
  const { send, sending, refusal, failure } = useAct(closePhase, (data) => data.closePhase);
  const name = intl.formatMessage(phaseKindWords[phase.kind]);
  return (
    <ByHand
      button={<FormattedMessage id="manage.close" defaultMessage="Close now" />}
      title={
        <FormattedMessage id="manage.close.title" defaultMessage="Close “{phase}” now?" values={{ phase: name }} />
      }
      does={<FormattedMessage id="manage.close.do" defaultMessage="Close “{phase}”" values={{ phase: name }} />}
      sending={sending}
      refusal={refusal}
      failure={failure}
      act={async () => (await send({ input: { phaseId: phase.id } })).kind === 'done'}
      onDone={onDone}
    >
      <ul className="stack-tight read">
        <li>
          <FormattedMessage
            id="manage.close.people"
            defaultMessage="People can no longer do what this step allowed, from this moment on."
          />
        </li>
        <li>
          <FormattedMessage
            id="manage.close.rest"
            defaultMessage="The steps to come keep their dates. Until the next one opens, nothing is taken."
          />
        </li>
        <li>
          <FormattedMessage id="manage.open.public" defaultMessage="It stands in the public minutes, with the time." />
        </li>
      </ul>
    </ByHand>
  );
}

interface ByHandProps {
  button: ReactNode;
  title: ReactNode;
  does: ReactNode;
  sending: boolean;
  refusal: Refusal | null;
  failure: { requestId: string | null } | null;
  /** Answers whether it was done. */
  act: () => Promise<boolean>;
  onDone: () => void;
  children: ReactNode;
}

function ByHand({ button, title, does, sending, refusal, failure, act, onDone, children }: ByHandProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <TextButton onClick={() => setAsking(true)}>{button}</TextButton>
      <Dialog open={asking} onClose={() => setAsking(false)} title={title}>
        <div className="stack">
          {children}
          {refusal && <Refused words={<ReasonWords reason={refusal.reason} />} />}
          {failure && (
            <Failed
              what={<FormattedMessage id="manage.byHand.failed" defaultMessage="The step stays as it was." />}
              requestId={failure.requestId}
            />
          )}
          <div className="row">
            <Button
              sending={sending}
              onClick={() => {
                void act().then((done) => {
                  if (!done) return;
                  setAsking(false);
                  onDone();
                });
              }}
            >
              {does}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <FormattedMessage id="manage.byHand.not" defaultMessage="Leave it to the dates" />
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
