import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { cursorOf, pageSize, placeOf } from './cursor.ts';
import type { Arguments, Field, Scope, Sql, View } from './view.ts';

/** The document a selection belongs to. */
export interface DocumentContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** SQL for one JSON value, and what is still to do to the parsed value before it is the answer. */
export interface Plan {
  readonly sql: Sql;
  readonly finish: ((json: unknown) => unknown) | null;
}

type Selection = ReadonlyMap<string, readonly FieldNode[]>;
type Json = Record<string, unknown>;

/** A scope that also hands out table names. */
export interface Compilation extends Scope {
  alias(): Sql;
  readonly document: DocumentContext;
}

/**
 * Compiles what a document selects of one object into one SQL expression that makes its JSON, keyed as the answer is
 * keyed. Relations become sub-selects, so a page of any shape is one statement.
 */
export function compileObject(view: View, row: Sql, nodes: readonly FieldNode[], at: Compilation): Plan {
  const type = at.document.schema.getType(view.type);
  if (!isObjectType(type)) throw new Error(`${view.type} is not an object type of the schema`);
  const definitions = type.getFields();
  const pairs: Sql[] = [];
  const finishes: [string, (json: unknown) => unknown][] = [];
  for (const [key, fieldNodes] of selectionOf(nodes, view.type, at.document)) {
    const [node] = fieldNodes;
    if (!node) continue;
    if (node.name.value === '__typename') {
      pairs.push(`'${key}', '${view.type}'`);
      continue;
    }
    const field = view.fields[node.name.value];
    const definition = definitions[node.name.value];
    if (!field || !definition) throw new Error(`${view.type}.${node.name.value} has no SQL`);
    const args = getArgumentValues(definition, node, at.document.variables);
    const named = getNamedType(definition.type);
    const plan = compileField(field, row, fieldNodes, args, at, isObjectType(named) ? named : null);
    pairs.push(`'${key}', ${plan.sql}`);
    if ((field.kind === 'value' || field.kind === 'computed') && isObjectType(named)) {
      const { finish } = plan;
      finishes.push([key, (json) => asSelected(finish ? finish(json) : json, fieldNodes, named, at.document)]);
    } else if (plan.finish) finishes.push([key, plan.finish]);
  }
  return { sql: jsonObject(pairs), finish: finishes.length === 0 ? null : (json) => finishObject(json, finishes) };
}

/** Compiles one field of a view, as a root or as a part of an object. */
export function compileField(
  field: Field,
  row: Sql,
  nodes: readonly FieldNode[],
  args: Arguments,
  at: Compilation,
  type: GraphQLObjectType | null,
): Plan {
  switch (field.kind) {
    case 'value':
      return { sql: field.sql(row, at, args), finish: null };
    case 'computed': {
      const facts = Object.entries(field.needs(row, at, args)).map(([name, sql]) => `'${name}', ${sql}`);
      // The facts were gathered by the same field's SQL: their shape is what its function takes.
      const decide = field.value as (facts: unknown, scope: Scope) => unknown;
      return { sql: jsonObject(facts), finish: (json) => decide(json, at) };
    }
    case 'part': {
      const plan = compileObject(field.view(), row, nodes, at);
      return { sql: `CASE WHEN ${field.exists(row, at)} THEN ${plan.sql} END`, finish: unlessNull(plan.finish) };
    }
    case 'one': {
      const view = field.view();
      const alias = at.alias();
      const rows = field.rows(row, alias, at, args);
      const plan = compileObject(view, alias, nodes, at);
      const order = rows.order ? ` ORDER BY ${rows.order}` : '';
      return {
        sql: `(SELECT ${plan.sql} FROM ${rows.from ?? view.table} ${alias} ${rows.joins ?? ''} WHERE ${rows.where}${order} LIMIT 1)`,
        finish: unlessNull(plan.finish),
      };
    }
    case 'many': {
      const view = field.view();
      const alias = at.alias();
      const rows = field.rows(row, alias, at, args);
      const plan = compileObject(view, alias, nodes, at);
      const limit = rows.limit === undefined ? '' : ` LIMIT ${rows.limit}`;
      const { finish } = plan;
      return {
        sql: `(SELECT coalesce(json_agg(s.j), '[]'::json) FROM (SELECT ${plan.sql} AS j FROM ${rows.from ?? view.table} ${alias} ${rows.joins ?? ''} WHERE ${rows.where} ORDER BY ${rows.order}${limit}) s)`,
        finish: finish && ((json) => (json as unknown[]).map(finish)),
      };
    }
    case 'connection':
      return compileConnection(field, row, nodes, args, at, type);
  }
}

function compileConnection(
  field: Extract<Field, { kind: 'connection' }>,
  row: Sql,
  nodes: readonly FieldNode[],
  args: Arguments,
  at: Compilation,
  type: GraphQLObjectType | null,
): Plan {
  const view = field.view();
  const alias = at.alias();
  const first = pageSize(args['first']);
  const { from = view.table, joins = '', where, order, counted = {} } = field.rows(row, alias, at, args);
  const edgesNodes = fieldsNamed(nodes, 'edges', at.document);
  const nodeNodes = edgesNodes.flatMap((edges) => fieldsNamed([edges], 'node', at.document));
  const node = nodeNodes.length > 0 ? compileObject(view, alias, nodeNodes, at) : { sql: 'NULL::json', finish: null };
  const keys = order.key ? [order.key.sql, order.id] : [order.id];
  let after: Sql = '';
  if (typeof args['after'] === 'string') {
    const place = placeOf(args['after']);
    const values = order.key
      ? [`${at.param(place.key)}::${order.key.type}`, at.param(place.id, 'uuid')]
      : [at.param(place.id, 'uuid')];
    after = ` AND (${keys.join(', ')}) ${order.direction === 'DESC' ? '<' : '>'} (${values.join(', ')})`;
  }
  const cursorKey = order.key ? `(${order.key.sql})::text` : 'NULL::text';
  const page = `SELECT json_build_object('k', ${cursorKey}, 'i', ${order.id}, 'n', ${node.sql}) AS j FROM ${from} ${alias} ${joins} WHERE ${where}${after} ORDER BY ${keys.map((key) => `${key} ${order.direction}`).join(', ')} LIMIT ${first + 1}`;
  const selection = selectionOf(nodes, null, at.document);
  const asked = [...selection.values()].flatMap(([node]) =>
    node && counted[node.name.value] ? [node.name.value] : [],
  );
  const counts = asked.map((name) => `'${name}', ${counted[name] ?? '0'}`);
  return {
    sql: jsonObject([`'rows', (SELECT coalesce(json_agg(s.j), '[]'::json) FROM (${page}) s)`, ...counts]),
    finish: (json) => finishConnection(json as ConnectionJson, first, selection, node.finish, type, at),
  };
}

interface ConnectionJson extends Json {
  rows: { k: string | null; i: string; n: unknown }[];
}

function finishConnection(
  json: ConnectionJson,
  first: number,
  selection: Selection,
  finishNode: Plan['finish'],
  type: GraphQLObjectType | null,
  at: Compilation,
): Json {
  const typeOf = (name: string): string | undefined => {
    const inner = type?.getFields()[name];
    return inner && getNamedType(inner.type).name;
  };
  const rows = json.rows.slice(0, first);
  const last = rows.at(-1);
  const answer: Json = {};
  for (const [key, nodes] of selection) {
    const name = nodes[0]?.name.value;
    if (name === '__typename') answer[key] = type?.name;
    else if (name === 'edges') {
      const edgeKeys = [...selectionOf(nodes, null, at.document)];
      answer[key] = rows.map(({ k, i, n }) => {
        const edge: Json = {};
        for (const [edgeKey, [edgeNode]] of edgeKeys) {
          if (edgeNode?.name.value === '__typename') edge[edgeKey] = typeOf('edges');
          if (edgeNode?.name.value === 'node') edge[edgeKey] = finishNode ? finishNode(n) : n;
          if (edgeNode?.name.value === 'cursor') edge[edgeKey] = cursorOf({ key: k, id: i });
        }
        return edge;
      });
    } else if (name === 'pageInfo') {
      const info: Json = {};
      for (const [infoKey, [infoNode]] of selectionOf(nodes, null, at.document)) {
        if (infoNode?.name.value === '__typename') info[infoKey] = typeOf('pageInfo');
        if (infoNode?.name.value === 'hasNextPage') info[infoKey] = json.rows.length > first;
        if (infoNode?.name.value === 'endCursor') info[infoKey] = last ? cursorOf({ key: last.k, id: last.i }) : null;
      }
      answer[key] = info;
    } else if (name !== undefined && name in json) {
      answer[key] = json[name];
    }
  }
  return answer;
}

/** The fields selected below these nodes, by answer key; fragments on other types are passed over. */
function selectionOf(nodes: readonly FieldNode[], type: string | null, document: DocumentContext): Selection {
  const selection = new Map<string, FieldNode[]>();
  const gather = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const gathered = selection.get(key);
        if (gathered) gathered.push(node);
        else selection.set(key, [node]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : document.fragments[node.name.value];
      const on = fragment?.typeCondition?.name.value;
      if (fragment && (type === null || on === undefined || on === type)) gather(fragment.selectionSet);
    }
  };
  for (const node of nodes) gather(node.selectionSet);
  return selection;
}

/** All nodes of one field below these nodes, whatever their answer keys. */
export function fieldsNamed(nodes: readonly FieldNode[], name: string, document: DocumentContext): FieldNode[] {
  return [...selectionOf(nodes, null, document).values()].flat().filter((node) => node.name.value === name);
}

/** JSON that came as one value (a stored list, a figure), cut to what is selected of it and keyed as the answer is. */
function asSelected(
  json: unknown,
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  document: DocumentContext,
): unknown {
  if (Array.isArray(json)) return json.map((entry: unknown) => asSelected(entry, nodes, type, document));
  if (typeof json !== 'object' || json === null) return null;
  const stored = new Map<string, unknown>(Object.entries(json));
  const fields = type.getFields();
  const answer: Json = {};
  for (const [key, fieldNodes] of selectionOf(nodes, type.name, document)) {
    const name = fieldNodes[0]?.name.value ?? '';
    const field = fields[name];
    const inner = field && getNamedType(field.type);
    if (name === '__typename') answer[key] = type.name;
    else
      answer[key] = isObjectType(inner)
        ? asSelected(stored.get(name), fieldNodes, inner, document)
        : (stored.get(name) ?? null);
  }
  return answer;
}

function finishObject(json: unknown, finishes: readonly [string, (json: unknown) => unknown][]): unknown {
  const object = json as Json;
  for (const [key, finish] of finishes) object[key] = finish(object[key]);
  return object;
}

function unlessNull(finish: Plan['finish']): Plan['finish'] {
  return finish && ((json) => (json === null || json === undefined ? null : finish(json)));
}

/** PostgreSQL takes at most 100 arguments a call: longer objects are put together from several. */
function jsonObject(pairs: readonly Sql[]): Sql {
  if (pairs.length <= 50) return `json_build_object(${pairs.join(', ')})`;
  return `(jsonb_build_object(${pairs.slice(0, 50).join(', ')}) || ${jsonObject(pairs.slice(50))}::jsonb)::json`;
}
