import { numberClauses, plainWords, type Clause } from '@folkmoot/domain';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWide } from '../../../ui/bench.tsx';

interface DraftContentsProps {
  text: readonly Clause[];
  lang: string;
  /** How many clauses stand ahead of the sheet that is open, and up to where it goes. */
  from: number;
  to: number;
  onGo: (clauseId: string) => void;
}

/** The headings of the text. Choosing one brings its part under one's hands. */
export function DraftContents({ text, lang, from, to, onGo }: DraftContentsProps) {
  const intl = useIntl();
  const wide = useWide();
  const [isOpen, setOpen] = useState(false);
  const go = useRef(onGo);
  useEffect(() => {
    go.current = onGo;
  });
  // Typing comes first: the list follows when there is time.
  const settled = useDeferredValue(text);
  const headings = useMemo(
    () =>
      numberClauses(settled)
        .map((clause, at) => ({ ...clause, at }))
        .filter(({ kind, at }) => kind === 'division' || at === 0),
    [settled],
  );
  const isWhole = from === 0 && to >= text.length;
  // Most strokes of a key change no heading: then the list stays as it is.
  const shown = JSON.stringify(headings.map(({ id, number, words, level, at }) => [id, number, words, level, at]));
  const list = useMemo(
    () => (
      <ol role="list">
        {headings.map(({ id, number, words, level, at }) => (
          <li key={id} style={{ paddingInlineStart: `${Math.max(0, level - 1) * 0.75}rem` }}>
            <button
              type="button"
              aria-current={!isWhole && at >= from && at < to ? 'true' : undefined}
              onClick={() => {
                setOpen(false);
                go.current(id);
              }}
            >
              <span className="num" dir="ltr">
                {number}
              </span>
              <bdi lang={lang}>{plainWords(words).slice(0, 90) || '…'}</bdi>
            </button>
          </li>
        ))}
      </ol>
    ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the headings are what `shown` says, and going there does the same each time
    [shown, from, to, isWhole, lang],
  );
  const title = <FormattedMessage id="text.contents" defaultMessage="Contents" />;
  const label = intl.formatMessage({ id: 'text.contents', defaultMessage: 'Contents' });
  const note = !isWhole && (
    <p className="small muted">
      <FormattedMessage
        id="text.draft.sheet"
        defaultMessage="The text is long, so the editor holds one part of it at a time: clauses {from, number} to {to, number} of {all, number}. Choose a heading to go on elsewhere; everything is saved."
        values={{ from: from + 1, to, all: text.length }}
      />
    </p>
  );
  return (
    <nav className="draft-contents stack-tight" aria-label={label}>
      {wide ? (
        <>
          <h2 className="group">{title}</h2>
          {note}
          {list}
        </>
      ) : (
        <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{title}</summary>
          {note}
          {list}
        </details>
      )}
    </nav>
  );
}
