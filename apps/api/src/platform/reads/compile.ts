import { getArgumentValues, getNamedType, isObjectType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { cursorOf, pageSize, placeOf } from './cursor.ts';
import { Facts, type Known } from './facts.ts';
import { fieldsNamed, selecting, selectionOf, type DocumentContext } from './selection.ts';
import type { Statement } from './statement.ts';
import type { Arguments, Asking, Relation, Sql, View } from './view.ts';

/** What is still to do to the parsed value before it is the answer. */
export type Finish = (json: unknown, asking: Asking) => unknown;

/** SQL for one JSON value, and its finish where it needs one. */
export interface Plan {
  readonly sql: Sql;
  readonly finish: Finish | null;
}

/** One document on its way into one statement. */
export interface Compilation {
  readonly document: DocumentContext;
  readonly statement: Statement;
}

type Json = Record<string, unknown>;
type FieldFinish = (json: unknown, asking: Asking, known: Known) => unknown;

/**
 * Compiles what a document selects of one object into one SQL expression that makes its JSON, keyed as the answer is
 * keyed. Relations become sub-selects, so a page of any shape is one statement.
 */
function compileObject(view: View, row: Sql, nodes: readonly FieldNode[], at: Compilation): Plan {
  const type = at.document.schema.getType(view.type);
  if (!isObjectType(type)) throw new Error(`${view.type} is not an object type of the schema`);
  const definitions = type.getFields();
  const members: [key: string, sql: Sql][] = [];
  const facts = new Facts();
  const finishes: [key: string, finish: FieldFinish][] = [];
  for (const [key, fieldNodes] of selectionOf(nodes, view.type, at.document)) {
    const [node] = fieldNodes;
    if (!node) continue;
    if (node.name.value === '__typename') {
      members.push([key, `'${view.type}'`]);
      continue;
    }
    const field = view.fields[node.name.value];
    const definition = definitions[node.name.value];
    if (!field || !definition) throw new Error(`${view.type}.${node.name.value} has no SQL`);
    const args = getArgumentValues(definition, node, at.document.variables);
    const named = getNamedType(definition.type);
    const inner = isObjectType(named) ? named : null;
    const select = inner ? selecting(fieldNodes, inner, at.document) : (json: unknown) => json;
    if (field.kind === 'computed') {
      const decide = facts.decision(field, row, args, at.statement);
      // Keeps the field's place in the answer.
      members.push([key, 'NULL']);
      finishes.push([key, (_json, asking, known) => select(decide(known, asking))]);
    } else if (field.kind === 'value') {
      members.push([key, field.sql(row, at.statement, args)]);
      if (inner) finishes.push([key, select]);
    } else {
      const plan = compileRelation(field, row, fieldNodes, args, at, inner);
      members.push([key, plan.sql]);
      if (plan.finish) finishes.push([key, plan.finish]);
    }
  }
  const pairs = members.map(([key, sql]) => {
    const fact = facts.nameOf(sql);
    if (fact === undefined) return `'${key}', ${sql}`;
    finishes.unshift([key, (_json, _asking, known) => known[fact]]);
    return `'${key}', NULL`;
  });
  const object = jsonObject(pairs);
  if (finishes.length === 0) return { sql: object, finish: null };
  const fill = (answer: Json, asking: Asking, known: Known): Json => {
    for (const [key, finish] of finishes) answer[key] = finish(answer[key], asking, known);
    return answer;
  };
  if (facts.pairs.length === 0) return { sql: object, finish: (json, asking) => fill(json as Json, asking, {}) };
  return {
    sql: jsonObject([`'facts', ${jsonObject(facts.pairs)}`, `'answer', ${object}`]),
    finish: (json, asking) => {
      const { facts: known, answer } = json as { facts: Known; answer: Json };
      return fill(answer, asking, known);
    },
  };
}

/** Compiles what leads from a row to others, or from the root to the first. */
export function compileRelation(
  field: Relation,
  row: Sql,
  nodes: readonly FieldNode[],
  args: Arguments,
  at: Compilation,
  type: GraphQLObjectType | null,
): Plan {
  const view = field.view();
  switch (field.kind) {
    case 'part': {
      const plan = compileObject(view, row, nodes, at);
      const exists = field.exists(row, at.statement);
      return { sql: `CASE WHEN ${exists} THEN ${plan.sql} END`, finish: unlessNull(plan.finish) };
    }
    case 'one': {
      const alias = at.statement.alias();
      const rows = field.rows(row, alias, at.statement, args);
      const plan = compileObject(view, alias, nodes, at);
      const order = rows.order ? ` ORDER BY ${rows.order}` : '';
      return {
        sql: `(SELECT ${plan.sql} FROM ${rows.from ?? view.table} ${alias} ${rows.joins ?? ''} WHERE ${rows.where}${order} LIMIT 1)`,
        finish: unlessNull(plan.finish),
      };
    }
    case 'many': {
      const alias = at.statement.alias();
      const rows = field.rows(row, alias, at.statement, args);
      const plan = compileObject(view, alias, nodes, at);
      const limit = rows.limit === undefined ? '' : ` LIMIT ${rows.limit}`;
      const { finish } = plan;
      return {
        sql: `(SELECT coalesce(json_agg(s.j), '[]'::json) FROM (SELECT ${plan.sql} AS j FROM ${rows.from ?? view.table} ${alias} ${rows.joins ?? ''} WHERE ${rows.where} ORDER BY ${rows.order}${limit}) s)`,
        finish: finish && ((json, asking) => (json as unknown[]).map((entry) => finish(entry, asking))),
      };
    }
    case 'connection':
      return compileConnection(field, row, nodes, args, at, type);
  }
}

function compileConnection(
  field: Extract<Relation, { kind: 'connection' }>,
  row: Sql,
  nodes: readonly FieldNode[],
  args: Arguments,
  at: Compilation,
  type: GraphQLObjectType | null,
): Plan {
  const view = field.view();
  const { param } = at.statement;
  const alias = at.statement.alias();
  const first = pageSize(args['first']);
  const { from = view.table, joins = '', where, order, counted = {} } = field.rows(row, alias, at.statement, args);
  const edgesNodes = fieldsNamed(nodes, 'edges', at.document);
  const nodeNodes = edgesNodes.flatMap((edges) => fieldsNamed([edges], 'node', at.document));
  const node = nodeNodes.length > 0 ? compileObject(view, alias, nodeNodes, at) : { sql: 'NULL::json', finish: null };
  const keys = order.key ? [order.key.sql, order.id] : [order.id];
  let after: Sql = '';
  if (typeof args['after'] === 'string') {
    const place = placeOf(args['after']);
    const values = order.key
      ? [`${param(place.key)}::${order.key.type}`, param(place.id, 'uuid')]
      : [param(place.id, 'uuid')];
    after = ` AND (${keys.join(', ')}) ${order.direction === 'DESC' ? '<' : '>'} (${values.join(', ')})`;
  }
  const cursorKey = order.key ? `(${order.key.sql})::text` : 'NULL::text';
  const page = `SELECT json_build_object('k', ${cursorKey}, 'i', ${order.id}, 'n', ${node.sql}) AS j FROM ${from} ${alias} ${joins} WHERE ${where}${after} ORDER BY ${keys.map((key) => `${key} ${order.direction}`).join(', ')} LIMIT ${first + 1}`;
  const counts = [...selectionOf(nodes, null, at.document).values()].flatMap(([node]) => {
    const count = node && counted[node.name.value];
    return count === undefined ? [] : [`'${node?.name.value}', ${count}`];
  });
  return {
    sql: jsonObject([`'rows', (SELECT coalesce(json_agg(s.j), '[]'::json) FROM (${page}) s)`, ...counts]),
    finish: finishConnection(first, nodes, node.finish, type, at.document),
  };
}

interface ConnectionJson extends Json {
  rows: { k: string | null; i: string; n: unknown }[];
}

function finishConnection(
  first: number,
  nodes: readonly FieldNode[],
  finishNode: Finish | null,
  type: GraphQLObjectType | null,
  document: DocumentContext,
): Finish {
  const typeOf = (name: string): string | undefined => {
    const inner = type?.getFields()[name];
    return inner && getNamedType(inner.type).name;
  };
  const named = (nodes: readonly FieldNode[]) =>
    [...selectionOf(nodes, null, document)].map(([key, nodes]) => ({ key, name: nodes[0]?.name.value ?? '', nodes }));
  const parts = named(nodes).map((part) => ({ ...part, inner: named(part.nodes) }));
  return (json, asking) => {
    const page = json as ConnectionJson;
    const rows = page.rows.slice(0, first);
    const last = rows.at(-1);
    const answer: Json = {};
    for (const { key, name, inner } of parts) {
      if (name === '__typename') answer[key] = type?.name;
      else if (name === 'edges') {
        answer[key] = rows.map(({ k, i, n }) => {
          const edge: Json = {};
          for (const { key, name } of inner) {
            if (name === '__typename') edge[key] = typeOf('edges');
            if (name === 'node') edge[key] = finishNode ? finishNode(n, asking) : n;
            if (name === 'cursor') edge[key] = cursorOf({ key: k, id: i });
          }
          return edge;
        });
      } else if (name === 'pageInfo') {
        const info: Json = {};
        for (const { key, name } of inner) {
          if (name === '__typename') info[key] = typeOf('pageInfo');
          if (name === 'hasNextPage') info[key] = page.rows.length > first;
          if (name === 'endCursor') info[key] = last ? cursorOf({ key: last.k, id: last.i }) : null;
        }
        answer[key] = info;
      } else if (name in page) answer[key] = page[name];
    }
    return answer;
  };
}

function unlessNull(finish: Finish | null): Finish | null {
  return finish && ((json, asking) => (json === null || json === undefined ? null : finish(json, asking)));
}

/** PostgreSQL takes at most 100 arguments a call: longer objects are put together from several. */
function jsonObject(pairs: readonly Sql[]): Sql {
  if (pairs.length <= 50) return `json_build_object(${pairs.join(', ')})`;
  return `(jsonb_build_object(${pairs.slice(0, 50).join(', ')}) || ${jsonObject(pairs.slice(50))}::jsonb)::json`;
}
