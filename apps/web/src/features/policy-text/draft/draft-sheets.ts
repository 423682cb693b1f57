import type { Clause } from '@folkmoot/domain';

/** A run of clauses that the editor holds at once. */
export interface Sheet {
  readonly from: number;
  /** The clause after its last one. */
  readonly to: number;
}

/** Most of one sheet: with more, typing would be felt to drag on a slow machine. */
const most = { clauses: 120, characters: 50_000 };

/**
 * Cuts a text into sheets that begin with a heading wherever there is one in reach. A short text is one sheet; of a long
 * one the editor holds a sheet at a time, so that its length costs nothing while one writes.
 */
export function sheetsOf(text: readonly Pick<Clause, 'kind' | 'words'>[], size = most): Sheet[] {
  const characters = text.reduce((sum, { words }) => sum + words.length, 0);
  if (text.length <= size.clauses * 1.5 && characters <= size.characters * 1.5) return [{ from: 0, to: text.length }];
  const sheets: Sheet[] = [];
  let from = 0;
  while (from < text.length) {
    let to = endOf(text, from, size);
    if (to < text.length) {
      const heading = text.slice(from + 1, to + 1).findLastIndex(({ kind }) => kind === 'division');
      if (heading !== -1) to = from + 1 + heading;
    }
    sheets.push({ from, to });
    from = to;
  }
  return sheets;
}

/** Up to where a sheet may go; at least one clause. */
function endOf(text: readonly Pick<Clause, 'words'>[], from: number, size: typeof most): number {
  let left = size.characters;
  let to = from;
  while (to < text.length && to - from < size.clauses && (left > 0 || to === from)) {
    left -= text[to]?.words.length ?? 0;
    to += 1;
  }
  return to;
}

/** The sheet on which a clause stands; the first where it is nowhere. */
export function sheetWith(text: readonly Pick<Clause, 'id' | 'kind' | 'words'>[], clauseId: string | null): Sheet {
  const at = text.findIndex(({ id }) => id === clauseId);
  const sheets = sheetsOf(text);
  return sheets.find(({ from, to }) => at >= from && at < to) ?? sheets[0] ?? { from: 0, to: 0 };
}
