import { numberClauses, type Clause } from '@folkmoot/domain';
import { diff } from '@folkmoot/text-merge';
import type { ClauseKind } from '../../gql/graphql.ts';

/** A clause as one side of a change has it. */
export interface ClauseSide {
  readonly kind: ClauseKind;
  readonly level: number;
  readonly words: string;
}

/** Everything that is done to one clause, as it is shown: an edit and a move of the same clause are one. */
export interface ShownChange {
  readonly clauseId: string;
  /** Null of words put in. */
  readonly before: (ClauseSide & { readonly number: string }) | null;
  /** Null of words taken out. */
  readonly after: ClauseSide | null;
  /** Set where it is put in or moved: the number of what it follows, empty of what has none, null at the beginning. */
  readonly place: { readonly afterNumber: string | null } | null;
}

/** A change in the shape of the contract. */
export interface ChangeRead {
  readonly kind: 'insert' | 'remove' | 'edit' | 'move';
  readonly clauseId: string;
  readonly afterId?: string | null;
  readonly afterNumber?: string | null;
  readonly clauseKind?: ClauseKind | null;
  readonly level?: number | null;
  readonly words?: string | null;
  readonly before?: (ClauseSide & { readonly number: string }) | null;
}

/** The changes of an amendment, clause by clause, in the order of the list. */
export function shownChanges(changes: readonly ChangeRead[]): ShownChange[] {
  const byClause = new Map<string, ShownChange>();
  for (const change of changes) {
    const { clauseId, kind, before = null } = change;
    const known = byClause.get(clauseId);
    const sofar = known?.after ?? before;
    const isPlaced = kind === 'insert' || kind === 'move';
    byClause.set(clauseId, {
      clauseId,
      before: known?.before ?? before,
      after:
        kind === 'remove'
          ? null
          : {
              kind: change.clauseKind ?? sofar?.kind ?? 'clause',
              level: change.level ?? sofar?.level ?? 0,
              words: change.words ?? sofar?.words ?? '',
            },
      place: isPlaced ? { afterNumber: change.afterId ? (change.afterNumber ?? '') : null } : (known?.place ?? null),
    });
  }
  return [...byClause.values()];
}

/** What leads from one text to another, as it is shown, in reading order; numbers are those of the text before. */
export function shownBetween(before: readonly Clause[], after: readonly Clause[]): ShownChange[] {
  const old = new Map(numberClauses(before).map((clause) => [clause.id, clause]));
  const fresh = new Map(numberClauses(after).map((clause) => [clause.id, clause]));
  const numberOf = (id: string | null) => (id === null ? null : (old.get(id)?.number ?? fresh.get(id)?.number ?? ''));
  const changes = new Map<string, ShownChange>();
  for (const change of diff(before, after)) {
    const id = change.kind === 'insert' ? change.piece.id : change.id;
    const place = 'after' in change ? { afterNumber: numberOf(change.after) } : (changes.get(id)?.place ?? null);
    changes.set(id, { clauseId: id, before: old.get(id) ?? null, after: fresh.get(id) ?? null, place });
  }
  return [...changes.values()];
}
