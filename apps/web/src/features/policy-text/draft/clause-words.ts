import type { Clause, ClauseKind } from '@folkmoot/domain';
import { Fragment, Schema, type Node } from '@tiptap/pm/model';
import { defaultMarkdownParser, MarkdownParser, MarkdownSerializer, type ParseSpec } from 'prosemirror-markdown';
import { tableWords } from './table-words.ts';

const isList = ({ type }: Node) => type.name === 'bulletList' || type.name === 'orderedList';

/** Notes and the places that point to them look like links to Markdown; to us they are plain words. */
const hideNotes = (words: string) => words.replaceAll(/(?<!\\)\[\^([^\]\s\\]+)\]/g, '\\[^$1\\]');
const showNotes = (words: string) => words.replaceAll(/\\\[\^([^\]\s\\]+)\\\]/g, '[^$1]');

const alignOf = (style: string | null) => /text-align:\s*(left|center|right)/.exec(style ?? '')?.[1] ?? null;

const tokens: Record<string, ParseSpec> = {
  paragraph: { block: 'paragraph' },
  bullet_list: { block: 'bulletList' },
  ordered_list: { block: 'orderedList', getAttrs: (token) => ({ start: Number(token.attrGet('start') ?? 1) }) },
  list_item: { block: 'listItem' },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'tableRow' },
  th: { block: 'tableHeader', getAttrs: (token) => ({ align: alignOf(token.attrGet('style')) }) },
  td: { block: 'tableCell', getAttrs: (token) => ({ align: alignOf(token.attrGet('style')) }) },
  hardbreak: { node: 'hardBreak' },
  em: { mark: 'italic' },
  strong: { mark: 'bold' },
  s: { mark: 'strike' },
  code_inline: { mark: 'code', noCloseToken: true },
  link: {
    mark: 'link',
    getAttrs: (token) => {
      if (token.attrGet('title')) throw new Error('The editor keeps no titles of links.');
      return { href: token.attrGet('href') };
    },
  },
};

const serializer = new MarkdownSerializer(
  {
    text: (state, node) => state.text(node.text ?? ''),
    paragraph: (state, node) => {
      state.renderInline(node);
      state.closeBlock(node);
    },
    bulletList: (state, node) => state.renderList(node, '  ', () => '- '),
    orderedList: (state, node) => {
      const start = Number(node.attrs['start'] ?? 1);
      const width = String(start + node.childCount - 1).length + 2;
      state.renderList(node, ' '.repeat(width), (at) => `${start + at}. `.padEnd(width));
    },
    listItem: (state, node) => state.renderContent(node),
    hardBreak: (state, node, parent, index) => {
      // A break at the very end would be read as a backslash.
      if (parent.children.slice(index + 1).some(({ type }) => type !== node.type)) state.write('\\\n');
    },
  },
  {
    bold: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
    italic: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
    strike: { open: '~~', close: '~~', mixable: true, expelEnclosingWhitespace: true },
    code: { open: '`', close: '`', escape: false },
    link: { open: '[', close: (_, mark) => `](${String(mark.attrs['href'])})`, mixable: true },
  },
  { escapeExtraCharacters: /<(?=[a-zA-Z/!?])/g },
);

/** Turns clauses into what the editor holds, and back. Words that nobody edited come back byte for byte. */
export class ClauseWords {
  private readonly parser: MarkdownParser;
  private readonly known = new WeakMap<Fragment, string>();
  private readonly originals = new Map<string, { content: Fragment; words: string }>();

  constructor(private readonly schema: Schema) {
    // The tokenizer is the library's own, in a chunk that only we fetch; CommonMark leaves these two switched off.
    const tokenizer = defaultMarkdownParser.tokenizer.enable(['table', 'strikethrough']);
    const words = new Schema({
      nodes: schema.spec.nodes.update('doc', { content: 'block*' }),
      marks: schema.spec.marks,
    });
    this.parser = new MarkdownParser(words, tokenizer, tokens);
  }

  node(clause: Clause): Node {
    const { id, kind, level } = clause;
    const shape = this.shape(clause);
    const node =
      this.made(shape.name, { id, kind, level }, shape.content) ??
      this.schema.node('clauseSource', { id, kind, level }, clause.words ? this.schema.text(clause.words) : []);
    this.originals.set(id, { content: node.content, words: clause.words });
    this.known.set(node.content, clause.words);
    return node;
  }

  words(node: Node): string {
    const known = this.known.get(node.content);
    if (known !== undefined) return known;
    const original = this.originals.get(String(node.attrs['id']));
    // Undoing an edit makes the same content anew: then the words are the same, too.
    const words = original?.content.eq(node.content) ? original.words : this.written(node);
    this.known.set(node.content, words);
    return words;
  }

  private made(name: string, attrs: Pick<Clause, 'id' | 'kind' | 'level'>, content: Fragment): Node | null {
    try {
      const node = this.schema.node(name, attrs, content);
      node.check();
      return node;
    } catch {
      return null;
    }
  }

  private shape({ kind, words }: Clause): { name: string; content: Fragment } {
    const source = { name: 'clauseSource', content: words ? Fragment.from(this.schema.text(words)) : Fragment.empty };
    const doc = this.parsed(words);
    if (!doc || (doc.childCount === 0 && words.trim())) return source;
    const content = Fragment.fromJSON(this.schema, doc.content.toJSON() ?? []);
    const first = content.firstChild;
    if (kind === 'list') return first && content.content.every(isList) ? { name: 'clauseList', content } : source;
    if (kind === 'table')
      return first?.type.name === 'table' && content.childCount === 1 ? { name: 'clauseTable', content } : source;
    if (!first) return { name: 'clauseLine', content: Fragment.empty };
    return content.childCount === 1 && first.type.name === 'paragraph'
      ? { name: 'clauseLine', content: first.content }
      : source;
  }

  /** Null where the words hold something that the editor has no shape for. */
  private parsed(words: string): Node | null {
    try {
      return this.parser.parse(hideNotes(words));
    } catch {
      return null;
    }
  }

  private written(node: Node): string {
    switch (node.type.name) {
      case 'clauseSource':
        return node.textContent;
      case 'clauseTable':
        return node.firstChild ? tableWords(node.firstChild, (cell) => this.inline(cell)) : '';
      case 'clauseList':
        return showNotes(serializer.serialize(node, { tightLists: true })).trim();
      default:
        return this.inline(node.content);
    }
  }

  private inline(content: Fragment): string {
    const paragraph = this.schema.node('paragraph', null, content);
    return showNotes(serializer.serialize(this.schema.node('listItem', null, paragraph))).trim();
  }
}

/** A node of the document as the clause it is. */
export function clauseOf(node: Node, words: ClauseWords): Clause {
  const { id, kind, level } = formOf(node);
  return { id, kind, level, words: words.words(node) };
}

/** The attributes of a piece, which the schema cannot type. */
export function formOf(node: Node): Pick<Clause, 'id' | 'kind' | 'level'> {
  const { id, kind, level } = node.attrs;
  return { id: String(id ?? ''), kind: kind as ClauseKind, level: Number(level) };
}
