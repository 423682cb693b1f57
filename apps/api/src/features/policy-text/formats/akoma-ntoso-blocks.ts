import { own } from './akoma-ntoso-names.ts';
import { childNamed, elementsIn, hierarchical, listed, textOf } from './akoma-ntoso-elements.ts';
import { htmlOf, type AkomaReading } from './akoma-ntoso-inline.ts';
import type { Alignment, Block, ListBlock } from './blocks.ts';
import { blocksOfHtml } from './html-blocks.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { settled, words } from './runs.ts';

/** The blocks of what stands in a clause. Words between blocks are paragraphs. */
export function blocksOf(nodes: readonly HtmlNode[], reading: AkomaReading): readonly Block[] {
  const blocks: Block[] = [];
  let plain: HtmlNode[] = [];
  let items: HtmlElement[] = [];
  const flush = () => {
    if (plain.length > 0) blocks.push(...blocksOfHtml(htmlOf(plain, reading), reading));
    if (items.length > 0) blocks.push(...listOf(items, reading));
    plain = [];
    items = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text' && node.text.trim() === '') {
      if (items.length === 0) plain.push(node);
      continue;
    }
    const isItem = node.kind === 'element' && isListed(node);
    const special = node.kind === 'element' && !isItem ? specialBlocks(node, reading) : null;
    if (special || isItem !== items.length > 0) flush();
    if (special) blocks.push(...special);
    else if (isItem) items.push(node);
    else plain.push(node);
  }
  flush();
  return blocks;
}

const isListed = ({ name }: HtmlElement) => hierarchical.has(name) || listed.has(name);

/** What says more than our HTML has words for; null for all else. */
function specialBlocks(element: HtmlElement, reading: AkomaReading): readonly Block[] | null {
  const { name, attributes, content } = element;
  const note = noteIn(element);
  if (note) {
    const label = reading.labelIn.get(note) ?? '-';
    return [{ kind: 'footnote', label, blocks: blocksOf(note.content, reading) }];
  }
  if (name === 'num' || name === 'toc') return [];
  if (attributes.get('class') === `${own}quote`) return [{ kind: 'quote', blocks: blocksOf(content, reading) }];
  if (attributes.get('class') === `${own}code`)
    return [{ kind: 'code', text: textOf(content), language: attributes.get('title') ?? '' }];
  if (holders.has(name)) return blocksOf(content, reading);
  if (name !== 'table') return null;
  return blocksOfHtml(htmlOf([element], reading), reading).map((block) =>
    block.kind === 'table' ? { ...block, aligned: alignedAs(element) } : block,
  );
}

const holders = new Set(['content', 'intro', 'wrapUp', 'blockList', 'listIntroduction', 'listWrapUp', 'tblock']);

/** A footnote as we write it, which stands for itself. */
function noteIn({ name, content }: HtmlElement): HtmlElement | undefined {
  const only = name === 'p' && content.length === 1 ? content[0] : undefined;
  const isOurs = only?.kind === 'element' && only.name === 'authorialNote';
  return isOurs && only.attributes.get('class') === `${own}footnote` ? only : undefined;
}

function alignedAs(table: HtmlElement): readonly Alignment[] {
  const cells = elementsIn(childNamed(table, 'tr')?.content ?? []);
  return cells.map(({ attributes }): Alignment => {
    const side = /text-align:\s*(left|center|right)/.exec(attributes.get('style') ?? '')?.[1];
    return side === 'left' || side === 'center' || side === 'right' ? side : null;
  });
}

/**
 * Subparagraphs, points, indents and items as a list. Figures that count on are an ordered list; letters and all else stay
 * as words, for the text refers to «point (a)».
 */
export function listOf(items: readonly HtmlElement[], reading: AkomaReading): readonly Block[] {
  const [only, ...more] = items;
  // `list` holds points: it is itself no item.
  if (only && more.length === 0 && isHolder(only)) return blocksOf(only.content, reading);
  const numbers = items.map((item) => textOf(childNamed(item, 'num')?.content ?? []).trim());
  const counted = numbers.map((number) => Number(/^\(?(\d{1,6})[.)]?$/.exec(number)?.[1] ?? Number.NaN));
  const start = counted[0] ?? Number.NaN;
  const ordered = counted.every((count, at) => count === start + at);
  const list: ListBlock = {
    kind: 'list',
    ordered,
    start: ordered ? start : 1,
    items: items.map((item, at) => itemOf(item, ordered ? '' : (numbers[at] ?? ''), reading)).filter(isFilled),
  };
  return list.items.length > 0 ? [list] : [];
}

const isFilled = (blocks: readonly Block[]) => blocks.length > 0;
const isHolder = (element: HtmlElement) =>
  (element.name === 'list' || element.name === 'sublist') &&
  !childNamed(element, 'num') &&
  elementsIn(element.content).some(isListed);

function itemOf({ content }: HtmlElement, number: string, reading: AkomaReading): readonly Block[] {
  const blocks = content.flatMap((node): readonly Block[] => {
    if (node.kind !== 'element' || isListed(node)) return [];
    if (node.name === 'num') return [];
    if (node.name === 'heading' || node.name === 'subheading')
      return blocksOf(node.content, reading).map((block) => (block.kind === 'paragraph' ? strong(block) : block));
    return blocksOf([node], reading);
  });
  const below = elementsIn(content).filter(isListed);
  const all = below.length > 0 ? [...blocks, ...listOf(below, reading)] : blocks;
  return number === '' ? all : numberedWith(number, all);
}

function strong(block: Extract<Block, { kind: 'paragraph' }>): Block {
  return { ...block, runs: block.runs.map((run) => ({ ...run, marks: { ...run.marks, strong: true } })) };
}

function numberedWith(number: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', runs: [words(number)] }, ...blocks];
  return [{ ...first, runs: settled([words(`${number} `), ...first.runs]) }, ...rest];
}
