import { compare, lineage, type Row } from '@folkmoot/text-merge';
import type { ClauseSide } from './shown-change.ts';

/** A clause as one of two compared versions has it. */
export interface ComparedClause extends ClauseSide {
  readonly id: string;
  readonly number: string;
}

export type ComparedKind = Exclude<Row['kind'], 'same'>;

/** One change between two versions. Clauses that moved together, one behind the other, are one. */
export interface ComparedChange {
  readonly clauseId: string;
  readonly kind: ComparedKind;
  readonly before: ComparedClause | null;
  readonly after: ComparedClause | null;
  /** Of a new clause the one it was cut out of, of one that is gone the one it was joined into; null for all else. */
  readonly other: ComparedClause | null;
  /** What moved along behind it, unchanged. */
  readonly along: readonly ComparedClause[];
}

/** A change, or clauses that are the same in both. */
export type ComparedPart =
  | { readonly change: ComparedChange; readonly same?: never }
  | { readonly same: readonly ComparedClause[]; readonly change?: never };

export interface ComparedVersions {
  readonly parts: readonly ComparedPart[];
  readonly changes: readonly ComparedChange[];
  /** What moved and changed counts as changed. */
  readonly counts: {
    readonly changed: number;
    readonly moved: number;
    readonly added: number;
    readonly removed: number;
    readonly same: number;
  };
}

/** Two versions as a reader goes through them: change by change, with what stayed folded between. */
export function compareVersions(before: readonly ComparedClause[], after: readonly ComparedClause[]): ComparedVersions {
  const { rows } = compare(before, after);
  const old = new Map(before.map((clause, at) => [clause.id, { clause, at }]));
  const now = new Map(after.map((clause) => [clause.id, clause]));
  const descents = new Map(lineage(before, after).map((descent) => [descent.id, descent.other]));
  const parts: ComparedPart[] = [];
  let lastMoved = -1;
  for (const row of rows) {
    const id = row.kind === 'removed' ? row.before.id : row.after.id;
    const was = old.get(id);
    const is = row.kind === 'removed' ? null : (now.get(id) ?? null);
    const last = parts.at(-1);
    const isAlong = row.kind === 'moved' && was?.at === lastMoved + 1 && last?.change?.kind === 'moved';
    lastMoved = row.kind === 'moved' ? (was?.at ?? -1) : -2;
    if (row.kind === 'same') {
      if (!is) continue;
      if (last?.same) parts[parts.length - 1] = { same: [...last.same, is] };
      else parts.push({ same: [is] });
    } else if (isAlong && is && last.change) {
      parts[parts.length - 1] = { change: { ...last.change, along: [...last.change.along, is] } };
    } else {
      const descent = descents.get(id);
      const other = descent ? (row.kind === 'removed' ? now.get(descent) : old.get(descent)?.clause) : null;
      const change = { clauseId: id, kind: row.kind, before: was?.clause ?? null, after: is, other: other ?? null };
      parts.push({ change: { ...change, along: [] } });
    }
  }
  const count = (...kinds: Row['kind'][]) => rows.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    parts,
    changes: parts.flatMap(({ change }) => (change ? [change] : [])),
    counts: {
      changed: count('changed', 'movedChanged'),
      moved: count('moved'),
      added: count('added'),
      removed: count('removed'),
      same: count('same'),
    },
  };
}
