import type { Editor } from '@tiptap/react';
import { useMemo, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { TextButton } from '../../../ui/button.tsx';
import { Note } from '../../../ui/state-label.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { ClauseEditor } from './clause-editor.tsx';
import type { ClauseWords } from './clause-words.ts';
import { DraftContents } from './draft-contents.tsx';
import { sheetWith } from './draft-sheets.ts';
import { DraftNotices } from './draft-notices.tsx';
import { DraftStateLine } from './draft-state-line.tsx';
import { DraftTools } from './draft-tools.tsx';
import { LinkRow } from './link-row.tsx';
import { ReferenceRow } from './reference-row.tsx';
import type { Draft } from './use-draft.ts';

interface WriteDraftProps {
  draft: Draft;
  lang: string;
  isRestored: boolean;
  onRevert: () => void;
}

/** The draft to write in: contents, tools, and one sheet of the text. */
export function WriteDraft({ draft, lang, isRestored, onRevert }: WriteDraftProps) {
  const intl = useIntl();
  const say = useToast();
  const { mine, epoch } = draft;
  const [anchor, setAnchor] = useState<string | null>(mine[0]?.id ?? null);
  const [goTo, setGoTo] = useState<{ id: string; wish: number } | null>(null);
  const [tools, setTools] = useState<{ editor: Editor; words: ClauseWords } | null>(null);
  const [row, setRow] = useState<'link' | 'reference' | null>(null);
  const [tooMuch, setTooMuch] = useState<number | null>(null);
  const top = useRef<HTMLDivElement>(null);

  // The sheet is cut when it is opened, and anew when others change the text; what is typed grows it in its place.
  const around = useMemo(() => {
    const { from, to } = sheetWith(mine, anchor);
    return { head: mine.slice(0, from), tail: mine.slice(to) };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- typing changes the text and not the cut
  }, [epoch, anchor]);
  const { head, tail } = around;
  const sheet = mine.slice(head.length, mine.length - tail.length);

  const go = (id: string) => {
    const isHere = sheet.some((clause) => clause.id === id);
    if (!isHere) setAnchor(id);
    setGoTo((before) => ({ id, wish: (before?.wish ?? 0) + 1 }));
  };
  /** Past the end of the sheet: the text is put in order as a whole, and the sheet cut where the clause went. */
  const beyond = (id: string, by: -1 | 1): boolean => {
    const from = mine.findIndex((clause) => clause.id === id);
    const neighbour = mine[from + by];
    const clause = mine[from];
    if (!clause || !neighbour) return true;
    const next = mine.filter((one) => one !== clause);
    next.splice(from + by, 0, clause);
    draft.rewrite(next);
    setAnchor(id);
    setGoTo((before) => ({ id, wish: (before?.wish ?? 0) + 1 }));
    return true;
  };
  const open = (what: 'link' | 'reference' | 'tools') => {
    if (what === 'tools') top.current?.querySelector<HTMLElement>('[role=toolbar] select')?.focus();
    else setRow(row === what ? null : what);
  };

  return (
    <div className="draft-desk">
      <DraftContents text={mine} lang={lang} from={head.length} to={mine.length - tail.length} onGo={go} />
      <div className="stack" ref={top}>
        <DraftNotices draft={draft} lang={lang} isRestored={isRestored} onRevert={onRevert} onGo={go} />
        {tooMuch !== null && (
          <Note tone="late" icon="hand" role="alert">
            <b>
              <FormattedMessage
                id="text.draft.tooMuch"
                defaultMessage="This is too much to paste at once: {characters, number} characters. Nothing was changed. Bring a long text in as a file, under Import."
                values={{ characters: tooMuch }}
              />
            </b>{' '}
            <TextButton onClick={() => setTooMuch(null)}>
              <FormattedMessage id="ui.close" defaultMessage="Close" />
            </TextButton>
          </Note>
        )}
        <DraftStateLine state={draft.state} onSave={() => void draft.save()} />
        {tools && (
          <DraftTools
            {...tools}
            beyond={beyond}
            open={open}
            row={row}
            onRemoved={() =>
              say(intl.formatMessage({ id: 'text.draft.removed', defaultMessage: 'Taken out of the draft.' }), () =>
                tools.editor.chain().focus().undo().run(),
              )
            }
          >
            {row === 'link' && <LinkRow editor={tools.editor} onClose={() => setRow(null)} />}
            {row === 'reference' && (
              <ReferenceRow editor={tools.editor} text={mine} lang={lang} onClose={() => setRow(null)} />
            )}
          </DraftTools>
        )}
        <ClauseEditor
          key={head.at(-1)?.id ?? 'first'}
          sheet={sheet}
          around={around}
          epoch={epoch}
          lang={lang}
          goTo={goTo}
          isKnown={(id) => mine.some((clause) => clause.id === id)}
          beyond={beyond}
          open={open}
          onClauses={(clauses) => draft.write([...head, ...clauses, ...tail])}
          onTooMuch={setTooMuch}
          onReady={(editor, words) => setTools({ editor, words })}
        />
      </div>
    </div>
  );
}
