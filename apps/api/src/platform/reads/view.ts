import type { Type } from '@nestjs/common';
import type { Actor } from '@folkmoot/domain';

/** A piece of SQL text. Values never stand in it: they go through `Scope.param`. */
export type Sql = string;

/** Who asks, by which session, and when. */
export interface Asking {
  readonly viewer: Actor | null;
  /** The session that asks, where the read is about sessions. */
  readonly sessionId: string | null;
  readonly now: Date;
}

/**
 * What a piece of SQL may depend on. The text made from it is kept and serves others too (see plans.ts), so what differs
 * from one request to the next stands here as the placeholder of a value, never as the value.
 */
export interface Scope {
  /** Puts a value among the statement's parameters and answers its placeholder. */
  param(value: unknown, type?: string): Sql;
  /** The viewer as rules know them, but for the id. */
  readonly viewer: (Omit<Actor, 'id'> & { readonly id: Sql }) | null;
  readonly sessionId: Sql;
  readonly now: Sql;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** An order of rows that pages can be cut from: by one key, then by id, both in the same direction. */
export interface Order {
  /** The sort key, and its SQL type for the cursor; null orders by id alone. */
  readonly key: { readonly sql: Sql; readonly type: string } | null;
  readonly id: Sql;
  readonly direction: 'ASC' | 'DESC';
}

/** The rows a relation leads to. `alias` is the name of the inner table in the statement. */
export interface Rows {
  /** What to read from instead of the view's own table: a sub-select in parentheses. */
  readonly from?: Sql;
  /** Further joins behind the view's own table, with their ON. */
  readonly joins?: Sql;
  readonly where: Sql;
}

export type Field =
  | { readonly kind: 'value'; readonly sql: (row: Sql, scope: Scope, args: Arguments) => Sql }
  | {
      readonly kind: 'computed';
      readonly needs: (row: Sql, scope: Scope, args: Arguments) => Record<string, Sql>;
      readonly value: (facts: never, asking: Asking) => unknown;
    }
  | { readonly kind: 'part'; readonly view: () => View; readonly exists: (row: Sql, scope: Scope) => Sql }
  | {
      readonly kind: 'one';
      readonly view: () => View;
      readonly rows: (row: Sql, alias: Sql, scope: Scope, args: Arguments) => Rows & { order?: Sql };
    }
  | {
      readonly kind: 'many';
      readonly view: () => View;
      readonly rows: (row: Sql, alias: Sql, scope: Scope, args: Arguments) => Rows & { order: Sql; limit?: number };
    }
  | { readonly kind: 'connection'; readonly view: () => View; readonly rows: ConnectionRows };

/** A field that leads to other rows, or to a part of the same one. */
export type Relation = Exclude<Field, { kind: 'value' | 'computed' }>;

export type ConnectionRows = (
  row: Sql,
  alias: Sql,
  scope: Scope,
  args: Arguments,
) => Rows & { order: Order; counted?: Record<string, Sql> };

/** How one GraphQL object type is read from the database: its table, and SQL for each of its fields. */
export interface View {
  readonly type: string;
  /** The table, or a sub-select in parentheses. */
  readonly table: Sql;
  readonly fields: Record<string, Field>;
  /** The class that stands for the type in GraphQL's declarations. */
  readonly object: Type;
}

/** A column as it is. */
export function column(name: string): Field {
  return { kind: 'value', sql: (row) => `${row}.${name}` };
}

/** An instant in ISO 8601, in UTC, to the millisecond. */
export function instant(name: string): Field {
  return { kind: 'value', sql: (row) => isoInstant(`${row}.${name}`) };
}

export function isoInstant(sql: Sql): Sql {
  return `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

export function value(sql: (row: Sql, scope: Scope, args: Arguments) => Sql): Field {
  return { kind: 'value', sql };
}

/** A field that a rule of the domain decides: SQL gathers the facts, the function answers. */
export function computed<Facts>(
  needs: (row: Sql, scope: Scope, args: Arguments) => Record<string, Sql>,
  decide: (facts: Facts, asking: Asking) => unknown,
): Field {
  return { kind: 'computed', needs, value: decide };
}

/** An object whose fields stand in the same row, or null where `exists` is false. */
export function part(view: () => View, exists: (row: Sql, scope: Scope) => Sql = () => 'true'): Relation {
  return { kind: 'part', view, exists };
}

export function one(
  view: () => View,
  rows: (row: Sql, alias: Sql, scope: Scope, args: Arguments) => Rows & { order?: Sql },
): Relation {
  return { kind: 'one', view, rows };
}

/** A whole list; only for lists that are short by rule. */
export function many(
  view: () => View,
  rows: (row: Sql, alias: Sql, scope: Scope, args: Arguments) => Rows & { order: Sql; limit?: number },
): Relation {
  return { kind: 'many', view, rows };
}

/** A Relay connection, paged forward by keyset. */
export function connection(view: () => View, rows: ConnectionRows): Relation {
  return { kind: 'connection', view, rows };
}
