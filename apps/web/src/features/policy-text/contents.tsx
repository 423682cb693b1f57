import { useMediaQuery } from '@mantine/hooks';
import { FormattedMessage, useIntl } from 'react-intl';
import { plainWords } from '@folkmoot/domain';
import { clauseHash } from '../../app/paths.ts';
import type { OutlinedClause } from './outline.ts';

/** The headings of a text, all of them: a column beside it, or a list that opens above it. */
export function Contents({
  divisions,
  hereId,
  lang,
}: {
  divisions: readonly OutlinedClause[];
  /** The division that is being read. */
  hereId: string | null;
  lang: string;
}) {
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
}
