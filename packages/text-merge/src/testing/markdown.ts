import { diffLines } from 'diff';
import type { Change } from '../change.ts';
import type { Piece, Text } from '../piece.ts';

/** A Markdown source cut into pieces, with what stands before, between and behind them: one gap more than pieces. */
export interface Cut {
  readonly text: Text;
  readonly gaps: readonly string[];
}

/** Cuts Markdown at blank lines and around headings, code fences kept whole. Identities are numbers behind a prefix. */
export function cut(source: string, prefix: string): Cut {
  const blocks: string[] = [];
  const gaps = [''];
  let isFenced = false;
  let isOpen = false;
  for (const line of source.split(/(?<=\n)/)) {
    const words = line.replace(/\n$/, '');
    const isHeading = !isFenced && /^#{1,6} /.test(words);
    if (!isFenced && words.trim() === '') {
      gaps.push(`${gaps.pop() ?? ''}${line}`);
      isOpen = false;
      continue;
    }
    if (isOpen && !isHeading) {
      blocks.push(`${blocks.pop() ?? ''}${gaps.pop() ?? ''}${words}`);
    } else blocks.push(words);
    gaps.push(line.slice(words.length));
    if (/^(```|~~~)/.test(words)) isFenced = !isFenced;
    isOpen = !isHeading;
  }
  return { text: blocks.map((words, index): Piece => ({ id: `${prefix}${index}`, ...formOf(words), words })), gaps };
}

/** The source that the pieces were cut from, to the byte. */
export function joined({ text, gaps }: Cut): string {
  return gaps.map((gap, index) => `${gap}${text[index]?.words ?? ''}`).join('');
}

function formOf(words: string): Pick<Piece, 'kind' | 'level'> {
  const marks = /^(#{1,6}) [^\n]*$/.exec(words)?.[1];
  if (marks !== undefined) return { kind: 'heading', level: marks.length };
  return { kind: /^\s*([*+-]|\d+\.) /.test(words) ? 'list' : 'paragraph', level: 0 };
}

/** What an independent line diff says was touched, and what the changes name, as identities of pieces. */
export function touched(before: Cut, after: Cut, changes: readonly Change[]) {
  const lines = { before: new Set<number>(), after: new Set<number>() };
  const source = { before: joined(before), after: joined(after) };
  let [x, y] = [0, 0];
  for (const part of diffLines(source.before, source.after)) {
    const rows = part.value.split('\n').slice(0, part.count);
    rows.forEach((row, step) => {
      if (row.trim() === '') return;
      if (part.removed) lines.before.add(x + step);
      if (part.added) lines.after.add(y + step);
    });
    if (!part.added) x += part.count;
    if (!part.removed) y += part.count;
  }
  const byLines = new Set([...piecesAt(before, lines.before), ...piecesAt(after, lines.after)]);
  const named = (kinds: readonly Change['kind'][]) =>
    new Set(
      changes.filter(({ kind }) => kinds.includes(kind)).map((one) => (one.kind === 'insert' ? one.piece.id : one.id)),
    );
  return { byLines, named: named(['edit', 'insert', 'remove']), moved: named(['move']) };
}

function piecesAt({ text, gaps }: Cut, lines: ReadonlySet<number>): string[] {
  const breaks = (words: string) => words.split('\n').length - 1;
  let from = 0;
  return text.flatMap(({ id, words }, index) => {
    from += breaks(gaps[index] ?? '');
    const count = breaks(words) + 1;
    const isTouched = Array.from({ length: count }, (_, step) => from + step).some((line) => lines.has(line));
    from += count - 1;
    return isTouched ? [id] : [];
  });
}
