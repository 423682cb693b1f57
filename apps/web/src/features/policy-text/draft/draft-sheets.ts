import type { Clause } from '@folkmoot/domain';

/** A run of clauses that the editor holds at once. */
export interface Sheet {
  readonly from: number;
  /** The clause after its last one. */
  readonly to: number;
}

/** Most clauses of one sheet: more than this, and typing would be felt to drag on a slow machine. */
const most = 120;

/**
 * Cuts a text into sheets that begin with a heading wherever there is one in reach. A short text is one sheet; of a long
 * one the editor holds a sheet at a time, so that its length costs nothing while one writes.
 */
export function sheetsOf(text: readonly Pick<Clause, 'kind'>[], size = most): Sheet[] {
  if (text.length <= size * 1.5) return [{ from: 0, to: text.length }];
  const sheets: Sheet[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(from + size, text.length);
    if (to < text.length) {
      const heading = text.slice(from + 1, to + 1).findLastIndex(({ kind }) => kind === 'division');
      if (heading !== -1) to = from + 1 + heading;
    }
    sheets.push({ from, to });
    from = to;
  }
  return sheets;
}

/** The sheet on which a clause stands; the first where it is nowhere. */
export function sheetWith(text: readonly Pick<Clause, 'id' | 'kind'>[], clauseId: string | null): Sheet {
  const at = text.findIndex(({ id }) => id === clauseId);
  const sheets = sheetsOf(text);
  return sheets.find(({ from, to }) => at >= from && at < to) ?? sheets[0] ?? { from: 0, to: 0 };
}
