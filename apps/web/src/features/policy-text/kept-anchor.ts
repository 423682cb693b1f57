import { plainWords } from '@folkmoot/domain';
import { select } from '@folkmoot/text-merge';
import { useCallback, useState } from 'react';
import type { AnchorInput } from '../../gql/graphql.ts';
import type { ChosenWords } from './selected-words.ts';

const key = 'folkmoot.chosen-words';

interface Kept extends ChosenWords {
  versionNumber: number;
}

function kept(): Kept | null {
  const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  return typeof found === 'object' && found !== null && 'clauseId' in found && 'versionNumber' in found
    ? (found as Kept)
    : null;
}

/** The words that a reader has chosen to comment on. Kept in this window, so that they survive signing in. */
export function useChosenWords(versionNumber: number) {
  const [chosen, setChosen] = useState<ChosenWords | null>(() => {
    const before = kept();
    return before?.versionNumber === versionNumber ? before : null;
  });
  const choose = useCallback(
    (next: ChosenWords | null) => {
      if (next) sessionStorage.setItem(key, JSON.stringify({ ...next, versionNumber } satisfies Kept));
      else sessionStorage.removeItem(key);
      setChosen(next);
    },
    [versionNumber],
  );
  return { chosen, choose };
}

/** Chosen words as the server takes them, if they are of this clause. */
export function anchorOf(
  chosen: ChosenWords | null,
  clause: { id: string; words: string },
  versionNumber: number,
): AnchorInput | null {
  if (chosen?.clauseId !== clause.id) return null;
  const selector = select(plainWords(clause.words), chosen.start, chosen.end);
  return selector && { ...selector, versionNumber };
}
