import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, isObjectType, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
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

const logger = new Logger('GraphQL');

/** What one operation may cost: rows it can bring times fields of each, roughly. */
export const limits = { depth: 14, aliases: 30, directives: 20, tokens: 3000, cost: 60_000, bodyBytes: 256 * 1024 } as const;

const validationRules = [
  maxDepthRule({ n: limits.depth, ignoreIntrospection: true }),
  maxAliasesRule({ n: limits.aliases }),
  maxDirectivesRule({ n: limits.directives }),
];

/** A list costs what its page can hold; everything else one. */
const estimateCost: ComplexityEstimator = ({ args, childComplexity }) => {
  const first: unknown = args['first'];
  return 1 + childComplexity * (typeof first === 'number' ? Math.min(Math.max(first, 1), 100) : 1);
};

/** The GraphQL server: code first, limited, measured, and without a word in its errors that is nobody's business. */
export function graphqlOptions(config: Config, metrics: Metrics, documents: PersistedDocuments, clock: Clock): ApolloDriverConfig {
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
      'graphql-ws': liveSocket(config, documents, { tokens: limits.tokens, rules: validationRules, format: (error) => withoutSecrets(error.toJSON(), error) }),
    },
    context: (request: FastifyRequest, reply: FastifyReply) => ({ request, reply }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      config.playground ? ApolloServerPluginLandingPageLocalDefault({ footer: false }) : ApolloServerPluginLandingPageDisabled(),
      onlyKnownDocuments(config, documents),
      costLimit(documents),
      measure(metrics, clock),
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
        async didResolveSource({ queryHash }) {
          if (config.persistedOnly && !documents.knows(queryHash))
            throw new GraphQLError('This server answers only the documents of its own web client.', { extensions: { code: 'FORBIDDEN' } });
        },
      };
    },
  };
}

function costLimit(documents: PersistedDocuments): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operationName, request, queryHash }) {
          if (documents.knows(queryHash)) return;
          const cost = getComplexity({
            schema,
            query: document,
            operationName: operationName ?? undefined,
            variables: request.variables ?? {},
            estimators: [fieldExtensionsEstimator(), estimateCost],
          });
          if (cost > limits.cost)
            throw new GraphQLError(`This asks for too much at once: ${cost} of at most ${limits.cost}. Ask for smaller pages.`, {
              extensions: { code: 'BAD_REQUEST' },
            });
        },
      };
    },
  };
}

function measure(metrics: Metrics, clock: Clock): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      const end = metrics.operations.startTimer();
      return {
        async willSendResponse({ response, operation, operationName, queryHash }) {
          const failed = response.body.kind === 'single' && response.body.singleResult.errors !== undefined;
          // Names come from outside: only those of documents that passed validation are counted, one name each.
          end({ operation: operation && queryHash ? (operationName ?? 'anonymous').slice(0, 60) : 'invalid', outcome: failed ? 'fault' : 'answered' });
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
    else if (typeof answer === 'object' && answer !== null && 'reason' in answer && '__typename' in answer && answer.__typename === 'Refused')
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

/** Faults of a request keep their words; of our own faults the outside learns nothing but that there was one. */
function withoutSecrets(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && faultCodes.has(code)) {
    return { message: formatted.message, locations: formatted.locations, path: formatted.path, extensions: { code } };
  }
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (unreadable.has(sqlState(original) ?? '')) return { message: 'An id or value in this request is malformed.', extensions: { code: 'BAD_REQUEST' } };
  logger.error(original instanceof Error ? (original.stack ?? original.message) : String(original), formatted.path?.join('.'));
  return { message: 'Something went wrong on our side. It has been recorded.', path: formatted.path, extensions: { code: 'INTERNAL' } };
}
