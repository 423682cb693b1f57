import type { Clause } from '@folkmoot/domain';
import { Slice, Fragment } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { ClauseIdentity } from './clause-identity.ts';
import { ClauseKeys, onTab, type ClauseKeysOptions } from './clause-keys.ts';
import { clauseKindWords } from './clause-kind-words.ts';
import { ClauseNumbers, numbersKey } from './clause-numbers.ts';
import { clauseSchema } from './clause-schema.ts';
import { clauseOf, ClauseWords, formOf } from './clause-words.ts';
import { pasteBounds, pastedParagraphs, pastedPieces } from './pasted.ts';
import './clause-editor.css';

/** The clauses around those that the editor holds: they count, and their identities are taken. */
export interface Around {
  head: readonly Clause[];
  tail: readonly Clause[];
}

interface ClauseEditorProps extends Omit<ClauseKeysOptions, 'words'> {
  sheet: readonly Clause[];
  around: Around;
  /** When it rises, the sheet has been changed from elsewhere. */
  epoch: number;
  lang: string;
  /** A clause to go to; the number rises with each wish. */
  goTo: { id: string; wish: number } | null;
  isKnown: (id: string) => boolean;
  onClauses: (clauses: Clause[]) => void;
  /** A paste was refused, of so many characters. */
  onTooMuch: (characters: number) => void;
  /** The editor, once it is there, for the tools. */
  onReady: (editor: Editor, words: ClauseWords) => void;
}

/** The words of one sheet of the text. */
export function ClauseEditor(props: ClauseEditorProps) {
  const { sheet, around, epoch, lang, goTo, onReady } = props;
  const intl = useIntl();
  // The editor is made once; what it calls is always of the last showing.
  const now = useRef(props);
  useEffect(() => {
    now.current = props;
  });
  const held = useRef<ClauseWords | null>(null);
  const last = useRef<ReadonlyMap<string, Clause>>(new Map());

  const taken = useRef<{ around: Around | null; ids: ReadonlySet<string> }>({ around: null, ids: new Set() });
  const isElsewhere = (id: string) => {
    if (taken.current.around !== now.current.around) {
      const { head, tail } = now.current.around;
      taken.current = { around: now.current.around, ids: new Set([...head, ...tail].map((clause) => clause.id)) };
    }
    return taken.current.ids.has(id);
  };

  const wordsOf = (of: Editor): ClauseWords => (held.current ??= new ClauseWords(of.schema));

  const editor: Editor = useEditor({
    extensions: [
      ...clauseSchema,
      ClauseIdentity.configure({ isElsewhere, isKnown: (id) => now.current.isKnown(id) }),
      ClauseNumbers.configure({
        around: () => now.current.around,
        kindWord: (kind) => (kind === 'paragraph' || kind === 'list' ? '' : intl.formatMessage(clauseKindWords[kind])),
      }),
      ClauseKeys.configure({
        words: wordsOf,
        beyond: (id, by) => now.current.beyond(id, by),
        open: (what) => now.current.open(what),
      }),
    ],
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 'clause-editor read',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': intl.formatMessage({ id: 'text.draft.editor', defaultMessage: 'The words of the draft' }),
        lang,
        dir: 'auto',
        spellcheck: 'true',
      },
      handleDOMEvents: { keydown: (_, event) => onTab(editor, event) },
      transformPastedHTML: pastedPieces,
      clipboardTextParser: (text, $context, _, view) => {
        const { schema } = view.state;
        const paragraphs = pastedParagraphs(text);
        const joined = paragraphs.join(' ');
        if (paragraphs.length < 2 || $context.parent.type.name !== 'clauseLine')
          return joined ? new Slice(Fragment.from(schema.text(joined)), 0, 0) : Slice.empty;
        const lines = paragraphs.map((words) => schema.node('clauseLine', null, schema.text(words)));
        return new Slice(Fragment.from(lines), 1, 1);
      },
      handlePaste: (_, event) => {
        const text = event.clipboardData?.getData('text/plain').length ?? 0;
        const html = event.clipboardData?.getData('text/html').length ?? 0;
        if (text <= pasteBounds.text && html <= pasteBounds.html) return false;
        now.current.onTooMuch(Math.max(text, html));
        return true;
      },
    },
    onUpdate: ({ editor: changed, transaction }) => {
      if (transaction.getMeta('shown')) return;
      const words = wordsOf(changed);
      const clauses = changed.state.doc.children.map((node) => {
        const clause = clauseOf(node, words);
        const before = last.current.get(clause.id);
        return before && isSame(before, clause) ? before : clause;
      });
      last.current = new Map(clauses.map((clause) => [clause.id, clause]));
      now.current.onClauses(clauses);
    },
  });

  useEffect(() => {
    last.current = new Map(now.current.sheet.map((clause) => [clause.id, clause]));
    const words = wordsOf(editor);
    showClauses(editor, words, now.current.sheet);
    onReady(editor, words);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is typed is in the editor already
  }, [editor, epoch]);
  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(numbersKey, true).setMeta('addToHistory', false));
  }, [editor, around]);
  useEffect(() => {
    if (goTo) goToClause(editor, goTo.id);
  }, [editor, goTo]);

  return <EditorContent editor={editor} data-clauses={sheet.length} />;
}

const isSame = (one: Clause, other: Clause) =>
  one.words === other.words && one.kind === other.kind && one.level === other.level;

/** Puts other clauses in, and touches only those that differ, so that cursor and undoing keep their places. */
function showClauses(editor: Editor, words: ClauseWords, clauses: readonly Clause[]) {
  const { state, view } = editor;
  const old = state.doc.children;
  const nodes = clauses.map((clause) => words.node(clause));
  if (nodes.length === 0) nodes.push(state.schema.node('clauseLine', { id: crypto.randomUUID() }));
  let head = 0;
  while (head < Math.min(old.length, nodes.length) && old[head]?.eq(nodes[head] ?? state.doc)) head += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, nodes.length) - head &&
    old[old.length - 1 - tail]?.eq(nodes[nodes.length - 1 - tail] ?? state.doc)
  )
    tail += 1;
  if (head === old.length && head === nodes.length) return;
  const size = (part: typeof old) => part.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const from = size(old.slice(0, head));
  const to = state.doc.content.size - size(old.slice(old.length - tail));
  const tr = state.tr.replaceWith(from, to, nodes.slice(head, nodes.length - tail));
  // A sheet that has just been opened begins at its top.
  if (old.length === 1 && state.doc.textContent === '') tr.setSelection(Selection.atStart(tr.doc));
  view.dispatch(tr.setMeta('addToHistory', false).setMeta('shown', true));
}

function goToClause(editor: Editor, id: string) {
  let at = 0;
  for (const node of editor.state.doc.children) {
    if (formOf(node).id === id) {
      const { tr } = editor.state;
      editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))));
      editor.view.focus();
      const shown = editor.view.nodeDOM(at);
      if (shown instanceof HTMLElement) shown.scrollIntoView({ block: 'center' });
      return;
    }
    at += node.nodeSize;
  }
}
