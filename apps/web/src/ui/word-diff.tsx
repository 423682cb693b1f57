import { diffWords } from '@folkmoot/text-merge';
import { FormattedMessage } from 'react-intl';

/** Two texts as one: what was added is underlined, what was taken out is struck, and both are said. Words, never letters. */
export function WordDiff({ before, after, lang }: { before: string; after: string; lang?: string }) {
  const parts = diffWords(before, after);
  // The spoken words stand in a `bdi`, so that only the text itself settles its direction.
  return (
    <div className="diff" lang={lang} dir="auto">
      {parts.map(({ kind, words }, place) =>
        kind === 'added' ? (
          <ins key={place}>
            <bdi className="unseen">
              <FormattedMessage id="ui.added" defaultMessage="added:" />{' '}
            </bdi>
            {words}
          </ins>
        ) : kind === 'removed' ? (
          <del key={place}>
            <bdi className="unseen">
              <FormattedMessage id="ui.takenOut" defaultMessage="taken out:" />{' '}
            </bdi>
            {words}
          </del>
        ) : (
          <span key={place}>{words}</span>
        ),
      )}
    </div>
  );
}
