import { useMediaQuery } from '@mantine/hooks';
import { memo, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { plainWords } from '@folkmoot/domain';
import { clauseHash } from '../../app/paths.ts';
import type { OutlinedClause, Surroundings } from './outline.ts';
import { useClauseHere } from './use-here.ts';

/** The headings of a text, all of them: a column beside it, or a list that opens above it. Follows the reader. */
export const Contents = memo(function Contents({
  clauses,
  surroundings,
  selectedId,
  lang,
}: {
  clauses: readonly OutlinedClause[];
  surroundings: readonly Surroundings[];
  selectedId: string | null;
  lang: string;
}) {
  const divisions = useMemo(() => clauses.filter(({ kind }) => kind === 'division'), [clauses]);
  const divisionOf = useMemo(
    () => new Map(clauses.map(({ id }, at) => [id, surroundings[at]?.divisionId])),
    [clauses, surroundings],
  );
  const read = useClauseHere();
  const hereId = divisionOf.get(selectedId ?? read ?? '') ?? null;
  const intl = useIntl();
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const label = intl.formatMessage({ id: 'text.contents', defaultMessage: 'Contents' });
  if (divisions.length === 0) return isWide ? <div /> : null;
  const list = (
    <ol role="list">
      {divisions.map(({ id, level, number, words }) => (
        <li key={id} className={`depth-${Math.min(level, 4)}`}>
          <a href={clauseHash(id)} aria-current={id === hereId ? 'true' : undefined}>
            <bdi className="num" dir="ltr">
              {number}
            </bdi>
            <span lang={lang} dir="auto">
              {plainWords(words)}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <nav className="toc no-print" aria-label={label}>
      {isWide ? (
        list
      ) : (
        <details>
          <summary>
            <FormattedMessage id="text.contents" defaultMessage="Contents" />
          </summary>
          {list}
        </details>
      )}
    </nav>
  );
});
