import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { getNamedType, isObjectType, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { Clock } from '../clock.ts';
import { Config } from '../config.ts';
import { compileRelation } from './compile.ts';
import { Plans, type KeptPlan } from './plans.ts';
import { ReadConnections } from './read-connections.ts';
import { fieldsNamed } from './selection.ts';
import { Statement, valuesOf } from './statement.ts';
import {
  connection,
  many,
  one,
  type Asking,
  type ConnectionRows,
  type Relation,
  type Rows,
  type Scope,
  type Sql,
  type View,
} from './view.ts';

/** The rows a root field starts from. */
export type RootRows = (alias: Sql, scope: Scope) => Rows & { order?: Sql };

/** The name of the root's table in every statement. */
const rootAlias = 't1';

/** Reads views for GraphQL: each call is one statement, whatever the selection. */
@Injectable()
export class Reader implements OnApplicationShutdown {
  private readonly connections: ReadConnections;
  private readonly plans = new Plans();

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
    return this.oneOf(info, info.fieldNodes, viewer, view, rows, sessionId);
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
    return nodes.length === 0 ? Promise.resolve(null) : this.oneOf(info, nodes, viewer, view, rows, sessionId);
  }

  /** A mutation's success: the row of this id as it is now, under the success type's field. */
  async success(
    info: GraphQLResolveInfo,
    name: string,
    viewer: Actor | null,
    view: View,
    id: string,
  ): Promise<Record<string, unknown>> {
    const row = await this.payload(info, name, viewer, view, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(id, 'uuid')}`,
    }));
    return { [name]: row };
  }

  /** A root connection. */
  connection(
    info: GraphQLResolveInfo,
    viewer: Actor | null,
    view: View,
    args: { first: number; after?: string | null | undefined },
    rows: ConnectionRows,
  ): Promise<unknown> {
    const { first, after } = args;
    return this.read(info, info.fieldNodes, { viewer, sessionId: null }, { first, after }, (statement) => {
      const found = rows('', rootAlias, statement, args);
      return [
        found,
        connection(
          () => view,
          () => found,
        ),
      ];
    });
  }

  /** A whole list as a root field; only for lists that are short by rule. */
  many(
    info: GraphQLResolveInfo,
    viewer: Actor | null,
    view: View,
    rows: (alias: Sql, scope: Scope) => Rows & { order: Sql; limit?: number },
  ): Promise<unknown> {
    return this.read(info, info.fieldNodes, { viewer, sessionId: null }, {}, (statement) => {
      const found = rows(rootAlias, statement);
      return [
        found,
        many(
          () => view,
          () => found,
        ),
      ];
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connections.end();
  }

  private oneOf(
    info: GraphQLResolveInfo,
    nodes: readonly FieldNode[],
    viewer: Actor | null,
    view: View,
    rows: RootRows,
    sessionId: string | null,
  ): Promise<unknown> {
    return this.read(info, nodes, { viewer, sessionId }, {}, (statement) => {
      const found = rows(rootAlias, statement);
      return [
        found,
        one(
          () => view,
          () => found,
        ),
      ];
    });
  }

  /** The root's rows are asked for at each request, for they bear its own values; all below them comes from a kept plan. */
  private async read(
    info: GraphQLResolveInfo,
    nodes: readonly FieldNode[],
    who: Omit<Asking, 'now'>,
    args: Readonly<Record<string, unknown>>,
    root: (statement: Statement) => [rows: Rows, field: Relation],
  ): Promise<unknown> {
    const asking: Asking = { ...who, now: this.clock.now() };
    const statement = new Statement(who.viewer);
    const [rows, field] = root(statement);
    const slots = [...statement.slots];
    const key = this.plans.key(info, nodes, [rows, args], slots, who.viewer);
    let plan = this.plans.get(key);
    if (!plan) {
      plan = this.compile(info, nodes, args, field, statement, slots.length);
      this.plans.keep(key, plan);
    }
    const { name, text, finish } = plan;
    const values = valuesOf([...slots, ...plan.slots], asking);
    const [row] = await this.connections.query<{ json: unknown }>({ name, text, values });
    const json = row?.json ?? null;
    return finish ? finish(json, asking) : json;
  }

  private compile(
    info: GraphQLResolveInfo,
    nodes: readonly FieldNode[],
    args: Readonly<Record<string, unknown>>,
    field: Relation,
    statement: Statement,
    rootSlots: number,
  ): KeptPlan {
    const { schema, fragments, variableValues: variables } = info;
    const type = getNamedType(info.returnType);
    const document = { schema, fragments, variables };
    const { sql, finish } = compileRelation(
      field,
      '',
      nodes,
      args,
      { document, statement },
      isObjectType(type) ? type : null,
    );
    // A value that the selection did not need after all must still be named: PostgreSQL wants to know its type.
    const unneeded = statement.placeholders.filter((_, index) => !new RegExp(`\\$${index + 1}(?!\\d)`).test(sql));
    const text = ['SELECT', [`${sql} AS json`, ...unneeded].join(', ')].join(' ');
    // Statements are prepared once a connection under a name that stands for their text.
    const name = createHash('sha1').update(text).digest('base64url');
    return { name, text, slots: statement.slots.slice(rootSlots), finish };
  }
}
