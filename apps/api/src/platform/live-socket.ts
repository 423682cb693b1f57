import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type GraphQLFormattedError,
  type ValidationRule,
} from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import type { Config } from './config.ts';
import { comesFromAnotherSite } from './cross-site.ts';
import { fault } from './faults.ts';
import type { PersistedDocuments } from './persisted-documents.ts';

interface Bounds {
  readonly tokens: number;
  readonly rules: readonly ValidationRule[];
  readonly format: (error: GraphQLError) => GraphQLFormattedError;
}

/**
 * GraphQL over a WebSocket, for subscriptions alone: it has no cookie of its own to answer with, so whatever reads or
 * changes goes over HTTP. A socket is under the same limits, and pages of other sites cannot open one.
 */
export function liveSocket(
  config: Config,
  documents: PersistedDocuments,
  { tokens, rules, format }: Bounds,
): Partial<ServerOptions> & { path: string } {
  return {
    path: '/graphql',
    onConnect: ({ extra }) => !comesFromAnotherSite((extra as { request: IncomingMessage }).request.headers, config),
    onSubscribe: (_context, _id, { query }) => {
      if (config.persistedOnly && !documents.knows(createHash('sha256').update(query).digest('hex')))
        return [fault('FORBIDDEN', 'This server answers only the documents of its own web client.')];
      return reported('GRAPHQL_PARSE_FAILED', () => void parse(query, { maxTokens: tokens }));
    },
    validate: (schema, document) =>
      reported('GRAPHQL_VALIDATION_FAILED', () => {
        const other = document.definitions.some(
          (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation !== OperationTypeNode.SUBSCRIPTION,
        );
        if (other) throw fault('BAD_REQUEST', 'A socket is for subscriptions. Send queries and mutations over HTTP.');
        const [first] = validate(schema, document, [...specifiedRules, ...rules]);
        if (first) throw first;
      }) ?? [],
    onError: (_context, _id, _payload, errors) => errors.map(format),
    onNext: (_context, _id, _payload, _args, result) =>
      result.errors ? { ...result, errors: result.errors.map(format) } : undefined,
  };
}

/** The error of a document as the reader is told it; thrown any further, it would end the socket. */
function reported(code: string, check: () => void): readonly GraphQLError[] | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error.extensions['code'] ? error : new GraphQLError(error.message, { extensions: { code } })];
  }
}
