import mammoth from 'mammoth';
import type { Block } from './blocks.ts';
import { cutOf, Findings, type Cut } from './cut.ts';
import { reportUnseen } from './docx-unseen.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { newReading, reportMissingNotes } from './html-runs.ts';
import { HtmlTree } from './html-tree.ts';
import { documentTooLarge, formatBroken, tidied, type Read } from './read.ts';
import { plainText } from './runs.ts';
import { pieceOf, snippetsOf, type Piece } from './snippets.ts';
import { storedZip } from './stored-zip.ts';
import { xmlParts, type Parts } from './zip-guard.ts';

const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
  'u => em',
];

/** Most tags of all parts: some 300 pages. Each costs mammoth two kilobytes of memory and more. */
const mostTags = 250_000;

/**
 * Cuts a Word document (Office Open XML, ECMA-376) into clauses: headings by their styles, lists, tables, notes. Numbers
 * that Word counts are dropped like those written by hand. Text is text: what looks like markup in it is escaped.
 */
export async function cutDocx(file: Uint8Array, newId: () => string): Promise<Read<Cut>> {
  const parts = await xmlParts(file);
  if (!parts.ok) return parts;
  if (tagsIn(parts.value) > mostTags) return documentTooLarge;
  // Word writes no document types; they are for entities that unfold without end.
  for (const part of parts.value.values())
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) return formatBroken;
  const findings = new Findings();
  const html = await htmlOf(parts.value, findings);
  if (html === null) return formatBroken;
  const tree = new HtmlTree();
  tree.html(tidied(html));
  const reading = newReading(findings);
  const blocks = blocksOfHtml(tree.content, reading);
  reportMissingNotes(reading);
  reportUnseen(parts.value, findings);
  const { title, rest } = titled(blocks);
  return cutOf(title, snippetsOf(piecesOf(rest)), findings, newId);
}

function tagsIn(parts: Parts): number {
  let tags = 0;
  for (const part of parts.values()) for (let at = part.indexOf('<'); at >= 0; at = part.indexOf('<', at + 1)) tags++;
  return tags;
}

async function htmlOf(parts: Parts, findings: Findings): Promise<string | null> {
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: storedZip(parts) },
      {
        styleMap: styles,
        // A document's own map could make anything of anything.
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    for (const { message } of messages) {
      const element = /unrecognised element was ignored: (.*)/.exec(message)?.[1];
      // Formulas are reported with their words below.
      if (element !== undefined && !element.startsWith('{http://schemas.openxmlformats.org/officeDocument/2006/math}'))
        findings.add('unknownElement', element);
    }
    return value;
  } catch {
    // mammoth throws on whatever is no Word document, or nests deeper than any.
    return null;
  }
}

/** The paragraph in the style Title, else a leading heading that is the only one of its level and the uppermost. */
function titled(blocks: readonly Block[]): { title: string | null; rest: readonly Block[] } {
  const marked = blocks.find((block) => block.kind === 'heading' && block.level === 0);
  const first = blocks[0];
  const isOnly =
    first?.kind === 'heading' &&
    blocks.slice(1).every((block) => block.kind !== 'heading' || block.level > first.level);
  const title =
    marked ?? (isOnly && blocks.some((block) => block.kind === 'heading' && block !== first) ? first : undefined);
  if (title?.kind !== 'heading') return { title: null, rest: blocks };
  const rest = blocks.filter((block) => block !== title);
  // A second paragraph in the style of the title is a heading of the first level.
  return {
    title: plainText(title.runs),
    rest: rest.map((block) => (block.kind === 'heading' && block.level === 0 ? { ...block, level: 1 } : block)),
  };
}

function piecesOf(blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap((block, at): readonly Piece[] => {
    if (!isNumberedText(block, blocks[at - 1])) return [pieceOf(block)];
    return block.items.flatMap((item) =>
      item.map((each, place): Piece => {
        const piece = pieceOf(each);
        return piece.as === 'paragraph' && place === 0 ? { ...piece, isNumbered: true } : piece;
      }),
    );
  });
}

/**
 * Word makes no difference between a list and the numbered paragraphs of a law. Paragraphs they are when no unfinished
 * sentence introduces them and each is a sentence, or more, of its own.
 */
function isNumberedText(block: Block, before: Block | undefined): block is Extract<Block, { kind: 'list' }> {
  if (block.kind !== 'list' || !block.ordered) return false;
  if (before?.kind === 'paragraph' && !isFinished(before)) return false;
  return block.items.every(([first]) => first !== undefined && isFinished(first));
}

const isFinished = (block: Block) =>
  block.kind === 'paragraph' && /[.!?…。؟।][)\]"'”’»]*$/.test(plainText(block.runs).slice(-20).trimEnd());
