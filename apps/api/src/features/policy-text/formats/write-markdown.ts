import type { Clause } from '@folkmoot/domain';
import { Findings } from './cut.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { isParsable } from './markdown-bounds.ts';
import { piecesOfMarkdown } from './markdown-pieces.ts';
import { markdownTree } from './markdown-tree.ts';
import { readingOf } from './markdown.ts';
import { words } from './runs.ts';
import { snippetsOf, type Piece } from './snippets.ts';

/**
 * A version as Markdown that reads well by itself and that `cutMarkdown` cuts into the same clauses. Where a reader would
 * take a piece for something else, a comment in front tells what it is: `<!-- paragraph -->`.
 * `numberOf` gives a clause's number as printed: figures between stops, such as `4.2`, or a letter or figure in brackets.
 */
export function writeMarkdown(
  title: string | null,
  clauses: readonly Clause[],
  numberOf: (clause: Clause) => string = () => '',
): string {
  const kept = clauses.filter((clause) => clause.words.trim() !== '');
  // Markdown knows six levels. The title takes the first, unless the text has need of all.
  const isDeep = kept.some(({ level }) => level === 6);
  const blocks = kept.map((clause) => blockOf(clause, numberOf(clause), isDeep ? 0 : 1));
  const needs = marksNeeded(kept, blocks);
  const marked = kept.map((clause, at) =>
    needs.has(at) ? markOf(clause) + blockOf(clause, '', isDeep ? 0 : 1) : blocks[at],
  );
  return [...headOf(title, isDeep), ...marked].map((block) => `${block}\n`).join('\n');
}

function headOf(title: string | null, isDeep: boolean): string[] {
  if (isDeep) return [`---\ntitle: ${JSON.stringify(title)}\n---`];
  const heading = inlineMarkdown([words(title ?? '')], 'line');
  return heading === '' ? [] : [`# ${heading}`];
}

function blockOf({ kind, level, words: said }: Clause, number: string, deeper: number): string {
  const stopped = number === '' || number.endsWith(')') ? number : `${number.replace(/\.$/, '')}.`;
  if (kind === 'division')
    return `${'#'.repeat(level + deeper)} ${stopped && `${stopped} `}${said.replaceAll(/\s*\n\s*/g, ' ')}`;
  return stopped !== '' && (kind === 'clause' || kind === 'paragraph') ? `**${stopped}** ${said}` : said;
}

function markOf({ kind, level }: Clause): string {
  return kind === 'division' ? `<!-- division ${level} -->\n` : `<!-- ${kind} -->\n`;
}

/** The places where a reader would see something else than the clause that was written, or join it to the one before. */
function marksNeeded(clauses: readonly Clause[], blocks: readonly string[]): ReadonlySet<number> {
  const pieces = blocks.map(pieceRead);
  const needs = new Set<number>();
  clauses.forEach(({ kind }, at) => {
    if (kind === 'list' && clauses[at - 1]?.kind === 'list') needs.add(at);
  });
  // A mark changes what the others are taken for (whether the text is numbered, which level is uppermost): until none does.
  for (let before = -1; before < needs.size;) {
    before = needs.size;
    const read = snippetsOf(
      clauses.map((clause, at): Piece => {
        const piece = pieces[at];
        return needs.has(at) || !piece ? { as: 'told', ...clause } : piece;
      }),
    );
    clauses.forEach(({ kind, level, words: said }, at) => {
      const found = read[at];
      if (!pieces[at] || found?.kind !== kind || found.level !== level || found.words !== said) needs.add(at);
    });
  }
  return needs;
}

/** The one piece a reader would see, or null. */
function pieceRead(block: string): Piece | null {
  if (!isParsable(block)) return null;
  const root = markdownTree(block);
  const pieces = piecesOfMarkdown(root.children, readingOf(root, block, new Findings()));
  return pieces.length === 1 ? (pieces[0] ?? null) : null;
}
