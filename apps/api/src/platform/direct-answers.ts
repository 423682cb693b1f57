import type { ApolloServerPlugin } from '@apollo/server';
import {
  getArgumentValues,
  getVariableValues,
  isObjectType,
  Kind,
  visit,
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from './viewer.ts';

/** What is known of a document once: whether it can be answered directly, and its parts. */
export interface Shape {
  readonly operation: OperationDefinitionNode;
  readonly roots: readonly FieldNode[];
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/**
 * Answers queries without walking the answer a second time. A read comes back keyed and typed exactly as the answer
 * (see reads/compile.ts), so the root fields' resolvers are all there is to execute. Whatever is out of the ordinary
 * (directives, introspection, an error) takes GraphQL's own way instead.
 */
export function directAnswers(): ApolloServerPlugin<RequestContext> {
  const shapes = new WeakMap<DocumentNode, Shape | null>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request, contextValue, response }) {
          if (operation.operation !== 'query') return null;
          let shape = shapes.get(document);
          if (shape === undefined) {
            shape = shapeOf(document, operation);
            shapes.set(document, shape);
          }
          const data = shape && (await directAnswer(shape, schema, request.variables ?? {}, contextValue));
          return data ? { http: response.http, body: { kind: 'single', singleResult: { data } } } : null;
        },
      };
    },
  };
}

/** Null where GraphQL's own way is wanted. */
export function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): Shape | null {
  let ordinary = true;
  visit(document, {
    Directive: () => {
      ordinary = false;
      return BREAK;
    },
  });
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  const roots: FieldNode[] = [];
  const keys = new Set<string>();
  for (const selection of operation.selectionSet.selections) {
    if (
      selection.kind !== Kind.FIELD ||
      (selection.name.value.startsWith('__') && selection.name.value !== '__typename')
    )
      return null;
    const key = (selection.alias ?? selection.name).value;
    // The same root twice must be merged: GraphQL knows how.
    if (keys.has(key)) return null;
    keys.add(key);
    roots.push(selection);
  }
  return ordinary ? { operation, roots, fragments } : null;
}

/** The answer's data; null where there is an error, for GraphQL's own way to meet and to word. */
export async function directAnswer(
  { operation, roots, fragments }: Shape,
  schema: GraphQLSchema,
  rawVariables: Record<string, unknown>,
  context: RequestContext,
): Promise<Record<string, unknown> | null> {
  const queryType = schema.getQueryType();
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], rawVariables);
  if (!queryType || !isObjectType(queryType) || variables.errors) return null;
  const fields = queryType.getFields();
  try {
    const entries = await Promise.all(
      roots.map(async (node): Promise<[string, unknown]> => {
        const key = (node.alias ?? node.name).value;
        if (node.name.value === '__typename') return [key, queryType.name];
        const field = fields[node.name.value];
        if (!field?.resolve) throw new Error(`${node.name.value} has no resolver`);
        const args = getArgumentValues(field, node, variables.coerced);
        const value: unknown = await field.resolve(undefined, args, context, {
          fieldName: node.name.value,
          fieldNodes: [node],
          returnType: field.type,
          parentType: queryType,
          path: { prev: undefined, key, typename: queryType.name },
          schema,
          fragments,
          rootValue: undefined,
          operation,
          variableValues: variables.coerced,
        });
        return [key, value ?? null];
      }),
    );
    return Object.fromEntries(entries);
  } catch {
    return null;
  }
}
