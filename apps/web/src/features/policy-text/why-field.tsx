import { whyBounds, type Reason } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { BoundedArea } from '../../ui/bounded-area.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

/** Why a suggestion is better: what officials weigh first. */
export function WhyField({
  id,
  value,
  fault,
  onText,
}: {
  id: string;
  value: string;
  fault: Reason | null;
  onText: (words: string) => void;
}) {
  return (
    <BoundedArea
      id={id}
      label={<FormattedMessage id="suggest.why" defaultMessage="Why this is better" />}
      hint={
        <FormattedMessage
          id="suggest.why.hint"
          defaultMessage="The drafters weigh the reason before the number of supporters. Two or three sentences are enough."
        />
      }
      error={fault && <WhyFault reason={fault} />}
      className="why-words"
      max={whyBounds.max}
      value={value}
      onText={onText}
      dir="auto"
    />
  );
}

/** What is wrong with the reason, in words that help. */
export function WhyFault({ reason }: { reason: Reason }) {
  return reason === 'REQUIRED' || reason === 'TOO_SHORT' ? (
    <FormattedMessage
      id="suggest.why.missing"
      defaultMessage="Say in at least one sentence why. Without it the drafters cannot answer you."
    />
  ) : (
    <ReasonWords reason={reason} />
  );
}
