import { Node, type Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';

/** A piece of the text with its identity, kind and level, whatever it holds. */
const piece = (name: string, content: string, extra: { marks?: string; code?: boolean } = {}) =>
  Node.create({
    name,
    group: 'piece',
    content,
    ...extra,
    defining: true,
    isolating: content !== 'inline*',
    addAttributes: () => ({
      id: { default: null, rendered: false, parseHTML: (element) => element.dataset['clauseId'] ?? null },
      kind: { default: 'paragraph', rendered: false, parseHTML: (element) => element.dataset['kind'] ?? 'paragraph' },
      level: { default: 0, rendered: false, parseHTML: (element) => Number(element.dataset['level'] ?? 0) },
    }),
    parseHTML: () => [{ tag: `div[data-piece="${name}"]`, preserveWhitespace: extra.code ? 'full' : undefined }],
    renderHTML: ({ node }) => [
      'div',
      {
        'data-piece': name,
        'data-clause-id': String(node.attrs['id'] ?? ''),
        'data-kind': String(node.attrs['kind']),
        'data-level': String(node.attrs['level']),
      },
      0,
    ],
  });

/** One paragraph of words: a heading, a clause, a paragraph, a definition, a note. */
const ClauseLine = piece('clauseLine', 'inline*');
const ClauseList = piece('clauseList', '(bulletList | orderedList)+');
const ClauseTable = piece('clauseTable', 'table');
/** Words that the editor has no shape for (a quotation, code, a picture), as the Markdown they are. */
const ClauseSource = piece('clauseSource', 'text*', { marks: '', code: true });

const Doc = Node.create({ name: 'doc', topNode: true, content: 'piece+' });

/** A cell holds one run of words, as Markdown's tables do. */
const cells = { content: 'inline*' };

/**
 * The text as the editor knows it: a row of pieces, each with its identity, kind and level. What is not named here
 * cannot get in, whatever is pasted.
 */
export const clauseSchema: Extensions = [
  Doc,
  ClauseLine,
  ClauseList,
  ClauseTable,
  ClauseSource,
  StarterKit.configure({
    document: false,
    heading: false,
    blockquote: false,
    codeBlock: false,
    horizontalRule: false,
    underline: false,
    trailingNode: false,
    listKeymap: false,
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: false,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  Table.extend({ addKeyboardShortcuts: () => ({}) }).configure({ resizable: false }),
  TableRow,
  TableCell.extend(cells),
  TableHeader.extend(cells),
];
