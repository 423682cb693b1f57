import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { getNamedType, isObjectType, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { Clock } from '../clock.ts';
import { Config } from '../config.ts';
import { compileField, fieldsNamed, type Compilation } from './compile.ts';
import { ReadConnections } from './read-connections.ts';
import {
  connection,
  many,
  one,
  type ConnectionRows,
  type Field,
  type Rows,
  type Scope,
  type Sql,
  type View,
} from './view.ts';

/** The rows a root field starts from. */
export type RootRows = (alias: Sql, scope: Scope) => Rows & { order?: Sql };

/** Reads views for GraphQL: each call is one statement, whatever the selection. */
@Injectable()
export class Reader implements OnApplicationShutdown {
  private readonly connections: ReadConnections;
  private readonly names = new Map<Sql, string>();

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.connections = new ReadConnections(config.databaseUrl, config.readConnections);
  }

  /** One object of a root field, or null where no row is found. */
  one(
    info: GraphQLResolveInfo,
    viewer: Actor | null,
    view: View,
    rows: RootRows,
    sessionId: string | null = null,
  ): Promise<unknown> {
    return this.field(
      info,
      info.fieldNodes,
      viewer,
      one(
        () => view,
        (_row, alias, scope) => rows(alias, scope),
      ),
      {},
      sessionId,
    );
  }

  /** One object inside a mutation's success: its answer key is the field `name` of the success type. */
  payload(
    info: GraphQLResolveInfo,
    name: string,
    viewer: Actor | null,
    view: View,
    rows: RootRows,
    sessionId: string | null = null,
  ): Promise<unknown> {
    const nodes = fieldsNamed(info.fieldNodes, name, { ...info, variables: info.variableValues });
    if (nodes.length === 0) return Promise.resolve(null);
    return this.field(
      info,
      nodes,
      viewer,
      one(
        () => view,
        (_row, alias, scope) => rows(alias, scope),
      ),
      {},
      sessionId,
    );
  }

  /** A root connection. */
  connection(
    info: GraphQLResolveInfo,
    viewer: Actor | null,
    view: View,
    args: { first: number; after?: string | null | undefined },
    rows: ConnectionRows,
  ): Promise<unknown> {
    return this.field(
      info,
      info.fieldNodes,
      viewer,
      connection(() => view, rows),
      { ...args },
    );
  }

  /** A whole list as a root field; only for lists that are short by rule. */
  many(
    info: GraphQLResolveInfo,
    viewer: Actor | null,
    view: View,
    rows: (alias: Sql, scope: Scope) => Rows & { order: Sql; limit?: number },
  ): Promise<unknown> {
    return this.field(
      info,
      info.fieldNodes,
      viewer,
      many(
        () => view,
        (_row, alias, scope) => rows(alias, scope),
      ),
      {},
    );
  }

  /** Whatever field of a view, as a root of its own. */
  field(
    info: GraphQLResolveInfo,
    nodes: readonly FieldNode[],
    viewer: Actor | null,
    field: Field,
    args: Record<string, unknown>,
    sessionId: string | null = null,
  ): Promise<unknown> {
    const parameters: unknown[] = [];
    const seen = new Map<string, Sql>();
    let aliases = 0;
    const at: Compilation = {
      viewer,
      sessionId,
      now: this.clock.now(),
      document: { schema: info.schema, fragments: info.fragments, variables: info.variableValues },
      alias: () => `t${(aliases += 1)}`,
      param: (value, type) => {
        const key = `${type ?? ''} ${value instanceof Date ? value.toISOString() : String(value)}`;
        const known = seen.get(key);
        if (known) return known;
        parameters.push(value);
        const placeholder = `$${parameters.length}${type ? `::${type}` : ''}`;
        seen.set(key, placeholder);
        return placeholder;
      },
    };
    const type = getNamedType(info.returnType);
    const plan = compileField(field, '', nodes, args, at, isObjectType(type) ? type : null);
    // A value that the selection did not need after all must still be named: PostgreSQL wants to know its type.
    const unneeded = [...seen.values()].filter((_, index) => !new RegExp(`\\$${index + 1}(?!\\d)`).test(plan.sql));
    return this.run(
      ['SELECT', `${plan.sql} AS json`, ...unneeded.map((placeholder) => `, ${placeholder}`)].join(' '),
      parameters,
      plan.finish,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connections.end();
  }

  private async run(text: Sql, parameters: unknown[], finish: ((json: unknown) => unknown) | null): Promise<unknown> {
    const rows = await this.connections.query<{ json: unknown }>({ name: this.nameOf(text), text, values: parameters });
    const json = rows[0]?.json ?? null;
    return finish ? finish(json) : json;
  }

  /** Statements are prepared once a connection under a name that stands for their text. */
  private nameOf(text: Sql): string {
    const known = this.names.get(text);
    if (known) return known;
    if (this.names.size > 2000) this.names.clear();
    const name = createHash('sha1').update(text).digest('base64url');
    this.names.set(text, name);
    return name;
  }
}
