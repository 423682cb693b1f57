import { numberClauses } from '@folkmoot/domain';
import { useDeferredValue, useMemo } from 'react';
import { shownBetween } from './shown-change.ts';
import { changesBetween, clauseFaults, workedOn } from './suggestion-draft.ts';
import type { SuggestionDraft } from './use-suggestion-draft.ts';

/** Everything worked out from what is written; the change itself follows the typing where the text is long. */
export function useWorkedClauses({ base, wished, open }: SuggestionDraft) {
  const shownWished = useDeferredValue(wished);
  const changes = useMemo(() => changesBetween(base.clauses, shownWished), [base, shownWished]);
  const shown = useMemo(
    () => new Map(shownBetween(base.clauses, shownWished).map((one) => [one.clauseId, one])),
    [base, shownWished],
  );
  const before = useMemo(() => new Map(numberClauses(base.clauses).map((one) => [one.id, one])), [base]);
  const after = useMemo(() => new Map(numberClauses(wished).map((one) => [one.id, one])), [wished]);
  const worked = useMemo(() => workedOn(base.clauses, wished, changes, open), [base, wished, changes, open]);
  const faults = useMemo(() => clauseFaults(base.clauses, wished), [base, wished]);
  return { shownWished, changes, shown, before, after, worked, faults };
}
