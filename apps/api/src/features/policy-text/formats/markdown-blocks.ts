import type { Code, Definition, PhrasingContent, RootContent } from 'mdast';
import type { Block } from './blocks.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { runsOf, type Reading } from './html-runs.ts';
import { HtmlTree } from './html-tree.ts';
import { noteLabel, safeAddress, settled, words, type Marks, type Run } from './runs.ts';

/** What a Markdown document has said beside its blocks: where its reference links lead. */
export interface MarkdownReading extends Reading {
  readonly source: string;
  /** By their names: what `[words][name]` leads to. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Those of them to which something led. */
  readonly used: Set<Definition>;
}

/** The blocks of Markdown; HTML among them is read for what it says. */
export function blocksOfMarkdown(nodes: readonly RootContent[], reading: MarkdownReading): readonly Block[] {
  const blocks: (readonly Block[])[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (node?.type !== 'html') {
      if (node) blocks.push(blocksOfNode(node, reading));
      continue;
    }
    const end = endOfHtml(nodes, at, reading.source);
    const tree = new HtmlTree();
    for (const piece of nodes.slice(at, end)) if ('value' in piece) tree.html(`${piece.value}\n`);
    at = end - 1;
    blocks.push(blocksOfHtml(tree.content, reading));
  }
  return blocks.flat();
}

/**
 * Where the HTML ends that begins here. A blank line ends a piece of it (CommonMark 0.31 §4.6), though not its elements:
 * its pieces belong together, and one indented deep enough to pass for code is one of them.
 */
export function endOfHtml(nodes: readonly RootContent[], from: number, source: string): number {
  let end = from + 1;
  for (let next = nodes[end]; next && goesOn(next, source); next = nodes[end]) end++;
  return end;
}

function goesOn(node: RootContent, source: string): boolean {
  if (node.type === 'html') return !mark.test(node.value);
  return node.type === 'code' && /^<\/?[a-z]/i.test(node.value) && !isFenced(node, source);
}

export function isFenced(node: Code, source: string): boolean {
  return /[`~]/.test(source.charAt(node.position?.start.offset ?? 0));
}

/** Our own comment that tells what the next piece is (see `writeMarkdown`). */
export const mark = /^<!-- ([a-z]+)(?: ([1-6]))? -->$/;

function blocksOfNode(node: RootContent, reading: MarkdownReading): readonly Block[] {
  switch (node.type) {
    case 'heading': {
      const runs = runsOfMarkdown(node.children, reading);
      return runs.length > 0 ? [{ kind: 'heading', level: node.depth, runs, anchors: [] }] : [];
    }
    case 'paragraph': {
      const runs = runsOfMarkdown(node.children, reading);
      return runs.length > 0 ? [{ kind: 'paragraph', runs }] : [];
    }
    case 'list': {
      const items = node.children.map((item) => ticked(item.checked, blocksOfMarkdown(item.children, reading)));
      return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }];
    }
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => runsOfMarkdown(cell.children, reading)));
      return [{ kind: 'table', aligned: node.align ?? [], rows }];
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOfMarkdown(node.children, reading) }];
    case 'code':
      return [{ kind: 'code', text: node.value, language: node.lang ?? '' }];
    case 'footnoteDefinition':
      return [
        {
          kind: 'footnote',
          label: noteLabel(node.label ?? node.identifier),
          blocks: blocksOfMarkdown(node.children, reading),
        },
      ];
    default:
      return [];
  }
}

/** A tick box as a sign: a policy has nothing to tick. */
function ticked(checked: boolean | null | undefined, blocks: readonly Block[]): readonly Block[] {
  if (checked === null || checked === undefined) return blocks;
  const box = words(checked ? '☑ ' : '☐ ');
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph'
    ? [{ ...first, runs: [box, ...first.runs] }, ...rest]
    : [{ kind: 'paragraph', runs: [box] }, ...blocks];
}

/** The words of a line of Markdown; tags among them mark what stands between them. */
export function runsOfMarkdown(nodes: readonly PhrasingContent[], reading: MarkdownReading): readonly Run[] {
  return settled(marked(nodes, {}, reading));
}

function marked(nodes: readonly PhrasingContent[], marks: Marks, reading: MarkdownReading): readonly Run[] {
  if (nodes.every(({ type }) => type !== 'html')) return nodes.flatMap((node) => runsOfNode(node, marks, reading));
  const tree = new HtmlTree();
  for (const node of nodes) {
    if (node.type === 'html') tree.html(node.value);
    else tree.words(runsOfNode(node, marks, reading));
  }
  return runsOf(tree.content, marks, reading);
}

function runsOfNode(node: PhrasingContent, marks: Marks, reading: MarkdownReading): readonly Run[] {
  switch (node.type) {
    case 'text':
      return [words(node.value, marks)];
    case 'emphasis':
      return marked(node.children, { ...marks, emphasis: true }, reading);
    case 'strong':
      return marked(node.children, { ...marks, strong: true }, reading);
    case 'delete':
      return marked(node.children, { ...marks, strike: true }, reading);
    case 'inlineCode':
      return [{ kind: 'code', text: node.value, marks }];
    case 'break':
      return [{ kind: 'break', text: '', marks }];
    case 'footnoteReference':
      return [{ kind: 'note', text: noteLabel(node.label ?? node.identifier), marks: {} }];
    case 'link':
      return linked(node.children, node, marks, reading);
    case 'linkReference':
      return linked(node.children, definitionOf(node.identifier, reading), marks, reading);
    case 'image':
      reading.findings.add('image', `${node.alt ?? ''} ${node.url} ${node.title ?? ''}`);
      return [];
    case 'imageReference':
      reading.findings.add('image', `${node.alt ?? ''} ${definitionOf(node.identifier, reading)?.url ?? ''}`);
      return [];
    case 'html':
      return [];
  }
}

function definitionOf(name: string, { definitions, used }: MarkdownReading): Definition | undefined {
  const definition = definitions.get(name);
  if (definition) used.add(definition);
  return definition;
}

function linked(
  nodes: readonly PhrasingContent[],
  target: { readonly url: string; readonly title?: string | null } | undefined,
  marks: Marks,
  reading: MarkdownReading,
): readonly Run[] {
  const to = safeAddress(target?.url ?? '');
  if (to === null) reading.findings.add('unsafeLink', target?.url ?? '');
  if (target?.title) reading.findings.add('linkTitle', target.title);
  return marked(nodes, to === null ? marks : { ...marks, link: to }, reading);
}
