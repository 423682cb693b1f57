import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { clauseKinds, type ClauseKind } from '@folkmoot/domain';
import { blocksOfMarkdown, endOfHtml, isFenced, mark as markPattern, type MarkdownReading } from './markdown-blocks.ts';
import { visit } from './markdown-tree.ts';
import { safeAddress } from './runs.ts';
import { pieceOf, told, type Piece } from './snippets.ts';

/** The pieces of a document's uppermost nodes, in their own letters wherever these can stand alone. */
export function piecesOfMarkdown(nodes: readonly RootContent[], reading: MarkdownReading): readonly Piece[] {
  const pieces: (readonly Piece[])[] = [];
  let mark: Mark | null = null;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    const next = markIn(node);
    if (next) {
      mark = next;
      continue;
    }
    if (node?.type === 'html') {
      const html = nodes.slice(at, endOfHtml(nodes, at, reading.source));
      pieces.push(blocksOfMarkdown(html, reading).map(pieceOf));
      at += html.length - 1;
    } else if (node) pieces.push(piecesOf(node, mark, reading));
    mark = null;
  }
  return pieces.flat();
}

/** What we write where a reader would take a piece for something else (see `writeMarkdown`). */
interface Mark {
  readonly kind: ClauseKind;
  readonly level: number;
}

function markIn(node: RootContent | undefined): Mark | null {
  const [, name, level = '0'] = (node?.type === 'html' && markPattern.exec(node.value)) || [];
  const kind = clauseKinds.find((each) => each === name);
  return kind ? { kind, level: Number(level) } : null;
}

function piecesOf(node: RootContent, mark: Mark | null, reading: MarkdownReading): readonly Piece[] {
  if (node.type === 'definition' || node.type === 'thematicBreak') return [];
  const anchors = node.type === 'heading' ? [slugOf(node)] : [];
  const own = standsAlone(node, reading.source) ? ownWords(node, reading.source) : null;
  const pieces = own === null ? blocksOfMarkdown([node], reading).map(pieceOf) : [pieceInOwnWords(node, own)];
  return pieces.map((piece): Piece => {
    if (piece.as === 'heading' && mark?.kind === 'division')
      return { as: 'told', kind: 'division', level: mark.level || piece.level, words: piece.words };
    if (piece.as === 'heading') return { ...piece, anchors: [...anchors, ...piece.anchors] };
    return mark && mark.kind !== 'division' ? told(mark.kind, piece.words) : piece;
  });
}

function pieceInOwnWords(node: RootContent, words: string): Piece {
  if (node.type === 'heading') return { as: 'heading', level: node.depth, words, anchors: [] };
  if (node.type === 'paragraph') return { as: 'paragraph', words };
  if (node.type === 'list' || node.type === 'table') return told(node.type, words);
  return told(node.type === 'footnoteDefinition' ? 'footnote' : 'paragraph', words);
}

/** Whether the node's letters say the same elsewhere: nothing in them leans on the rest of the document or is dropped. */
function standsAlone(node: RootContent, source: string): boolean {
  let leans = node.type === 'code' && !isFenced(node, source);
  visit(node, ({ type, ...each }) => {
    if (type === 'html' || type === 'image' || type === 'imageReference' || type === 'linkReference') leans = true;
    if (type === 'link' && 'url' in each && safeAddress(each.url) === null) leans = true;
  });
  return !leans;
}

/** The node's letters in the source, as they read when they stand at the beginning of a line; null where unknown. */
function ownWords(node: RootContent, source: string): string | null {
  const place = node.position;
  if (place?.start.offset === undefined || place.end.offset === undefined) return null;
  if (node.type === 'heading') return headingWords(node, source);
  const words = source.slice(place.start.offset, place.end.offset);
  if (node.type === 'paragraph')
    return words.trimEnd().replaceAll(/[ \t]*\n[ \t]*/g, (end) => (/^ {2,}/.test(end) ? '  \n' : '\n'));
  // An indented block keeps its shape: the columns before its first line go from the others too.
  const columns = place.start.column - 1;
  const shifted = columns === 0 ? words : words.replaceAll(new RegExp(String.raw`\n {1,${columns}}`, 'g'), '\n');
  return shifted.trimEnd();
}

function headingWords({ children }: Heading, source: string): string {
  const from = children[0]?.position?.start.offset ?? 0;
  const to = children.at(-1)?.position?.end.offset ?? 0;
  return source
    .slice(from, to)
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
}

/** The name GitHub gives a heading, by which links within the document know it. */
function slugOf(heading: Heading): string {
  const words = toString(heading).toLowerCase().trim();
  return words.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}
