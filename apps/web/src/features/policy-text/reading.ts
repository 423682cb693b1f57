import { createContext, use } from 'react';

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
