import type { Clause } from '@folkmoot/domain';
import { diff, merge, type Change, type Collision } from '@folkmoot/text-merge';
import { asClauses } from './draft-changes.ts';

/** The working draft as the server has it. */
export interface SavedDraft {
  readonly revision: number;
  readonly clauses: readonly Clause[];
}

/** What both changed: theirs is saved, mine is written here; the person chooses. */
export type Collided = Pick<Collision, 'id' | 'why'> & { readonly theirs: Clause | null };

/** What is written here over what is saved. */
export interface Written {
  readonly saved: SavedDraft;
  readonly mine: readonly Clause[];
  readonly collided: readonly Collided[];
}

/**
 * Someone else has saved: their changes come into what is written here. Where both changed the same words, mine stay in
 * the editor, theirs on the server, until the person chooses. Two moves of one clause are no such choice: mine stands.
 */
export function meet(base: readonly Clause[], { mine, collided }: Written, theirs: SavedDraft): Written {
  const merged = merge(base, mine, theirs.clauses);
  const now = new Map(theirs.clauses.map((clause) => [clause.id, clause]));
  const fresh = merged.collisions.flatMap(({ id, why }): Collided[] =>
    why === 'place' ? [] : [{ id, why, theirs: now.get(id) ?? null }],
  );
  const met = new Set(fresh.map(({ id }) => id));
  const old = collided.flatMap((one): Collided[] =>
    met.has(one.id) ? [] : [{ ...one, theirs: now.get(one.id) ?? null }],
  );
  return { saved: theirs, mine: asClauses(merged.text), collided: [...old, ...fresh] };
}

/** What others did, as seen from what was saved before. */
export const newsOf = (base: readonly Clause[], theirs: SavedDraft): Change[] => diff(base, theirs.clauses);

/** The person has chosen what this clause is to be; null takes it out. One that is not here goes where it is saved. */
export function choose(written: Written, id: string, choice: Clause | null): Written {
  const collided = written.collided.filter((one) => one.id !== id);
  const { mine, saved } = written;
  if (choice === null) return { ...written, collided, mine: mine.filter((clause) => clause.id !== id) };
  if (mine.some((clause) => clause.id === id))
    return { ...written, collided, mine: mine.map((clause) => (clause.id === id ? choice : clause)) };
  const here = new Set(mine.map((clause) => clause.id));
  const at = saved.clauses.findIndex((clause) => clause.id === id);
  const ahead = saved.clauses.slice(0, Math.max(at, 0)).findLast((clause) => here.has(clause.id));
  const place = ahead ? mine.findIndex((clause) => clause.id === ahead.id) + 1 : 0;
  return { ...written, collided, mine: [...mine.slice(0, place), choice, ...mine.slice(place)] };
}
