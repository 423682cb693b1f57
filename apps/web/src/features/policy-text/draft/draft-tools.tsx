import { useEditorState, type Editor } from '@tiptap/react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Letter } from '../../../ui/bench.tsx';
import { Button } from '../../../ui/button.tsx';
import type { IconName } from '../../../ui/icon.tsx';
import { addClause, moveClause, pieceAt, removeClause, setKind, setLevel } from './clause-commands.ts';
import { kindsByKey, run, type ClauseKeysOptions } from './clause-keys.ts';
import { clauseKindWords } from './clause-kind-words.ts';
import { formOf, type ClauseWords } from './clause-words.ts';

interface DraftToolsProps extends Pick<ClauseKeysOptions, 'beyond' | 'open'> {
  editor: Editor;
  words: ClauseWords;
  /** The row that is open below. */
  row: 'link' | 'reference' | null;
  onRemoved: () => void;
  children?: ReactNode;
}

/** What can be done with the clause at hand; each tool is a button with its name and, where it has one, its key. */
export function DraftTools({ editor, words, beyond, open, row, onRemoved, children }: DraftToolsProps) {
  const intl = useIntl();
  const bar = useRef<HTMLDivElement>(null);
  const at = useEditorState({
    editor,
    selector: ({ editor: { state, isActive } }) => {
      const place = pieceAt(state);
      const form = place ? formOf(place.node) : { kind: 'paragraph' as const, level: 0 };
      return {
        kind: form.kind,
        level: form.level,
        bold: isActive.call(editor, 'bold'),
        italic: isActive.call(editor, 'italic'),
        isSource: place?.node.type.name === 'clauseSource',
      };
    },
  });
  const isDivision = at.kind === 'division';
  const isList = at.kind === 'list' && !at.isSource;
  const does = (command: Parameters<typeof run>[1]) => () => {
    run(editor, command);
    editor.view.focus();
  };
  // One stop for the Tab key; the arrows go from tool to tool.
  const onArrow = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return editor.view.focus();
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.target instanceof HTMLSelectElement) return undefined;
    const tools = [...(bar.current?.querySelectorAll<HTMLElement>('button, select') ?? [])];
    const here = tools.findIndex((tool) => tool === document.activeElement);
    const forward = document.dir === 'rtl' ? -by : by;
    tools[(here + forward + tools.length) % tools.length]?.focus();
    event.preventDefault();
    return undefined;
  };
  const tool = (
    name: ReactNode,
    act: () => void,
    { key, icon, pressed, closed }: { key?: string; icon?: IconName; pressed?: boolean; closed?: boolean } = {},
  ) => (
    <Button look="line" small icon={icon} aria-pressed={pressed} closed={closed} onClick={act}>
      {name}
      {key && <Letter>{key}</Letter>}
    </Button>
  );
  return (
    <div className="draft-tools">
      {/* The arrows are a convenience: each tool is a control of its own. */}
      <div
        role="toolbar"
        ref={bar}
        aria-label={intl.formatMessage({ id: 'text.tools', defaultMessage: 'Tools for the clause at hand' })}
        onKeyDown={onArrow}
      >
        <select
          className="input"
          id="draft-kind"
          aria-label={intl.formatMessage({ id: 'text.tools.kind', defaultMessage: 'Kind of clause' })}
          value={at.kind}
          onChange={({ target }) => {
            const kind = kindsByKey.find((known) => known === target.value);
            if (kind) does(setKind(kind, words))();
          }}
        >
          {kindsByKey.map((kind) => (
            <option key={kind} value={kind}>
              {intl.formatMessage(clauseKindWords[kind])}
            </option>
          ))}
        </select>
        {(isDivision || isList) && (
          <>
            {tool(<FormattedMessage id="text.tools.higher" defaultMessage="Higher" />, does(setLevel(-1)), {
              closed: isDivision && at.level <= 1,
            })}
            {tool(<FormattedMessage id="text.tools.lower" defaultMessage="Lower" />, does(setLevel(1)), {
              closed: isDivision && at.level >= 6,
            })}
          </>
        )}
        {tool(<FormattedMessage id="text.tools.new" defaultMessage="New clause" />, does(addClause), { icon: 'plus' })}
        {tool(<FormattedMessage id="text.tools.up" defaultMessage="Move up" />, does(moveClause(-1, beyond)), {
          key: 'Alt ↑',
        })}
        {tool(<FormattedMessage id="text.tools.down" defaultMessage="Move down" />, does(moveClause(1, beyond)), {
          key: 'Alt ↓',
        })}
        {!at.isSource && (
          <>
            {tool(
              <FormattedMessage id="text.tools.bold" defaultMessage="Bold" />,
              () => editor.chain().focus().toggleBold().run(),
              {
                pressed: at.bold,
              },
            )}
            {tool(
              <FormattedMessage id="text.tools.italic" defaultMessage="Italic" />,
              () => editor.chain().focus().toggleItalic().run(),
              { pressed: at.italic },
            )}
            {tool(<FormattedMessage id="text.tools.link" defaultMessage="Link" />, () => open('link'), {
              icon: 'link',
              pressed: row === 'link',
            })}
            {tool(
              <FormattedMessage id="text.tools.reference" defaultMessage="Refer to a clause" />,
              () => open('reference'),
              {
                pressed: row === 'reference',
              },
            )}
          </>
        )}
        {at.kind === 'table' && !at.isSource && (
          <>
            {tool(<FormattedMessage id="text.tools.row" defaultMessage="Add a row" />, () =>
              editor.chain().focus().addRowAfter().run(),
            )}
            {tool(<FormattedMessage id="text.tools.column" defaultMessage="Add a column" />, () =>
              editor.chain().focus().addColumnAfter().run(),
            )}
            {tool(<FormattedMessage id="text.tools.rowOut" defaultMessage="Take the row out" />, () =>
              editor.chain().focus().deleteRow().run(),
            )}
            {tool(<FormattedMessage id="text.tools.columnOut" defaultMessage="Take the column out" />, () =>
              editor.chain().focus().deleteColumn().run(),
            )}
          </>
        )}
        {tool(
          <FormattedMessage id="text.tools.remove" defaultMessage="Take out" />,
          () => {
            does(removeClause)();
            onRemoved();
          },
          { icon: 'trash' },
        )}
      </div>
      {at.isSource && (
        <p className="small muted">
          <FormattedMessage
            id="text.tools.source"
            defaultMessage="This clause holds something the editor has no shape for, such as a quotation or a picture. Change its Markdown as it is."
          />
        </p>
      )}
      {children}
    </div>
  );
}
