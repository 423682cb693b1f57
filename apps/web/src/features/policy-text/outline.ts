import type { ClauseKind } from '../../gql/graphql.ts';

export interface OutlinedClause {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly level: number;
  readonly number: string;
  readonly words: string;
}

/** What a clause has to know of the text around it. */
export interface Surroundings {
  /** Of a division: the level of its heading in the page, without gaps; 0 of all else. */
  readonly heading: number;
  /** The division it stands in, or is; null ahead of the first. */
  readonly divisionId: string | null;
  /** The last number ahead of it, its own included; empty at the beginning. */
  readonly near: string;
  /** Of a footnote: its label, and the clauses that refer to it. */
  readonly label: string | null;
  readonly referredFrom: readonly string[];
}

const footnote = /^\[\^([^\]\s]+)\]:[ \t]*/;
const references = /\[\^([^\]\s]+)\](?!:)/g;

/** The label of a footnote, and how long the mark ahead of its words is. */
export function footnoteLabel(words: string): { label: string; mark: string } | null {
  const found = footnote.exec(words);
  return found?.[1] ? { label: found[1], mark: found[0] } : null;
}

/** Looks at a text once, from the first clause to the last. */
export function surroundingsOf(clauses: readonly OutlinedClause[]): Surroundings[] {
  const referring = new Map<string, string[]>();
  for (const { id, words } of clauses)
    for (const [, label = ''] of words.matchAll(references)) {
      const known = referring.get(label) ?? [];
      if (known.at(-1) !== id) referring.set(label, [...known, id]);
    }
  const open: number[] = [];
  let divisionId: string | null = null;
  let near = '';
  return clauses.map(({ id, kind, level, number, words }) => {
    near = number || near;
    const label = kind === 'footnote' ? (footnoteLabel(words)?.label ?? null) : null;
    if (kind === 'division') {
      divisionId = id;
      while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
    }
    return {
      // The page's own heading is the first; a division that skips a level follows the one above it all the same.
      heading: kind === 'division' ? Math.min(open.length + 1, 6) : 0,
      divisionId,
      near,
      label,
      referredFrom: label === null ? [] : (referring.get(label) ?? []),
    };
  });
}
