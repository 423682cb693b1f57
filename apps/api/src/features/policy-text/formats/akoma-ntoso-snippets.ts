import { blocksOf } from './akoma-ntoso-blocks.ts';
import {
  anchorsIn,
  anchorsOf,
  blockHolders,
  elementsIn,
  headings,
  hierarchical,
  listed,
  partHolders,
  skipped,
  textOf,
} from './akoma-ntoso-elements.ts';
import { htmlOf, type AkomaReading } from './akoma-ntoso-inline.ts';
import { writtenKind } from './akoma-ntoso-names.ts';
import { notesIn } from './akoma-ntoso-notes.ts';
import { blockMarkdown, blocksMarkdown, footnoteMarkdown } from './block-markdown.ts';
import type { Block } from './blocks.ts';
import type { ClauseKind } from '@folkmoot/domain';
import type { Snippet } from './cut.ts';
import { runsOf } from './html-runs.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { inlineMarkdown } from './inline-markdown.ts';

const deepestDivision = 6;
/** Beside the body nothing is numbered. */
const beside = new Set(['preface', 'preamble', 'conclusions']);

/** Walks the parts of a document and gathers its clauses, in document order. */
export class SnippetWalk {
  readonly snippets: Snippet[] = [];
  /** Names of what has begun and not yet said a word. */
  private anchors: string[] = [];

  constructor(
    private readonly reading: AkomaReading,
    /** What the title of the document says already. */
    private readonly title: HtmlElement | undefined,
  ) {}

  /** What stands at `depth` divisions; a paragraph here is of the given kind. */
  parts(nodes: readonly HtmlNode[], depth: number, kind: ClauseKind): void {
    let loose: HtmlNode[] = [];
    const endLoose = () => {
      this.blocks(loose, kind, kind);
      loose = [];
    };
    for (const node of nodes) {
      if (node.kind !== 'element' || !isPart(node)) loose.push(node);
      else {
        endLoose();
        if (node !== this.title && !skipped.has(node.name)) this.part(node, depth, kind);
      }
    }
    endLoose();
  }

  private part(element: HtmlElement, depth: number, kind: ClauseKind): void {
    const { name, content, attributes } = element;
    this.anchors.push(...anchorsOf(element));
    const written = writtenKind(attributes.get('class'));
    if (written?.kind === 'division') {
      this.division(written.level, elementsIn(content).filter(isHeading));
      this.parts(content.filter(isNoHeading), written.level, 'clause');
    } else if (written) {
      const blocks = blocksOf(content, this.reading);
      this.add(written.kind, 0, blocks.length === 1 ? blocks.map(blockMarkdown).join('') : blocksMarkdown(blocks));
      this.notes();
    } else if (headings.has(name)) this.division(depth + 1, [element]);
    else if (hierarchical.has(name)) this.hierarchy(element, depth, kind);
    else this.parts(content, depth, beside.has(name) ? 'paragraph' : kind);
  }

  /**
   * A container with a heading is a division, and so is one that holds such. One without is a numbered clause, or holds
   * numbered clauses; its number is told by its place.
   */
  private hierarchy({ content }: HtmlElement, depth: number, kind: ClauseKind): void {
    const heads = elementsIn(content).filter(isHeading);
    const below = elementsIn(content).filter(({ name }) => hierarchical.has(name));
    if (heads.length > 0) {
      this.division(depth + 1, heads);
      this.parts(content.filter(isNoHeading), depth + 1, 'clause');
    } else if (below.some(isHeaded)) {
      const numbers = elementsIn(content).filter(({ name }) => name === 'num');
      if (textOf(numbers).trim() !== '') this.division(depth + 1, numbers);
      this.parts(content, textOf(numbers).trim() === '' ? depth : depth + 1, 'clause');
    } else if (below.length > 0 && below.every(({ name }) => !listed.has(name)) && !saysItself(content))
      this.parts(content, depth, kind);
    else this.blocks(content, kind, 'paragraph');
  }

  private division(level: number, heads: readonly HtmlElement[]): void {
    const lines = heads.map(({ content }) =>
      inlineMarkdown(runsOf(htmlOf(content, this.reading), {}, this.reading), 'line'),
    );
    this.anchors.push(...anchorsIn(heads));
    this.add('division', Math.min(level, deepestDivision), lines.filter((line) => line !== '').join(' — '));
    this.notes();
  }

  /** The first paragraph is of the one kind, those that go on from it of the other. */
  private blocks(nodes: readonly HtmlNode[], first: ClauseKind, next: ClauseKind): void {
    const shown = nodes.filter((node) => node !== this.title);
    const found = blocksOf(shown, this.reading);
    if (found.length > 0) this.anchors.push(...anchorsIn(shown));
    for (const [at, block] of found.entries()) {
      this.add(kindOf(block) ?? (at === 0 ? first : next), 0, blockMarkdown(block));
    }
    this.notes();
  }

  /** Notes that stand among the metadata and are only pointed at from the text. */
  editorsNotes(root: HtmlElement): void {
    for (const note of notesIn(root)) {
      if (note.name !== 'note') continue;
      const label = this.reading.labelIn.get(note) ?? '-';
      this.add('footnote', 0, footnoteMarkdown(label, blocksOf(note.content, this.reading)));
    }
  }

  private notes(): void {
    for (const note of this.reading.waiting.splice(0)) this.add('footnote', 0, blockMarkdown(note));
  }

  private add(kind: ClauseKind, level: number, words: string): void {
    if (words.trim() === '') return;
    const anchors = this.anchors;
    this.anchors = [];
    const id = anchors.map((anchor) => ownId.exec(anchor)?.[1]).find((found) => found !== undefined);
    this.snippets.push({ kind, level, words, anchors, ...(id === undefined ? {} : { id }) });
  }
}

/** As `writeAkomaNtoso` writes a clause's identity. */
const ownId = /^clause-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function isPart(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (writtenKind(attributes.get('class')) && hierarchical.has(name)) return true;
  if (listed.has(name)) return false;
  return [hierarchical, partHolders, blockHolders, skipped, headings].some((each) => each.has(name));
}

const isHeading = ({ name, content }: HtmlElement) =>
  (name === 'heading' || name === 'subheading') && textOf(content).trim() !== '';
const isNoHeading = (node: HtmlNode) =>
  node.kind !== 'element' || (node.name !== 'heading' && node.name !== 'subheading');

function isHeaded({ content }: HtmlElement): boolean {
  return elementsIn(content).some((each) => isHeading(each) || (hierarchical.has(each.name) && isHeaded(each)));
}

/** Whether there are words beside those of the parts within. */
function saysItself(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) =>
    node.kind !== 'element' || hierarchical.has(node.name) || node.name === 'num'
      ? node.kind === 'text' && node.text.trim() !== ''
      : textOf(node.content).trim() !== '',
  );
}

function kindOf(block: Block): ClauseKind | null {
  if (block.kind === 'list' || block.kind === 'table' || block.kind === 'footnote') return block.kind;
  return block.kind === 'quote' || block.kind === 'code' ? 'paragraph' : null;
}
