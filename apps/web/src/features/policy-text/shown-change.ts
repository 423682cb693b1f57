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
