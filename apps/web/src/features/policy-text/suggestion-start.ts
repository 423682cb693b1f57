import type { Clause } from '@folkmoot/domain';
import type { Change } from '@folkmoot/text-merge';
import { rebase, withChanges, type Meeting, type Version } from './suggestion-draft.ts';

/** Changes on some version, as the device kept them or a suggestion has them. */
export interface WrittenOn {
  readonly base: number;
  readonly changes: readonly Change[];
}

export interface Started {
  readonly wished: Clause[];
  /** Set where it was written on an older version. */
  readonly met: { readonly from: number; readonly meetings: Meeting[] } | null;
}

/** Words written on some version, on top of the latest one. What no longer fits its own version is left out. */
export function startedOn(
  written: WrittenOn | null,
  latest: Version,
  older: ReadonlyMap<number, readonly Clause[]>,
): Started {
  if (!written) return { wished: [...latest.clauses], met: null };
  const base = written.base === latest.number ? latest.clauses : older.get(written.base);
  const wished = base ? withChanges(base, written.changes) : null;
  if (!base || !wished) return { wished: [...latest.clauses], met: null };
  if (written.base === latest.number) return { wished, met: null };
  const rebased = rebase(base, wished, latest.clauses);
  return { wished: rebased.wished, met: { from: written.base, meetings: rebased.meetings } };
}
