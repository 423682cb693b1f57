import type { Type } from '@nestjs/common';
import {
  ArgsType,
  Field as GraphqlField,
  Int,
  ObjectType,
  TypeMetadataStorage,
  type ReturnTypeFunc,
} from '@nestjs/graphql';
import type { Field, Sql, View } from './view.ts';

/** A field of a view: what it is in the schema, and how it is read. */
export interface FieldSpec {
  readonly type: ReturnTypeFunc;
  readonly description: string;
  readonly read: Field;
  readonly nullable?: boolean;
  readonly args?: Type;
}

export function field(
  type: ReturnTypeFunc,
  description: string,
  read: Field,
  options: { nullable?: boolean; args?: Type } = {},
): FieldSpec {
  return { type, description, read, ...options };
}

/** Declares a GraphQL object type and its SQL in one place. Types stand behind thunks, so views may refer to each other. */
export function defineView(type: string, description: string, table: Sql, fields: Record<string, FieldSpec>): View {
  const object = class {};
  Object.defineProperty(object, 'name', { value: type });
  ObjectType(type, { description })(object);
  const view: View = { type, table, fields: {}, object };
  extendView(view, fields);
  return view;
}

/** Gives an earlier capability's type the fields that a later capability knows. */
export function extendView(view: View, fields: Record<string, FieldSpec>): void {
  const prototype: object = view.object.prototype;
  for (const [name, { type, description, read, nullable = false, args }] of Object.entries(fields)) {
    GraphqlField(type, { description, nullable })(prototype, name);
    if (args) {
      // What `@Args()` does for resolvers; on plain object types Nest never loads it.
      TypeMetadataStorage.addMethodParamMetadata({
        kind: 'args',
        target: view.object,
        methodName: name,
        typeFn: () => args,
        index: 0,
        options: {},
      });
    }
    view.fields[name] = read;
  }
}

@ArgsType()
export class PageArgs {
  @GraphqlField(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first: number;

  @GraphqlField(() => String, { nullable: true, description: 'The cursor after which to begin.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page ends.' })
export class PageInfo {
  @GraphqlField(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage: boolean;

  @GraphqlField(() => String, {
    nullable: true,
    description: 'Give this as `after` to read on; null on an empty page.',
  })
  endCursor: string | null;
}

const connections = new Map<string, Type>();

/** The Relay connection type over a view, declared once a name. `counts` are integer fields beside the edges. */
export function connectionOf(view: View, counts: Record<string, string> = {}, name = view.type): Type {
  const known = connections.get(name);
  if (known) return known;
  const edge = namedType(`${name}Edge`, `A place in a list with what stands there.`);
  GraphqlField(() => String, { description: 'The cursor of this place.' })(edge.prototype, 'cursor');
  GraphqlField(() => view.object, { description: 'What stands here.' })(edge.prototype, 'node');
  const list = namedType(
    `${name}Connection`,
    'A page of a list, cut by keyset: rows that arrive meanwhile move nothing.',
  );
  GraphqlField(() => [edge], { description: 'The rows of this page.' })(list.prototype, 'edges');
  GraphqlField(() => PageInfo, { description: 'Where this page ends.' })(list.prototype, 'pageInfo');
  for (const [count, description] of Object.entries(counts))
    GraphqlField(() => Int, { description })(list.prototype, count);
  connections.set(name, list);
  return list;
}

/** A GraphQL object type without fields yet. */
export function namedType(name: string, description: string): Type {
  const type = class {};
  Object.defineProperty(type, 'name', { value: name });
  ObjectType(name, { description })(type);
  return type;
}

/** The success of a verb that answers with one thing as it is now, under the field's name. */
export function successOf(name: string, field: string, view: View, what: { done: string; is: string }): Type {
  const success = namedType(name, what.done);
  GraphqlField(() => view.object, { description: what.is })(success.prototype, field);
  return success;
}
