import { numberClauses, plainWords, type Clause } from '@folkmoot/domain';
import { useMemo } from 'react';
import { quoted } from './edit-words.ts';

/** The clauses of a text as options: number, and how the words begin. */
export function ClauseOptions({ clauses, except }: { clauses: readonly Clause[]; except?: ReadonlySet<string> }) {
  const options = useMemo(
    () =>
      numberClauses(clauses).map(({ id, kind, number, words }) => ({
        id,
        words: `${kind === 'division' ? '' : '\u00A0\u00A0'}${number} ${quoted(plainWords(words).slice(0, 400), 60)}`,
      })),
    [clauses],
  );
  return options.flatMap(({ id, words }) =>
    except?.has(id)
      ? []
      : [
          <option key={id} value={id}>
            {words}
          </option>,
        ],
  );
}
