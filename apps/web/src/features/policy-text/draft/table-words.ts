import type { Fragment, Node } from '@tiptap/pm/model';

const rules: Record<string, string> = { left: ':---', center: ':---:', right: '---:' };

/** A table as Markdown; its first row is the heading, for Markdown knows no table without. */
export function tableWords(table: Node, inline: (content: Fragment) => string): string {
  const rows = table.children.map((row) =>
    row.children.map(({ content }) =>
      inline(content)
        .replaceAll(/\\?\n/g, ' ')
        .replaceAll(/(?<!\\)\|/g, '\\|'),
    ),
  );
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const head = table.firstChild?.children ?? [];
  const rule = Array.from({ length: width }, (_, at) => rules[String(head[at]?.attrs['align'])] ?? '---');
  return [line(rows[0] ?? []), line(rule), ...rows.slice(1).map(line)].join('\n');
}
