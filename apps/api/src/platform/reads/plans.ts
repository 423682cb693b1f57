import { visit, type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo } from 'graphql';
import type { Finish } from './compile.ts';
import type { Slot } from './statement.ts';
import type { Asking, Sql } from './view.ts';

/** A statement that is kept: its text, the parameters behind those of the root rows, and what finishes its JSON. */
export interface KeptPlan {
  readonly name: string;
  readonly text: Sql;
  readonly slots: readonly Slot[];
  readonly finish: Finish | null;
}

export const mostPlans = 500;
/** Longer ones come from long texts in variables, and nobody asks the same again. */
const longestKey = 4000;

/**
 * Compiled statements, so that a document is compiled once and not at each request. Two requests share a plan only where
 * everything that its text and its standing values were made from is the same; see `key`.
 */
export class Plans {
  private readonly plans = new Map<string, KeptPlan>();
  private readonly selections = new WeakMap<
    FieldNode,
    { readonly id: number; readonly variables: readonly string[] }
  >();
  private count = 0;

  get size(): number {
    return this.plans.size;
  }

  /**
   * What a plan is made from: the selection and the variables used in it (one left out is not one that is null), the SQL
   * of the root rows with the kinds of its parameters, and the viewer but for the id.
   */
  key(
    { fragments, variableValues }: Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>,
    nodes: readonly FieldNode[],
    root: unknown,
    rootSlots: readonly Slot[],
    viewer: Asking['viewer'],
  ): string {
    const selections = nodes.map((node) => this.selection(node, fragments));
    return JSON.stringify([
      selections.map(({ id }) => id),
      selections.flatMap(({ variables }) =>
        variables.map((name) => (name in variableValues ? [variableValues[name]] : [])),
      ),
      root,
      rootSlots.map((slot) => (typeof slot === 'string' ? slot : '')),
      viewer && { ...viewer, id: '' },
    ]);
  }

  get(key: string): KeptPlan | undefined {
    const plan = this.plans.get(key);
    if (!plan) return undefined;
    // To the end, so that what is used stays.
    this.plans.delete(key);
    this.plans.set(key, plan);
    return plan;
  }

  keep(key: string, plan: KeptPlan): void {
    if (key.length > longestKey) return;
    this.plans.set(key, plan);
    const [oldest] = this.plans.keys();
    if (this.plans.size > mostPlans && oldest !== undefined) this.plans.delete(oldest);
  }

  /** A selection's number, and the variables that stand anywhere in it. */
  private selection(node: FieldNode, fragments: Readonly<Record<string, FragmentDefinitionNode>>) {
    const known = this.selections.get(node);
    if (known) return known;
    const names = new Set<string>();
    for (const part of [node.selectionSet, ...Object.values(fragments)])
      if (part) visit(part, { Variable: ({ name }) => void names.add(name.value) });
    const selection = { id: (this.count += 1), variables: [...names] };
    this.selections.set(node, selection);
    return selection;
  }
}
