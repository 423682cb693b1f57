import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import type { Reason } from '@folkmoot/domain';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';

interface RefusedShape {
  __typename: 'Refused';
  reason: Reason;
  field?: string | null;
}

/** A no from the forum: its reason and, in a form, the field to mend. */
export interface Refusal {
  reason: Reason;
  field: string | null;
}

export type Sent<Success> =
  { kind: 'done'; value: Success } | ({ kind: 'refused' } & Refusal) | { kind: 'failed'; requestId: string | null };

/** The request id the server gave a fault, to be named when writing to the people who run the site. */
export function requestIdOf(error: unknown): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  for (const { extensions } of error.errors) {
    if (typeof extensions?.['requestId'] === 'string') return extensions['requestId'];
  }
  return null;
}

type Failure = { requestId: string | null };

interface Act<Variables, Success> {
  send: (variables: Variables) => Promise<Sent<Success>>;
  sending: boolean;
  /** The last answer, as long as it was a no. */
  refusal: Refusal | null;
  /** The last answer never came. */
  failure: Failure | null;
  clear: () => void;
}

/**
 * One verb of the forum. Tells the three answers apart: done, refused with a reason, failed on the way.
 * `pick` names the field of the answer: `(data) => data.supportProposal`.
 */
export function useAct<Data, Variables extends OperationVariables, Answer extends { __typename: string }>(
  mutation: TypedDocumentNode<Data, Variables>,
  pick: (data: Data) => Answer | RefusedShape,
): Act<Variables, Exclude<Answer, { __typename: 'Refused' }>> {
  type Success = Exclude<Answer, { __typename: 'Refused' }>;
  const client = useApolloClient();
  const [state, setState] = useState<{ sending: boolean; refusal: Refusal | null; failure: Failure | null }>({
    sending: false,
    refusal: null,
    failure: null,
  });

  const send = async (variables: Variables): Promise<Sent<Success>> => {
    setState({ sending: true, refusal: null, failure: null });
    try {
      const { data, error } = await client.mutate<Data, OperationVariables>({
        mutation,
        variables,
        errorPolicy: 'all',
      });
      if (!data || error) throw error ?? new Error('The server gave no answer.');
      const answer = pick(data as Data);
      if (isRefused(answer)) {
        const refusal = { reason: answer.reason, field: answer.field ?? null };
        setState({ sending: false, refusal, failure: null });
        return { kind: 'refused', ...refusal };
      }
      setState({ sending: false, refusal: null, failure: null });
      return { kind: 'done', value: answer as Success };
    } catch (error) {
      const failure = { requestId: requestIdOf(error) };
      setState({ sending: false, refusal: null, failure });
      return { kind: 'failed', ...failure };
    }
  };

  const clear = useCallback(() => setState({ sending: false, refusal: null, failure: null }), []);
  return { send, ...state, clear };
}

function isRefused(answer: { __typename: string }): answer is RefusedShape {
  return answer.__typename === 'Refused';
}
