import { plainWords, type ClauseKind } from '@folkmoot/domain';

const isTable = (words: string) => /^\s*\|/.test(words);
const isList = (words: string) => /^\s*(?:[-+*]|\d+[.)])\s/.test(words);

/** The words of a clause put so that they fit another kind. No word is lost; marks of lists and tables come and go. */
export function wordingAs(kind: ClauseKind, words: string): string {
  if (!words.trim()) return kind === 'list' ? '- ' : kind === 'table' ? '|  |  |\n| --- | --- |\n|  |  |' : '';
  if (kind === 'table') {
    if (isTable(words)) return words;
    const rows = lines(words).map((line) => `| ${line.replaceAll('|', '\\|')} |  |`);
    return [rows[0], '| --- | --- |', ...rows.slice(1)].join('\n');
  }
  if (kind === 'list')
    return isList(words)
      ? words
      : lines(words)
          .map((line) => `- ${line}`)
          .join('\n');
  if (isTable(words)) return plainWords(words).replaceAll(/\s+/g, ' ').trim();
  return isList(words) ? lines(words).join(' ') : words;
}

/** Line by line, without the marks of a list or the bars of a table. */
function lines(words: string): string[] {
  const text = isTable(words) ? plainWords(words) : words.replaceAll(/^[ \t]*(?:[-+*]|\d+[.)])[ \t]+/gm, '');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[^\s:|-]/.test(line));
}
