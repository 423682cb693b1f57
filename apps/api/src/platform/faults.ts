import { GraphQLError } from 'graphql';

/** Faults of a request: answered as top-level `errors`, with one of these codes. */
export type FaultCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST' | 'RATE_LIMITED';

/** A request that cannot be answered. What is invisible and what does not exist are both NOT_FOUND. */
export function fault(code: FaultCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
