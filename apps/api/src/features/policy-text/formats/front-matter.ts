const longest = 200;
const key = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;

/**
 * The text without front matter (the YAML block before a Jekyll page), that of chapters further down included; and the
 * title of the first: null where it says there is none, undefined where it says nothing.
 */
export function withoutFrontMatter(source: string): {
  readonly body: string;
  readonly title: string | null | undefined;
} {
  const lines = source.split('\n');
  const kept: string[] = [];
  let title: string | null | undefined;
  for (let at = 0; at < lines.length; at++) {
    const end = mayBegin(lines, at) ? endOf(lines, at) : -1;
    if (end < 0) kept.push(lines[at] ?? '');
    else {
      if (at === 0) title = titleIn(lines.slice(1, end));
      kept.push('');
      at = end;
    }
  }
  return { body: kept.join('\n'), title };
}

const isRule = (line: string | undefined) => line !== undefined && /^---[ \t]*$/.test(line);
const mayBegin = (lines: readonly string[], at: number) =>
  isRule(lines[at]) && (at === 0 || lines[at - 1]?.trim() === '');

/** The line that closes the block begun here, or −1: a rule between paragraphs, or a heading underlined, is none. */
function endOf(lines: readonly string[], start: number): number {
  let keys = 0;
  for (let at = start + 1; at < lines.length && at <= start + longest; at++) {
    const line = lines[at] ?? '';
    if (isRule(line)) return keys >= (start === 0 ? 1 : 2) ? at : -1;
    if (key.test(line)) keys++;
    else if (!/^(?:[ \t]+\S|- |#|[ \t]*$)/.test(line) || keys === 0) return -1;
    else if (start > 0 && line.trim() === '') return -1;
  }
  return -1;
}

function titleIn(lines: readonly string[]): string | null | undefined {
  const value = lines.map((line) => /^title[ \t]*:[ \t]*(.*)$/.exec(line)?.[1]).find((found) => found !== undefined);
  if (value === undefined) return undefined;
  const bare = value.trim();
  if (bare === '' || bare === 'null' || bare === '~') return null;
  if (/^'.*'$/.test(bare)) return bare.slice(1, -1).replaceAll("''", "'");
  return /^".*"$/.test(bare) ? quoted(bare) : bare;
}

/** YAML's double quotes are JSON's, near enough. */
function quoted(value: string): string {
  try {
    return String(JSON.parse(value));
  } catch {
    return value.slice(1, -1);
  }
}
