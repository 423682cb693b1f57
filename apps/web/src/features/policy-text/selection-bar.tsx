import { plainWords } from '@folkmoot/domain';
import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { quoted } from './edit-words.ts';
import { chosenInPage, type ChosenWords } from './selected-words.ts';

/** Where words of a clause are selected, by mouse or by touch, a bar at the foot of the screen offers to comment on them. */
export function SelectionBar({
  wordsOf,
  onChosen,
}: {
  wordsOf: (clauseId: string) => string | undefined;
  onChosen: (chosen: ChosenWords) => void;
}) {
  const [chosen, setChosen] = useState<ChosenWords | null>(null);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const onChange = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => setChosen(chosenInPage(wordsOf)), 150);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [wordsOf]);
  const words = chosen && wordsOf(chosen.clauseId);
  if (!chosen || !words) return null;
  return (
    <div className="selection-bar no-print" role="status">
      <span className="small" dir="auto">
        “{quoted(plainWords(words).slice(chosen.start, chosen.end), 60)}”
      </span>
      <Button
        look="line"
        small
        icon="comment"
        // The press must not take the selection away before it is read.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          onChosen(chosen);
          getSelection()?.removeAllRanges();
          setChosen(null);
        }}
      >
        <FormattedMessage id="text.choose.do" defaultMessage="Comment on these words" />
      </Button>
    </div>
  );
}
