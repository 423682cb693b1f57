import { plainWords } from '@folkmoot/domain';
import { locate, type Selector } from '@folkmoot/text-merge';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { clauseHash, versionPath } from '../../app/paths.ts';
import { quoted } from './edit-words.ts';

/** The words a comment is about, and what became of them in the version that is being read. */
export function Quotation({
  anchor,
  clause,
  lang,
  shown,
  consultation,
}: {
  anchor: Selector & { versionNumber: number };
  clause: { id: string; words: string };
  lang: string;
  /** The version that is being read. */
  shown: number;
  consultation: { slug: string };
}) {
  const plain = plainWords(clause.words);
  const place = anchor.versionNumber === shown ? null : locate(plain, anchor);
  const isThere = anchor.versionNumber === shown || place?.isExact;
  const to = `${versionPath(consultation, { number: anchor.versionNumber })}${clauseHash(clause.id)}`;
  const version = (words: React.ReactNode) => <Link to={to}>{words}</Link>;
  return (
    <div className="quotation">
      <blockquote className="small" lang={lang} dir="auto">
        {quoted(anchor.exact, 240)}
      </blockquote>
      {!isThere && (
        <p className="tiny muted">
          {place ? (
            <FormattedMessage
              id="text.quotation.changed"
              defaultMessage="These words read “{now}” here. The comment was made on <version>draft {number, number}</version>."
              values={{
                number: anchor.versionNumber,
                version,
                now: <bdi key="now">{quoted(plain.slice(place.start, place.end), 120)}</bdi>,
              }}
            />
          ) : (
            <FormattedMessage
              id="text.quotation.gone"
              defaultMessage="These words are not in this draft. The comment was made on <version>draft {number, number}</version>."
              values={{ number: anchor.versionNumber, version }}
            />
          )}
        </p>
      )}
    </div>
  );
}
