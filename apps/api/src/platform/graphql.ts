import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  GraphQLError,
  isObjectType,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { Clock } from './clock.ts';
import { Config } from './config.ts';
import { directAnswers } from './direct-answers.ts';
import { DateTime } from './date-time.ts';
import { liveSocket } from './live-socket.ts';
import { Metrics } from './metrics.ts';
import { PersistedDocuments } from './persisted-documents.ts';
import { Refused } from './answers.ts';
import { sqlState } from './database.ts';
import type { RequestContext } from './viewer.ts';

const logger = new Logger('GraphQL');

/** What one operation may cost: rows it can bring times fields of each, roughly. */
export const limits = {
  depth: 14,
  aliases: 30,
  directives: 20,
  tokens: 3000,
  cost: 60_000,
  bodyBytes: 256 * 1024,
} as const;

/** An excess is reported as validation reports all else; thrown, it would count as a fault of our own. */
const reported = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};
const validationRules = [
  maxDepthRule({ n: limits.depth, ignoreIntrospection: true, flattenFragments: true, ...reported }),
  maxAliasesRule({ n: limits.aliases, ...reported }),
  maxDirectivesRule({ n: limits.directives, ...reported }),
];

/** A list costs what its page can hold; everything else one. */
const estimateCost: ComplexityEstimator = ({ args, childComplexity }) => {
  const first: unknown = args['first'];
  return 1 + childComplexity * (typeof first === 'number' ? Math.min(Math.max(first, 1), 100) : 1);
};

/** The GraphQL server: code first, limited, measured, and without a word in its errors that is nobody's business. */
export function graphqlOptions(
  config: Config,
  metrics: Metrics,
  documents: PersistedDocuments,
  clock: Clock,
): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: DateTime }] },
    transformSchema: readByAnswerKey,
    transformAutoSchemaFile: true,
    introspection: config.introspection,
    playground: false,
    graphiql: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: { cache: documents, ttl: null },
    parseOptions: { maxTokens: limits.tokens },
    validationRules,
    subscriptions: {
      'graphql-ws': liveSocket(config, documents, {
        tokens: limits.tokens,
        rules: validationRules,
        format: (error) => {
          const formatted = withoutSecrets(error.toJSON(), error);
          if (!isOurs(formatted)) return formatted;
          // No request of HTTP stands behind it, so the fault is given an id of its own.
          const requestId = randomUUID();
          record(error, requestId);
          return named(formatted, requestId);
        },
      }),
    },
    context: (request: FastifyRequest, reply: FastifyReply) => ({ request, reply }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      config.playground
        ? ApolloServerPluginLandingPageLocalDefault({ footer: false })
        : ApolloServerPluginLandingPageDisabled(),
      onlyKnownDocuments(config, documents),
      costLimit(documents),
      measure(metrics, clock, documents),
      recordFaults(),
      directAnswers(),
    ],
    formatError: (formatted, error) => withoutSecrets(formatted, error),
  };
}

/** Reads are keyed as the answer is keyed (see reads/compile.ts), so a field is looked up by its alias first. */
function readByAnswerKey(schema: GraphQLSchema): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (source: Record<string, unknown>, _args, _context, info) => {
        const { key } = info.path;
        return key in source ? source[key] : source[field.name];
      };
    }
  }
  return schema;
}

/** Where the operator wants it, documents the web client does not know are refused. */
function onlyKnownDocuments(config: Config, documents: PersistedDocuments): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ queryHash }) {
          if (config.persistedOnly && !documents.knows(queryHash))
            throw unanswerable('FORBIDDEN', 'This server answers only the documents of its own web client.', 403);
        },
      };
    },
  };
}

function costLimit(documents: PersistedDocuments): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, operationName, request, queryHash }) {
          // Apollo's types promise an operation; a document of several, none of them named, has none.
          if (!(operation as unknown))
            throw unanswerable('OPERATION_RESOLUTION_FAILURE', 'Say which operation of the document is meant.');
          if (documents.knows(queryHash)) return;
          const cost = costOf({
            schema,
            query: document,
            ...(operationName ? { operationName } : {}),
            variables: request.variables ?? {},
            estimators: [fieldExtensionsEstimator(), estimateCost],
          });
          if (cost > limits.cost)
            throw unanswerable(
              'BAD_REQUEST',
              `This asks for too much at once: ${cost} of at most ${limits.cost}. Ask for smaller pages.`,
            );
        },
      };
    },
  };
}

/** What cannot be weighed (a variable of another type, an operation that is not there) cannot be answered either. */
function costOf(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw unanswerable('BAD_USER_INPUT', error.message);
  }
}

/** A request that is refused before anything of it is executed, by its HTTP status too. */
function unanswerable(code: string, message: string, status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/** Names come from outside: only those of our own client's documents are told apart, so no stranger makes the record grow. */
function measure(metrics: Metrics, clock: Clock, documents: PersistedDocuments): ApolloServerPlugin<BaseContext> {
  const nameOf = (operationName: string | null | undefined, hash: string): string =>
    (documents.knows(hash) && operationName) || 'other';
  return {
    async requestDidStart() {
      const end = metrics.operations.startTimer();
      return {
        async willSendResponse({ response, operation, operationName, queryHash }) {
          const failed = response.body.kind === 'single' && response.body.singleResult.errors !== undefined;
          end({
            operation: operation && queryHash ? nameOf(operationName, queryHash) : 'invalid',
            outcome: failed ? 'fault' : 'answered',
          });
          if (response.body.kind === 'single') countRefusals(metrics, response.body.singleResult.data);
          response.http.headers.set('date', clock.now().toUTCString());
        },
      };
    },
  };
}

function countRefusals(metrics: Metrics, data: Record<string, unknown> | null | undefined): void {
  for (const answer of Object.values(data ?? {})) {
    if (answer instanceof Refused) metrics.refusals.inc({ reason: answer.reason });
    else if (
      typeof answer === 'object' &&
      answer !== null &&
      'reason' in answer &&
      '__typename' in answer &&
      answer.__typename === 'Refused'
    )
      metrics.refusals.inc({ reason: String(answer.reason) });
  }
}

const faultCodes = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_REQUEST',
  'RATE_LIMITED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * SQLSTATE where PostgreSQL cannot read a value as what it should be, which is the request's fault: an id that is no UUID,
 * a text that holds the character 0, a number or an instant out of a cursor that is none.
 */
const unreadable = new Set(['22P02', '22021', '22P05', '22003', '22007', '22008']);

/** Our own faults: answered and recorded under the id of the request, which the answer's header bears too. */
function recordFaults(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors)
            if (isOurs(withoutSecrets(error.toJSON(), error))) record(error, contextValue.request.id);
        },
        async willSendResponse({ response: { body }, contextValue }) {
          if (body.kind !== 'single' || !body.singleResult.errors) return;
          body.singleResult.errors = body.singleResult.errors.map((error) =>
            isOurs(error) ? named(error, contextValue.request.id) : error,
          );
        },
      };
    },
  };
}

function statusOf({ extensions: { http } }: GraphQLError): unknown {
  return typeof http === 'object' && http !== null && 'status' in http ? http.status : undefined;
}

function isOurs({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] === 'INTERNAL';
}

function named(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}

function record({ originalError, message, path, stack }: GraphQLError, reqId: string): void {
  logger.error(
    originalError?.message ?? message,
    { reqId, ...(path ? { path: path.join('.') } : {}) },
    originalError?.stack ?? stack,
  );
}

/** How the limits of depth, aliases, directives and tokens say that a document goes beyond them. */
const excess =
  /^Syntax Error: ((?:Query depth|Aliases|Directives) limit of \d+ exceeded.*|Document contains more .* tokens\..*)$/;

/** Faults of a request keep their words; of our own faults the outside learns nothing but that there was one. */
function withoutSecrets(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const beyond = excess.exec(formatted.message)?.[1];
  if (beyond) return { message: `This asks for too much at once: ${beyond}`, extensions: { code: 'BAD_REQUEST' } };
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && faultCodes.has(code)) {
    return { message: formatted.message, locations: formatted.locations, path: formatted.path, extensions: { code } };
  }
  // Apollo's own refusals of a request (a hash that is not its text's) say so by their status.
  if (error instanceof GraphQLError && statusOf(error) === 400)
    return { message: error.message, extensions: { code: 'BAD_REQUEST' } };
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (unreadable.has(sqlState(original) ?? ''))
    return { message: 'An id or value in this request is malformed.', extensions: { code: 'BAD_REQUEST' } };
  return {
    message: 'Something went wrong on our side. It has been recorded.',
    path: formatted.path,
    extensions: { code: 'INTERNAL' },
  };
}
