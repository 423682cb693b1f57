import type { Reason } from '@folkmoot/domain';
import { FormattedMessage } from 'react-intl';
import { reasonWords } from './reasons.ts';

/** A reason in the reader's language. */
export function ReasonWords({ reason }: { reason: Reason }) {
  return <FormattedMessage {...reasonWords[reason]} />;
}
