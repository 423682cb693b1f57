import type { Clause } from '@folkmoot/domain';
import type { Change } from '@folkmoot/text-merge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { changesBetween, rebase, withChanges, type Version } from './suggestion-draft.ts';

/** A suggestion being written: the text as it is wished, on top of a version. */
export interface SuggestionDraft {
  base: Version;
  wished: readonly Clause[];
  /** Clauses open for writing, changed or not. */
  open: readonly string[];
  why: string;
}

/** What the device keeps of it: the changes alone. */
export interface KeptSuggestion {
  base: number;
  changes: Change[];
  open: string[];
  why: string;
}

const storageKey = (keptUnder: string) => `folkmoot.suggestion.${keptUnder}`;

/** What this device kept of a suggestion that was not sent. */
export function keptSuggestion(keptUnder: string): KeptSuggestion | null {
  return parsed(localStorage.getItem(storageKey(keptUnder)));
}

function parsed(json: string | null): KeptSuggestion | null {
  const kept: unknown = JSON.parse(json ?? 'null');
  return typeof kept === 'object' && kept !== null && 'changes' in kept && 'base' in kept && 'why' in kept
    ? (kept as KeptSuggestion)
    : null;
}

/**
 * Keeps a suggestion on the device while it is written. A second window with the same suggestion is listened to: what
 * was written there is taken over clause by clause, and where both wrote, each keeps its own.
 */
export function useSuggestionDraft(start: SuggestionDraft, keptUnder: string) {
  const [draft, setDraft] = useState(start);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  /** What both windows knew last, and what is written here. */
  const shared = useRef(start);
  const latest = useRef(start);
  const isSent = useRef(false);

  useEffect(() => {
    latest.current = draft;
    if (isSent.current || draft === shared.current) return;
    shared.current = draft;
    const changes = changesBetween(draft.base.clauses, draft.wished);
    if (changes.length === 0 && !draft.why.trim()) {
      localStorage.removeItem(storageKey(keptUnder));
      setKeptAt(null);
      return;
    }
    const kept: KeptSuggestion = { base: draft.base.number, changes, open: [...draft.open], why: draft.why };
    localStorage.setItem(storageKey(keptUnder), JSON.stringify(kept));
    setKeptAt(new Date().toISOString());
  }, [draft, keptUnder]);

  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key !== storageKey(keptUnder)) return;
      const theirs = parsed(newValue);
      const mine = latest.current;
      const wished = theirs?.base === mine.base.number ? withChanges(mine.base.clauses, theirs.changes) : null;
      if (!theirs || !wished) return;
      const before = shared.current;
      const merged = {
        base: mine.base,
        wished: rebase(before.wished, mine.wished, wished).wished,
        open: [...new Set([...mine.open, ...theirs.open])],
        why: mine.why === before.why ? theirs.why : mine.why,
      };
      // Saving what came from there would send it back and forth.
      shared.current = merged;
      latest.current = merged;
      setDraft(merged);
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, [keptUnder]);

  const change = useCallback(
    (part: (draft: SuggestionDraft) => Partial<SuggestionDraft>) =>
      setDraft((before) => ({ ...before, ...part(before) })),
    [],
  );
  return {
    draft,
    change,
    keptAt,
    /** It is sent: the device need not keep it. */
    forget: () => {
      isSent.current = true;
      localStorage.removeItem(storageKey(keptUnder));
    },
  };
}
