import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST, parse, validate } from 'graphql';
import { Clock } from './clock.ts';
import { directAnswer, shapeOf, type Shape } from './direct-answers.ts';
import { Metrics } from './metrics.ts';
import { PersistedDocuments, type Asked } from './persisted-documents.ts';

/**
 * Answers the queries of our own web client before Apollo does: such a document was written by us, so there is nothing
 * to limit or to weigh, and it is parsed and validated once. Whatever is out of the ordinary (a GET, a change, an
 * unusual header, an error) is left to Apollo.
 */
@Injectable()
export class OwnAnswers implements OnApplicationBootstrap {
  private readonly shapes = new Map<string, Shape | null>();

  constructor(
    private readonly http: HttpAdapterHost<FastifyAdapter>,
    private readonly graphql: GraphQLSchemaHost,
    private readonly documents: PersistedDocuments,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** After every module has put its own hooks: who asks is known then. */
  onApplicationBootstrap(): void {
    this.http.httpAdapter?.getInstance().addHook('preHandler', async (request, reply) => {
      const asked = askedBy(request);
      const shape = asked && this.shapeOf(asked);
      return shape ? this.answer(shape, asked, request, reply) : undefined;
    });
  }

  private async answer(
    shape: Shape,
    { variables }: Asked,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply | undefined> {
    const end = this.metrics.operations.startTimer();
    const given = isObject(variables) ? { ...variables } : {};
    const data = await directAnswer(shape, this.graphql.schema, given, { request, reply });
    if (!data) return undefined;
    end({ operation: shape.operation.name?.value ?? 'other', outcome: 'answered' });
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('date', this.clock.now().toUTCString())
      .send(`${JSON.stringify({ data })}\n`);
  }

  /** Only a document of one operation, asked for by that name or by none. */
  private shapeOf({ operationName, query, extensions }: Asked): Shape | null {
    const { version, sha256Hash: hash } = extensions?.persistedQuery ?? {};
    if (query !== undefined || version !== 1 || typeof hash !== 'string') return null;
    let shape = this.shapes.get(hash);
    if (shape === undefined) {
      const text = this.documents.text(hash);
      // Not remembered: strangers' hashes would fill the memory.
      if (text === undefined) return null;
      const document = parse(text);
      const operation = getOperationAST(document);
      const valid = operation && validate(this.graphql.schema, document).length === 0;
      shape = valid && operation.operation === 'query' ? shapeOf(document, operation) : null;
      this.shapes.set(hash, shape);
    }
    return (operationName ?? shape?.operation.name?.value) === shape?.operation.name?.value ? shape : null;
  }
}

/** What the request asks, where it asks as our web client does. Apollo tells all others what it thinks of them. */
function askedBy({ method, url, headers, body }: FastifyRequest): Asked | null {
  const { accept = '*/*' } = headers;
  if (method !== 'POST' || url !== '/graphql' || !headers['content-type']?.startsWith('application/json')) return null;
  if (!accept.includes('*/*') && !accept.includes('application/json')) return null;
  const asked: Asked | null = isObject(body) ? body : null;
  return asked && isObject(asked.variables ?? {}) ? asked : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
