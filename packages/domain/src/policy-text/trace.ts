import { diff, lineage, type Change } from '@folkmoot/text-merge';
import type { Clause } from './clause.ts';

export const originKinds = ['added', 'changed', 'moved', 'removed', 'split', 'merged'] as const;
export type OriginKind = (typeof originKinds)[number];

/** One thing that was saved into the working draft between two versions. */
export interface DraftStep {
  readonly revision: number;
  /** The amendment it took over, if it did; null for what officials wrote themselves. */
  readonly amendmentId: string | null;
  readonly changes: readonly Change[];
}

/** Why a clause of a version is as it is: what became of it, and which step of the draft did it. */
export interface Origin {
  readonly clauseId: string;
  readonly kind: OriginKind;
  /** The clause it was split from or has gone into; null for all else. */
  readonly otherId: string | null;
  readonly revision: number | null;
  readonly amendmentId: string | null;
}

/**
 * Where the words of a version come from: for each clause that differs from the version before, one row a step of the
 * draft that touched it, and one where no step can be named. A step that was undone before the version leaves no row.
 */
export function originsOf(last: readonly Clause[], next: readonly Clause[], steps: readonly DraftStep[]): Origin[] {
  const touching = new Map<string, DraftStep[]>();
  for (const step of steps)
    for (const change of step.changes) {
      const id = change.kind === 'insert' ? change.piece.id : change.id;
      const known = touching.get(id);
      if (!known) touching.set(id, [step]);
      else if (known.at(-1) !== step) known.push(step);
    }
  const origins = (clauseId: string, kind: OriginKind, otherId: string | null): Origin[] => {
    const by = touching.get(clauseId) ?? [];
    if (by.length === 0) return [{ clauseId, kind, otherId, revision: null, amendmentId: null }];
    return by.map(({ revision, amendmentId }) => ({ clauseId, kind, otherId, revision, amendmentId }));
  };
  const descents = new Map(lineage(last, next).map((descent) => [descent.id, descent]));
  const kinds = { insert: 'added', remove: 'removed', edit: 'changed', move: 'moved' } as const;
  const seen = new Set<string>();
  return diff(last, next).flatMap((change) => {
    const id = change.kind === 'insert' ? change.piece.id : change.id;
    const descent = descents.get(id);
    const kind = descent ? (descent.kind === 'split' ? 'split' : 'merged') : kinds[change.kind];
    if (seen.has(`${id} ${kind}`)) return [];
    seen.add(`${id} ${kind}`);
    return origins(id, kind, descent?.other ?? null);
  });
}

/** Whether the version says of these clauses just what the amendment wished, or something else in its place. */
export function inItsOwnWords(changes: readonly Change[], version: readonly Clause[]): boolean {
  const words = new Map(version.map((clause) => [clause.id, clause.words]));
  return changes.every((change) => {
    if (change.kind === 'insert') return words.get(change.piece.id) === change.piece.words;
    if (change.kind === 'edit') return words.get(change.id) === change.to.words;
    return change.kind === 'remove' ? !words.has(change.id) : true;
  });
}
