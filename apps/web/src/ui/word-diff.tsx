import { diffWordsWithSpace } from 'diff';
import { FormattedMessage } from 'react-intl';

/** Two texts as one: what was added is underlined, what was taken out is struck, and both are said. Words, never letters. */
export function WordDiff({ before, after, lang }: { before: string; after: string; lang?: string }) {
  // Words by the rules of the language: in Arabic and Spanish, too.
  const parts = diffWordsWithSpace(
    before,
    after,
    lang ? { intlSegmenter: new Intl.Segmenter(lang, { granularity: 'word' }) } : {},
  );
  // The spoken words stand in a `bdi`, so that only the text itself settles its direction.
  return (
    <div className="diff" lang={lang} dir="auto">
      {parts.map(({ value, added, removed }, place) =>
        added ? (
          <ins key={place}>
            <bdi className="unseen">
              <FormattedMessage id="ui.added" defaultMessage="added:" />{' '}
            </bdi>
            {value}
          </ins>
        ) : removed ? (
          <del key={place}>
            <bdi className="unseen">
              <FormattedMessage id="ui.takenOut" defaultMessage="taken out:" />{' '}
            </bdi>
            {value}
          </del>
        ) : (
          <span key={place}>{value}</span>
        ),
      )}
    </div>
  );
}
