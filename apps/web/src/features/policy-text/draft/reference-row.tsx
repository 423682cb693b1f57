import { numberClauses, plainWords, type Clause } from '@folkmoot/domain';
import type { Editor } from '@tiptap/react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { TextButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { clauseLink } from './clause-numbers.ts';

const shown = 8;

/** Chooses the clause that is referred to, by its number or its words. */
export function ReferenceRow({
  editor,
  text,
  lang,
  onClose,
}: {
  editor: Editor;
  text: readonly Clause[];
  lang: string;
  onClose: () => void;
}) {
  const [wanted, setWanted] = useState('');
  const numbered = useMemo(() => numberClauses(text).filter(({ number }) => number !== ''), [text]);
  const needle = wanted.trim().toLocaleLowerCase();
  const found = numbered.filter(
    ({ number, words }) => number.startsWith(needle) || words.toLocaleLowerCase().includes(needle),
  );
  const close = () => {
    onClose();
    editor.view.focus();
  };
  const refer = ({ id, number }: { id: string; number: string }) => {
    const link = { type: 'link', attrs: { href: `${clauseLink}${id}` } };
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text: number, marks: [link] })
      .run();
    onClose();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [first] = found;
    if (first) refer(first);
  };
  return (
    <div className="stack-tight">
      <div className="draft-row">
        <TextField
          label={<FormattedMessage id="text.reference.find" defaultMessage="Number or words of the clause" />}
          hint={
            <FormattedMessage
              id="text.reference.hint"
              defaultMessage="The reference leads to the clause wherever it goes; beside it stands the number it has by then."
            />
          }
          value={wanted}
          autoFocus
          dir="auto"
          onKeyDown={onKey}
          onChange={({ target }) => setWanted(target.value)}
        />
        <TextButton onClick={close}>
          <FormattedMessage id="ui.close" defaultMessage="Close" />
        </TextButton>
      </div>
      <ul role="list" className="stack-tight">
        {found.slice(0, shown).map((clause) => (
          <li key={clause.id}>
            <TextButton onClick={() => refer(clause)}>
              <bdi dir="ltr">{clause.number}</bdi> <bdi lang={lang}>{plainWords(clause.words).slice(0, 80)}</bdi>
            </TextButton>
          </li>
        ))}
      </ul>
      <p className="small muted" role="status">
        <FormattedMessage
          id="text.reference.found"
          defaultMessage="{count, plural, =0 {No numbered clause says this.} one {# clause} other {# clauses}}"
          values={{ count: found.length }}
        />
      </p>
    </div>
  );
}
