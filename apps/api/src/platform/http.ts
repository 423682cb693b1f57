import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import serveStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { Config } from './config.ts';
import { comesFromAnotherSite, originOf } from './cross-site.ts';
import { limits } from './graphql.ts';
import { PersistedDocuments } from './persisted-documents.ts';
import { answerVisitorsTogether } from './visitor-answers.ts';

/** The HTTP server: structured logs with request ids and without addresses, cookies, bodies or queries of people. */
export function httpAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit: limits.bodyBytes,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // Ends idle keep-alive connections at shutdown instead of waiting for their time-out.
    forceCloseConnections: 'idle',
    logger: {
      level: config.logLevel,
      serializers: {
        req: (request: FastifyRequest) => ({ method: request.method, path: request.url.split('?')[0] }),
        res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
      },
    },
  });
}

/** Puts headers, cookies, cross-site refusal and the web app's files before the routes. */
export async function prepareHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.decorateRequest('visit', null);
  const headers = securityHeaders(config);
  fastify.addHook('onRequest', (_request, reply, next) => {
    reply.headers(headers);
    next();
  });
  await fastify.register(cookie);
  answerVisitorsTogether(fastify, app.get(PersistedDocuments));
  await fastify.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] });
  await fastify.register(multipart, { limits: { files: 1, fields: 4, fieldSize: 1000, fileSize: config.largestFile } });
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (!safeMethods.has(request.method) && comesFromAnotherSite(request.headers, config))
      return reply.code(403).send({ error: 'This request comes from another site.' });
    return undefined;
  });
  if (config.webFolder && existsSync(config.webFolder)) await serveWeb(fastify, config.webFolder);
}

/** The headers that Helmet sets are the same on every answer, so it is asked once. */
function securityHeaders(config: Config): OutgoingHttpHeaders {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': config.playground ? ["'self'", "'unsafe-inline'", 'https:'] : ["'self'"],
        // Mantine sets its theme's variables in a style element.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'", originOf(config.publicUrl).replace('http', 'ws')],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'same-origin' },
  })(response.req, response, () => undefined);
  return response.getHeaders();
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Static files, the hashed ones for ever; every other address of the forum answers with the app's page. */
async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(serveStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    setHeaders: (response, path) => {
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    if (!(request.headers.accept ?? '').includes('text/html')) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
