import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '@folkmoot/domain';

/** Who stands behind a request: a session and its person. */
export interface Visit {
  readonly sessionId: string;
  readonly actor: Actor;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for requests that carry a valid session. */
    visit: Visit | null;
  }
}

/** What every GraphQL operation finds in its context. */
export interface RequestContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function contextOf(context: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(context).getContext<RequestContext>();
}

/** The signed-in person, or null. */
export const Viewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null => contextOf(context).request.visit?.actor ?? null,
);

/** The session of the request, or null. */
export const CurrentVisit = createParamDecorator(
  (_: unknown, context: ExecutionContext): Visit | null => contextOf(context).request.visit,
);

/** The HTTP request and reply, for cookies. */
export const Http = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext => contextOf(context));
