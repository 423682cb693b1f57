import type { ClauseKind } from '@folkmoot/domain';
import { Extension, type Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { goToNextCell } from '@tiptap/pm/tables';
import {
  addClause,
  joinBackward,
  joinForward,
  moveClause,
  removeClause,
  setKind,
  setLevel,
  splitClause,
} from './clause-commands.ts';
import type { ClauseWords } from './clause-words.ts';

/** The kinds of a clause in the order of their keys. */
export const kindsByKey = [
  'paragraph',
  'clause',
  'division',
  'list',
  'table',
  'definition',
  'footnote',
] as const satisfies readonly ClauseKind[];

export interface ClauseKeysOptions {
  words: (editor: Editor) => ClauseWords;
  /** Takes a clause past an end of the sheet. */
  beyond: (clauseId: string, by: -1 | 1) => boolean;
  /** Opens the row in which a link or a reference is chosen, or goes to the tools. */
  open: (what: 'link' | 'reference' | 'tools') => void;
}

export const run = (editor: Editor, command: Command): boolean =>
  command(editor.state, editor.view.dispatch, editor.view);

/** Everything the tools do, by keyboard. Tab stays the browser's, but for going through a table. */
export const ClauseKeys = Extension.create<ClauseKeysOptions>({
  name: 'clauseKeys',
  priority: 1000,
  addKeyboardShortcuts() {
    const { words, beyond, open } = this.options;
    const does = (command: Command) => () => run(this.editor, command);
    const opens = (what: Parameters<ClauseKeysOptions['open']>[0]) => () => {
      open(what);
      return true;
    };
    return {
      Enter: does(splitClause),
      'Mod-Enter': does(addClause),
      Backspace: does(joinBackward),
      Delete: does(joinForward),
      'Mod-Shift-Backspace': does(removeClause),
      'Alt-ArrowUp': does(moveClause(-1, beyond)),
      'Alt-ArrowDown': does(moveClause(1, beyond)),
      'Mod-[': does(setLevel(-1)),
      'Mod-]': does(setLevel(1)),
      'Mod-k': opens('link'),
      'Mod-Shift-k': opens('reference'),
      'Alt-F10': opens('tools'),
      ...Object.fromEntries(
        kindsByKey.map((kind, at) => [
          `Mod-Alt-${at}`,
          () => run(this.editor, (state, dispatch) => setKind(kind, words(this.editor))(state, dispatch)),
        ]),
      ),
    };
  },
});

/** Tab goes from cell to cell and out of the table; everywhere else it leaves the editor, as it leaves every field. */
export function onTab(editor: Editor, event: KeyboardEvent): boolean {
  if (event.key !== 'Tab') return false;
  if (run(editor, goToNextCell(event.shiftKey ? -1 : 1))) event.preventDefault();
  return true;
}
