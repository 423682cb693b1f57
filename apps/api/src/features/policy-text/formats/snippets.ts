import { blockMarkdown, footnoteMarkdown } from './block-markdown.ts';
import type { Block } from './blocks.ts';
import type { ClauseKind } from '@folkmoot/domain';
import type { Snippet } from './cut.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { judgedHeading, judgedParagraph, type Judged } from './paragraphs.ts';

/** A piece of a document whose place among the clauses is still to be told. */
export type Piece =
  | { readonly as: 'heading'; readonly level: number; readonly words: string; readonly anchors: readonly string[] }
  /** A paragraph: a clause, a definition, or what goes on from a clause. `isNumbered` where the number is not among its words. */
  | { readonly as: 'paragraph'; readonly words: string; readonly isNumbered?: boolean }
  /** The document has said what it is. */
  | { readonly as: 'told'; readonly kind: ClauseKind; readonly level: number; readonly words: string };

/** Fewest numbered paragraphs that make a document one whose clauses are numbered. */
const fewestNumbered = 2;

/**
 * Tells what each piece is. Where a document numbers its paragraphs, one without a number goes on from the one before;
 * where it numbers none, each is a clause. The uppermost heading is of level 1.
 */
export function snippetsOf(pieces: readonly Piece[]): readonly Snippet[] {
  const judged = pieces.map((piece) => ({ piece, paragraph: piece.as === 'paragraph' ? judgedPiece(piece) : null }));
  const isNumbered = judged.filter(({ paragraph }) => paragraph?.isNumbered).length >= fewestNumbered;
  const top = pieces.reduce((least, piece) => (piece.as === 'heading' && piece.level < least ? piece.level : least), 6);
  return judged
    .map(({ piece, paragraph }): Snippet => {
      if (piece.as === 'told') return { kind: piece.kind, level: piece.level, words: piece.words };
      if (piece.as === 'heading')
        return {
          kind: 'division',
          level: piece.level - top + 1,
          words: judgedHeading(piece.words),
          anchors: piece.anchors,
        };
      const { kind, words, isNumbered: hasNumber } = paragraph ?? judgedPiece(piece);
      return { kind: kind === 'clause' && isNumbered && !hasNumber ? 'paragraph' : kind, level: 0, words };
    })
    .filter(({ words }) => words.trim() !== '');
}

function judgedPiece({ words, isNumbered }: Extract<Piece, { as: 'paragraph' }>): Judged {
  const judged = judgedParagraph(words);
  return { ...judged, isNumbered: judged.isNumbered || isNumbered === true };
}

/** The piece a block is, in Markdown. */
export function pieceOf(block: Block): Piece {
  switch (block.kind) {
    case 'heading':
      return { as: 'heading', level: block.level, words: inlineMarkdown(block.runs, 'line'), anchors: block.anchors };
    case 'paragraph':
      return { as: 'paragraph', words: blockMarkdown(block) };
    case 'list':
    case 'table':
      return told(block.kind, blockMarkdown(block));
    case 'quote':
    case 'code':
      return told('paragraph', blockMarkdown(block));
    case 'footnote':
      return told('footnote', footnoteMarkdown(block.label, block.blocks));
  }
}

export function told(kind: Exclude<ClauseKind, 'division'>, words: string): Piece {
  return { as: 'told', kind, level: 0, words };
}
