import { createContext, use, useMemo } from 'react';
import { footnoteLabel, type OutlinedClause } from './outline.ts';

/** What the words of a clause may ask of the version they stand in. */
export interface Reading {
  lang: string;
  /** The present number of a clause; empty of what has none, undefined of what is not in this version. */
  numberOf: (clauseId: string) => string | undefined;
  /** The footnote with this label. */
  noteOf: (label: string) => string | undefined;
}

export const ReadingContext = createContext<Reading>({
  lang: 'en',
  numberOf: () => undefined,
  noteOf: () => undefined,
});

export const useReading = (): Reading => use(ReadingContext);

/** Looks a version up once for all its clauses. */
export function useReadingOf(clauses: readonly OutlinedClause[], lang: string): Reading {
  return useMemo(() => {
    const numbers = new Map(clauses.map(({ id, number }) => [id, number]));
    const notes = new Map(
      clauses.flatMap(({ id, kind, words }) => {
        const label = kind === 'footnote' && footnoteLabel(words)?.label;
        return label ? [[label, id] as const] : [];
      }),
    );
    return { lang, numberOf: (id) => numbers.get(id), noteOf: (label) => notes.get(label) };
  }, [clauses, lang]);
}
