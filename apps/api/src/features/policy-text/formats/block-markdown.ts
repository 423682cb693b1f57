import type { Alignment, Block, ListBlock, TableBlock } from './blocks.ts';
import { inlineMarkdown, longestRun } from './inline-markdown.ts';

/** GitHub-flavoured Markdown that says exactly this block; empty where it has no words. */
export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      // Within a quotation or a list item a heading is a bold line: divisions stand at the top only.
      return inlineMarkdown(
        block.runs.map((run) => ({ ...run, marks: { ...run.marks, strong: true } })),
        'line',
      );
    case 'paragraph':
      return inlineMarkdown(block.runs);
    case 'list':
      return list(block, '-.');
    case 'table':
      return table(block);
    case 'quote':
      return prefixed(blocksMarkdown(block.blocks), '> ', '>');
    case 'code':
      return fenced(block.text, block.language);
    case 'footnote':
      return footnoteMarkdown(block.label, block.blocks);
  }
}

/** A note with its label in front; all but its first line indented, as GFM has it. */
export function footnoteMarkdown(label: string, blocks: readonly Block[]): string {
  return `[^${label}]: ${indented(blocksMarkdown(blocks), 4)}`.trimEnd();
}

/** Blocks one beneath the other. Two lists in succession take different signs, or they would be one. */
export function blocksMarkdown(blocks: readonly Block[]): string {
  const written: string[] = [];
  let signs: Signs = '-.';
  blocks.forEach((block, at) => {
    signs = block.kind === 'list' && blocks[at - 1]?.kind === 'list' && signs === '-.' ? '*)' : '-.';
    const words = block.kind === 'list' ? list(block, signs) : blockMarkdown(block);
    if (words !== '') written.push(words);
  });
  return written.join('\n\n');
}

/** The bullet, and what follows a number. */
type Signs = '-.' | '*)';

function list({ ordered, start, items }: ListBlock, signs: Signs): string {
  // A list is tight where no item is more than one paragraph with lists beneath it.
  const tight = items.every((item) =>
    item.every(({ kind }, at) => kind === 'list' || (kind === 'paragraph' && at === 0)),
  );
  const written = items.map((item, at) => {
    const marker = ordered ? `${start + at}${signs.charAt(1)} ` : `${signs.charAt(0)} `;
    const words = tight ? tightly(item) : blocksMarkdown(item);
    return (marker + indented(words, marker.length)).trimEnd();
  });
  return written.join(tight ? '\n' : '\n\n');
}

function tightly(item: readonly Block[]): string {
  return blocksMarkdown(item).replaceAll(/\n\n+/g, '\n');
}

function table({ aligned, rows: [head = [], ...rows] }: TableBlock): string {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), head.length);
  if (width === 0) return '';
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const written = (cells: TableBlock['rows'][number]) => row(cells.map((cell) => inlineMarkdown(cell, 'cell')));
  // Only the head must be as wide as the widest row: cells beyond it would be lost.
  const full = [...head, ...Array.from({ length: width - head.length }, () => [])];
  const rule = row(full.map((_, at) => rules[aligned[at] ?? 'none']));
  return [written(full), rule, ...rows.map(written)].join('\n');
}

const rules: Record<Exclude<Alignment, null> | 'none', string> = {
  left: ':--',
  center: ':-:',
  right: '--:',
  none: '---',
};

function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
  return `${fence}${language.replaceAll(/[`\s]/g, '')}\n${text}\n${fence}`;
}

function indented(text: string, by: number): string {
  return text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}

function prefixed(text: string, prefix: string, empty: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? empty : prefix + line))
    .join('\n');
}
