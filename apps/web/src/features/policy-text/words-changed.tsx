import type { Span } from '@folkmoot/text-merge';
import { Fragment, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../../ui/icon.tsx';
import { countEdits, folded, quoted, wordEdits, type WordEdit } from './edit-words.ts';
import './changes.css';

/** Words that came are underlined, words that went are struck, and both are said to readers of screens. */
export function WordsChanged({ spans, lang, fold }: { spans: readonly Span[]; lang?: string; fold?: boolean }) {
  const shown = fold ? folded(spans) : spans;
  return (
    <div className="diff" lang={lang} dir="auto">
      {shown.map(({ kind, words }, place) =>
        // A blank that goes where words come needs no mark of its own.
        kind === 'removed' && !words.trim() && shown[place + 1]?.kind === 'added' ? null : kind === 'same' ? (
          <span key={place}>{words}</span>
        ) : (
          <Marked key={place} kind={kind} words={words} />
        ),
      )}
    </div>
  );
}

/** Only the words are marked, not the blanks around them; where nothing but blanks differ, those. */
function Marked({ kind, words }: { kind: 'added' | 'removed'; words: string }) {
  const core = words.trim() || words;
  const at = words.indexOf(core);
  const Mark = kind === 'added' ? WordsAdded : WordsTakenOut;
  return (
    <>
      {words.slice(0, at)}
      <Mark>{core}</Mark>
      {words.slice(at + core.length)}
    </>
  );
}

// The spoken words stand in a `bdi`, so that only the text itself settles its direction.
export function WordsAdded({ children }: { children: ReactNode }) {
  return (
    <ins>
      <bdi className="unseen">
        <FormattedMessage id="ui.added" defaultMessage="added:" />{' '}
      </bdi>
      {children}
    </ins>
  );
}

export function WordsTakenOut({ children }: { children: ReactNode }) {
  return (
    <del>
      <bdi className="unseen">
        <FormattedMessage id="ui.takenOut" defaultMessage="taken out:" />{' '}
      </bdi>
      {children}
    </del>
  );
}

/** How many stretches came and went, with sign, word and colour. */
export function EditCounts({ spans }: { spans: readonly Span[] }) {
  const { added, takenOut } = countEdits(spans);
  return (
    <span className="legend">
      <span className="ins-count">
        <Icon name="plus" />
        <FormattedMessage id="text.edits.added" defaultMessage="{count, number} added" values={{ count: added }} />
      </span>
      <span className="del-count">
        <Icon name="minus" />
        <FormattedMessage
          id="text.edits.takenOut"
          defaultMessage="{count, number} taken out"
          values={{ count: takenOut }}
        />
      </span>
    </span>
  );
}

/** Most edits that a sentence tells one by one. */
const mostTold = 5;

/** The change as a sentence: “200” becomes “300”; “or a nursery” is added after “school”. */
export function EditsInWords({ spans }: { spans: readonly Span[] }) {
  const edits = wordEdits(spans);
  if (edits.length === 0) return null;
  const told = edits.slice(0, mostTold);
  return (
    <p className="small muted">
      <FormattedMessage id="text.edits.inWords" defaultMessage="In words:" />{' '}
      {told.map((edit, at) => (
        <Fragment key={at}>
          {at > 0 && <And />}
          <OneEdit edit={edit} />
        </Fragment>
      ))}
      {edits.length > mostTold && (
        <>
          <And />
          <FormattedMessage
            id="text.edits.more"
            defaultMessage="{count, plural, one {# more edit} other {# more edits}}"
            values={{ count: edits.length - mostTold }}
          />
        </>
      )}
      .
    </p>
  );
}

function And() {
  return (
    <>
      <FormattedMessage id="text.edits.and" defaultMessage=";" />{' '}
    </>
  );
}

function OneEdit({ edit }: { edit: WordEdit }) {
  const intl = useIntl();
  const quote = (words: string) => <bdi key={words}>{quoted(words)}</bdi>;
  switch (edit.kind) {
    case 'becomes':
      return intl.formatMessage(
        { id: 'text.edits.becomes', defaultMessage: '“{from}” becomes “{to}”' },
        { from: quote(edit.from), to: quote(edit.to) },
      );
    case 'spacing':
      return <FormattedMessage id="text.edits.spacing" defaultMessage="only blanks and lines are set otherwise" />;
    case 'added':
      return edit.after === null ? (
        <FormattedMessage
          id="text.edits.addedFirst"
          defaultMessage="“{words}” is added at the beginning"
          values={{ words: quote(edit.words) }}
        />
      ) : (
        <FormattedMessage
          id="text.edits.addedAfter"
          defaultMessage="“{words}” is added after “{place}”"
          values={{ words: quote(edit.words), place: quote(edit.after) }}
        />
      );
    case 'takenOut':
      return edit.after === null ? (
        <FormattedMessage
          id="text.edits.takenOutFirst"
          defaultMessage="“{words}” is taken out at the beginning"
          values={{ words: quote(edit.words) }}
        />
      ) : (
        <FormattedMessage
          id="text.edits.takenOutAfter"
          defaultMessage="“{words}” is taken out after “{place}”"
          values={{ words: quote(edit.words), place: quote(edit.after) }}
        />
      );
  }
}
