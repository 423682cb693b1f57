import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asked, PersistedDocuments } from './persisted-documents.ts';

/** How long an answer to a visitor is given again. Short enough that nobody notices, long enough to carry a rush. */
const keptFor = 1000;
const mostKept = 2000;
/** Longer ones are asked by nobody else at the same moment, and would fill the memory. */
const longestVariables = 500;

interface Kept {
  readonly at: number;
  readonly answer: Promise<string | null>;
}

/**
 * Gives visitors who ask the same at the same moment one answer: the first asks the database, the others wait for it
 * (single flight). Only our own web client's queries, and never for a request that carries a cookie.
 */
export function answerVisitorsTogether(fastify: FastifyInstance, documents: PersistedDocuments): void {
  const kept = new Map<string, Kept>();
  const settlers = new WeakMap<FastifyRequest, (answer: string | null) => void>();

  fastify.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request, documents);
    if (key === null) return undefined;
    const known = kept.get(key);
    if (known && performance.now() - known.at < keptFor) {
      const answer = await known.answer;
      if (answer !== null) return reply.header('content-type', 'application/json; charset=utf-8').send(answer);
      return undefined;
    }
    if (kept.size >= mostKept) kept.clear();
    const answer = new Promise<string | null>((settle) => settlers.set(request, settle));
    kept.set(key, { at: performance.now(), answer });
    return undefined;
  });

  fastify.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const settle = settlers.get(request);
    if (settle)
      settle(reply.statusCode === 200 && typeof payload === 'string' && payload.startsWith('{"data"') ? payload : null);
    return payload;
  });
  // A request that breaks off must not leave the others waiting.
  fastify.addHook('onResponse', async (request) => settlers.get(request)?.(null));
  fastify.addHook('onRequestAbort', async (request) => settlers.get(request)?.(null));
}

/** What a visitor's request asks, as far as answers differ by it; null where it is not one of our client's queries. */
function keyOf(request: FastifyRequest, documents: PersistedDocuments): string | null {
  if (request.headers.cookie !== undefined || !request.url.startsWith('/graphql')) return null;
  if (request.method === 'GET') {
    const { searchParams } = new URL(request.url, 'http://localhost');
    return keyFor(parsed(searchParams.get('extensions')), searchParams.get('variables'), documents);
  }
  const asked = request.method === 'POST' ? (request.body as Asked | null) : null;
  return keyFor(asked?.extensions, JSON.stringify(asked?.variables ?? null), documents);
}

function keyFor(
  extensions: Asked['extensions'],
  variables: string | null,
  documents: PersistedDocuments,
): string | null {
  const hash = extensions?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' && documents.isQuery(hash) && (variables?.length ?? 0) <= longestVariables
    ? `${hash} ${variables}`
    : null;
}

function parsed(text: string | null): Asked['extensions'] {
  try {
    return JSON.parse(text ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
