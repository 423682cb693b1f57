import { plainWords } from '@folkmoot/domain';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import type { ChosenWords } from './selected-words.ts';

/** Words of a clause are chosen without dragging: the first, then the last. By tap, by click, or with the arrow keys. */
export function WordsChooser({
  clause,
  lang,
  onChosen,
  onCancel,
}: {
  clause: { id: string; words: string };
  lang: string;
  onChosen: (chosen: ChosenWords) => void;
  onCancel: () => void;
}) {
  const intl = useIntl();
  const words = useMemo(
    () =>
      [...plainWords(clause.words).matchAll(/\S+/g)].map((found) => ({
        word: found[0],
        start: found.index,
        end: found.index + found[0].length,
      })),
    [clause.words],
  );
  const [chosen, setChosen] = useState<{ first: number; last: number | null } | null>(null);
  const [reached, setReached] = useState(0);
  const group = useRef<HTMLDivElement>(null);

  const choose = (at: number) =>
    setChosen((old) =>
      !old || old.last !== null
        ? { first: at, last: null }
        : { first: Math.min(old.first, at), last: Math.max(old.first, at) },
    );
  const go = (at: number) => {
    const next = Math.min(Math.max(at, 0), words.length - 1);
    setReached(next);
    group.current?.querySelectorAll('button')[next]?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    // In a text that is read from the right, the next word stands to the left.
    const isRight = group.current ? getComputedStyle(group.current).direction === 'ltr' : true;
    const step = { ArrowRight: isRight ? 1 : -1, ArrowLeft: isRight ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) go(reached + step);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(words.length - 1);
    else return;
    event.preventDefault();
  };
  const isIn = (at: number) => chosen !== null && at >= chosen.first && at <= (chosen.last ?? chosen.first);
  const first = chosen && words[chosen.first];
  const last = chosen && words[chosen.last ?? chosen.first];

  return (
    <div className="chooser stack-tight">
      <p className="small muted" id="chooser-hint">
        <FormattedMessage
          id="text.choose.hint"
          defaultMessage="Press the first word, then the last. With the keyboard: arrow keys lead from word to word, Enter chooses."
        />
      </p>
      <div
        ref={group}
        className="chooser-words"
        role="group"
        aria-label={intl.formatMessage({ id: 'text.choose.label', defaultMessage: 'Words of the clause' })}
        aria-describedby="chooser-hint"
        lang={lang}
        dir="auto"
        onKeyDown={onKey}
      >
        {words.map(({ word, start }, at) => (
          <button
            key={start}
            type="button"
            tabIndex={at === reached ? 0 : -1}
            aria-pressed={isIn(at)}
            onFocus={() => setReached(at)}
            onClick={() => choose(at)}
          >
            {word}
          </button>
        ))}
      </div>
      <div className="row">
        <Button
          look="line"
          small
          icon="comment"
          closed={!first}
          onClick={() => first && last && onChosen({ clauseId: clause.id, start: first.start, end: last.end })}
        >
          <FormattedMessage id="text.choose.do" defaultMessage="Comment on these words" />
        </Button>
        <Button look="quiet" small onClick={onCancel}>
          <FormattedMessage id="discussion.cancel" defaultMessage="Not now" />
        </Button>
      </div>
    </div>
  );
}
