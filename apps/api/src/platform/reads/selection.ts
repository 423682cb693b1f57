import {
  getNamedType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** The document a selection belongs to. */
export interface DocumentContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

/** The fields selected below these nodes, by answer key; fragments on other types are passed over. */
export function selectionOf(nodes: readonly FieldNode[], type: string | null, document: DocumentContext): Selection {
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

/** Cuts JSON that comes as one value (a stored list, a figure) to what is selected of it, keyed as the answer is. */
export function selecting(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  document: DocumentContext,
): (json: unknown) => unknown {
  const fields = type.getFields();
  const parts = [...selectionOf(nodes, type.name, document)].map(([key, fieldNodes]) => {
    const name = fieldNodes[0]?.name.value ?? '';
    const field = fields[name];
    const inner = field && getNamedType(field.type);
    return { key, name, select: isObjectType(inner) ? selecting(fieldNodes, inner, document) : null };
  });
  const select = (json: unknown): unknown => {
    if (Array.isArray(json)) return json.map(select);
    if (typeof json !== 'object' || json === null) return null;
    const stored = new Map<string, unknown>(Object.entries(json));
    const answer: Record<string, unknown> = {};
    for (const part of parts) {
      const value = stored.get(part.name) ?? null;
      if (part.name === '__typename') answer[part.key] = type.name;
      else answer[part.key] = part.select ? part.select(value) : value;
    }
    return answer;
  };
  return select;
}
