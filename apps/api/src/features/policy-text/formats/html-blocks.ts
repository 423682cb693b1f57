import type { Block } from './blocks.ts';
import { isDropped, noteAt, runsOf, type Reading } from './html-runs.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { plainText, settled, words, type Run } from './runs.ts';

/** Elements that stand for themselves; all others are words of a line. */
const blockElement =
  /^(?:p|div|section|article|aside|main|header|footer|nav|figure|figcaption|details|summary|center|address|html|body|ul|ol|menu|dl|dt|dd|li|table|caption|thead|tbody|tfoot|tr|td|th|h[1-6]|blockquote|pre|hr)$/;

/** The blocks of HTML; words between them are paragraphs. */
export function blocksOfHtml(nodes: readonly HtmlNode[], reading: Reading): readonly Block[] {
  // Joined at the end: what one element holds may be more than a call takes arguments.
  const blocks: (readonly Block[])[] = [];
  let line: (readonly Run[])[] = [];
  const endLine = () => {
    const runs = settled(line.flat());
    if (runs.length > 0) blocks.push([{ kind: 'paragraph', runs }]);
    line = [];
  };
  for (const node of nodes) {
    if (node.kind !== 'element' || !blockElement.test(node.name)) line.push(runsOf([node], {}, reading));
    else {
      endLine();
      blocks.push(blocksOfElement(node, reading));
    }
  }
  endLine();
  return blocks.flat();
}

function blocksOfElement(element: HtmlElement, reading: Reading): readonly Block[] {
  const { name, attributes, content } = element;
  const id = attributes.get('id');
  const label = noteAt(id, reading);
  if (label !== null)
    return [{ kind: 'footnote', label, blocks: withoutOwnNumber(blocksOfHtml(content, reading), label) }];
  if (isDropped(element, reading)) return [];
  if (/^h[1-6]$/.test(name)) {
    const runs = settled(runsOf(content, {}, reading));
    const level = attributes.get('class') === 'title' ? 0 : Number(name.charAt(1));
    return runs.length > 0
      ? [{ kind: 'heading', level, runs, anchors: [...(id === undefined ? [] : [id]), ...idsIn(content)] }]
      : [];
  }
  if (name === 'ul' || name === 'ol' || name === 'menu') return listOf(element, reading);
  if (name === 'table') return tableOf(element, reading);
  if (name === 'blockquote') return [{ kind: 'quote', blocks: blocksOfHtml(content, reading) }];
  if (name === 'pre') return [{ kind: 'code', text: plainText(runsOf(content, {}, reading)), language: '' }];
  if (name === 'dl') return termsOf(content, reading);
  return blocksOfHtml(content, reading);
}

function idsIn(nodes: readonly HtmlNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'element') return [];
    const id = node.attributes.get('id');
    return [...(id === undefined ? [] : [id]), ...idsIn(node.content)];
  });
}

/** A list; items that are footnotes leave it. */
function listOf({ name, attributes, content }: HtmlElement, reading: Reading): readonly Block[] {
  const items: Block[][] = [];
  const notes: (readonly Block[])[] = [];
  for (const node of content) {
    const blocks =
      node.kind === 'element' && node.name !== 'li' ? blocksOfHtml([node], reading) : itemOf(node, reading);
    const own = blocks.filter(({ kind }) => kind !== 'footnote');
    notes.push(blocks.filter(({ kind }) => kind === 'footnote'));
    if (own.length === 0) continue;
    const last = items.at(-1);
    // A list that stands between the items, as much HTML has it, belongs to the item before.
    if (last && node.kind === 'element' && node.name !== 'li') for (const each of own) last.push(each);
    else items.push(own);
  }
  const start = Math.min(Math.max(Number.parseInt(attributes.get('start') ?? '1', 10) || 1, 0), 999_999_999);
  const list: Block = { kind: 'list', ordered: name === 'ol', start, items };
  return items.length > 0 ? [list, ...notes.flat()] : notes.flat();
}

function itemOf(node: HtmlNode, reading: Reading): readonly Block[] {
  if (node.kind !== 'element') return blocksOfHtml([node], reading);
  const isNote = reading.notes.get(node.attributes.get('id') ?? '')?.isTold === false;
  return isNote ? blocksOfElement(node, reading) : blocksOfHtml(node.content, reading);
}

/** `<li id="fn4"><sup>4</sup> See …`: the number is the label's already. */
function withoutOwnNumber(blocks: readonly Block[], label: string): readonly Block[] {
  const [first, ...rest] = blocks;
  const run = first?.kind === 'paragraph' ? first.runs[0] : undefined;
  if (first?.kind !== 'paragraph' || run?.kind !== 'text') return blocks;
  const number = /^[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+/.exec(run.text)?.[0] ?? '';
  if (number === '' || !label.startsWith(number.normalize('NFKC'))) return blocks;
  const runs = settled([{ ...run, text: run.text.slice(number.length) }, ...first.runs.slice(1)]);
  return [{ ...first, runs }, ...rest];
}

function tableOf({ content }: HtmlElement, reading: Reading): readonly Block[] {
  const rows: (readonly Run[])[][] = [];
  const outside: HtmlNode[] = [];
  const visit = (nodes: readonly HtmlNode[]) => {
    for (const node of nodes) {
      if (node.kind === 'element' && /^(?:thead|tbody|tfoot)$/.test(node.name)) visit(node.content);
      else if (node.kind === 'element' && node.name === 'tr') rows.push(cellsOf(node, reading));
      else outside.push(node);
    }
  };
  visit(content);
  const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
  const before = blocksOfHtml(outside, reading);
  return filled.length > 0 ? [...before, { kind: 'table', aligned: [], rows: filled }] : before;
}

function cellsOf({ content }: HtmlElement, reading: Reading): (readonly Run[])[] {
  return content.flatMap((cell) => {
    if (cell.kind === 'text' && cell.text.trim() === '') return [];
    const runs = settled(runsOf(cell.kind === 'element' ? cell.content : [cell], {}, reading));
    const more = cell.kind === 'element' ? Number.parseInt(cell.attributes.get('colspan') ?? '1', 10) || 1 : 1;
    return [runs, ...Array.from({ length: Math.min(Math.max(more, 1), 50) - 1 }, () => [])];
  });
}

/** `<dt>Term</dt><dd>meaning</dd>` as `**Term**: meaning`. */
function termsOf(content: readonly HtmlNode[], reading: Reading): readonly Block[] {
  const blocks: (readonly Block[])[] = [];
  let term: readonly Run[] = [];
  for (const node of content) {
    if (node.kind === 'element' && node.name === 'dt') term = settled(runsOf(node.content, {}, reading));
    else if (node.kind === 'element' && node.name === 'dd') {
      const meaning = settled(runsOf(node.content, {}, reading));
      const bold = term.map((run) => ({ ...run, marks: { ...run.marks, strong: true } }));
      blocks.push([
        { kind: 'paragraph', runs: settled(term.length > 0 ? [...bold, words(': '), ...meaning] : meaning) },
      ]);
      term = [];
    } else blocks.push(blocksOfHtml([node], reading));
  }
  return term.length > 0 ? [...blocks.flat(), { kind: 'paragraph', runs: term }] : blocks.flat();
}
