import {
  beginningOf,
  blockHolders,
  blocks,
  headings,
  hierarchical,
  inline,
  innerHolders,
  partHolders,
} from './akoma-ntoso-elements.ts';
import type { Block } from './blocks.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { runsOf, type Reading } from './html-runs.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { noteLabel, safeAddress, type Run } from './runs.ts';

export interface AkomaReading extends Reading {
  /** Labels of notes by the eId of the note. */
  readonly labelOf: ReadonlyMap<string, string>;
  /** Labels of notes that stand amid the words. */
  readonly labelIn: ReadonlyMap<HtmlElement, string>;
  /** Notes met amid the words, which wait for the end of their clause. */
  readonly waiting: Block[];
  /** The document's own names: what links within it may begin with. */
  readonly ownNames: ReadonlySet<string>;
}

/** Elements of Akoma Ntoso as the HTML that says the same, so that one reader reads both. */
export function htmlOf(nodes: readonly HtmlNode[], reading: AkomaReading): HtmlNode[] {
  return nodes.flatMap((node) => (node.kind === 'element' ? element(node, reading) : [node]));
}

function element(node: HtmlElement, reading: AkomaReading): HtmlNode[] {
  const { name, attributes, content } = node;
  const as = (html: string, given: ReadonlyMap<string, string> = none): HtmlNode[] => [
    { kind: 'element', name: html, attributes: given, content: htmlOf(content, reading) },
  ];
  switch (name) {
    case 'a':
    case 'ref':
    case 'rref':
    case 'mref':
      return [{ kind: 'words', runs: linked(node, reading) }];
    case 'noteRef':
      return [{ kind: 'words', runs: referred(node, reading) }];
    case 'authorialNote':
      return [{ kind: 'words', runs: noted(node, reading) }];
    case 'del':
    case 'remark':
      // What somebody struck out, or noted at the edge, is not what the text says.
      reading.findings.add('trackedChange', beginningOf(content));
      return [];
    case 'ins':
      reading.findings.add('trackedChange', beginningOf(content));
      return as('span');
    case 'eol':
      return as('br');
    case 'eop':
    case 'num':
      return [];
    case 'inline':
      return as(attributes.get('name') === 'strike' ? 's' : attributes.get('name') === 'code' ? 'code' : 'span');
    case 'quotedText':
      return [text(attributes.get('startQuote')), ...as('span'), text(attributes.get('endQuote'))];
    case 'quotedStructure':
    case 'embeddedStructure':
      return as('blockquote');
    case 'block':
      return as('p');
    case 'ol':
      return as('ol', startOf(node));
    case 'td':
    case 'th':
    case 'img':
    case 'abbr':
    case 'b':
    case 'br':
    case 'i':
    case 'sub':
    case 'sup':
    case 'table':
    case 'tr':
    case 'u':
    case 'ul':
    case 'li':
    case 'p':
    case 'caption':
      return as(name, attributes);
    case 'other:math':
    case 'other:script':
    case 'other:style':
      return as(name.slice('other:'.length), attributes);
  }
  if (inline.has(name)) return as('span');
  if (!isKnown(name)) reading.findings.add('unknownElement', `<${name.replace('other:', '')}> ${beginningOf(content)}`);
  return as(isKnown(name) || hasBlocks(content) ? 'div' : 'span');
}

const none: ReadonlyMap<string, string> = new Map();
const text = (said = ''): HtmlNode => ({ kind: 'text', text: said });
const known = [blocks, blockHolders, innerHolders, hierarchical, partHolders, headings];
const isKnown = (name: string) => known.some((each) => each.has(name));
const hasBlocks = (nodes: readonly HtmlNode[]) => nodes.some((node) => node.kind === 'element' && isKnown(node.name));

function startOf({ content }: HtmlElement): ReadonlyMap<string, string> {
  const first = content.find((node) => node.kind === 'element');
  const value = first?.kind === 'element' ? first.attributes.get('value') : undefined;
  return value === undefined ? none : new Map([['start', value]]);
}

/** A link; one that leads to another Akoma Ntoso document by its name leads nowhere on the web. */
function linked({ attributes, content }: HtmlElement, reading: AkomaReading): readonly Run[] {
  const runs = runsOf(htmlOf(content, reading), {}, reading);
  const href = (attributes.get('href') ?? '').trim();
  if (href === '') return runs;
  const [name = '', portion] = href.split(/#|\/~/, 2);
  const inner = portion !== undefined && (name === '' || reading.ownNames.has(name)) ? `#${portion}` : null;
  const to = inner ?? safeAddress(href);
  if (to === null) reading.findings.add('unsafeLink', href);
  if (to !== null && inner === null && !/^(?:https?|mailto|tel):/i.test(to)) {
    reading.findings.add('brokenReference', href);
    return runs;
  }
  return to === null ? runs : runs.map((run) => ({ ...run, marks: { link: to, ...run.marks } }));
}

function referred({ attributes }: HtmlElement, { labelOf, findings }: AkomaReading): readonly Run[] {
  const label = labelOf.get((attributes.get('href') ?? '').replace(/^#/, ''));
  if (label !== undefined) return [{ kind: 'note', text: label, marks: {} }];
  findings.add('footnoteWithoutText', `[^${noteLabel(attributes.get('marker') ?? '')}]`);
  return [];
}

function noted(note: HtmlElement, reading: AkomaReading): readonly Run[] {
  const label = reading.labelIn.get(note) ?? '-';
  reading.waiting.push({ kind: 'footnote', label, blocks: blocksOfHtml(htmlOf(note.content, reading), reading) });
  return [{ kind: 'note', text: label, marks: {} }];
}
