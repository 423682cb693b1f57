import { defineMessages } from 'react-intl';
import type { AmendmentDecision } from '../../../gql/graphql.ts';

/** What officials may decide, in the order of their keys. */
export const decisions = ['accepted', 'acceptedInPart', 'rejected'] as const satisfies readonly AmendmentDecision[];
export const decisionKeys = { accepted: 'A', acceptedInPart: 'P', rejected: 'R' } as const;
export const decisionWords = defineMessages({
  accepted: { id: 'bench.decide.accepted', defaultMessage: 'Accept it as it is' },
  acceptedInPart: { id: 'bench.decide.acceptedInPart', defaultMessage: 'Accept it in part' },
  rejected: { id: 'bench.decide.rejected', defaultMessage: 'Do not accept it' },
});
export const decisionDone = defineMessages({
  accepted: { id: 'bench.done.accepted', defaultMessage: 'Accepted. It stands in the working draft.' },
  acceptedInPart: {
    id: 'bench.done.acceptedInPart',
    defaultMessage: 'Accepted in part. Your words stand in the draft.',
  },
  rejected: { id: 'bench.done.rejected', defaultMessage: 'Not accepted. The draft is as it was.' },
});
