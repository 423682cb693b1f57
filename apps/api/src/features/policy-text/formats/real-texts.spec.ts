import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cutMarkdown } from './markdown.ts';
import { writeMarkdown } from './write-markdown.ts';

/** Real policies with their real history, kept beside the project because they are others' work. */
const texts = fileURLToPath(new URL('../../../../../../../shared/data/policy', import.meta.url));
const folders = [
  'federal-source-code-policy/first-draft',
  'federal-source-code-policy/final',
  '18f-open-source-policy',
];
const files = folders
  .map((folder) => join(texts, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((name) => name.endsWith('.md'));

if (files.length === 0)
  console.warn(`SKIPPED: no real policy texts in ${texts}. Nothing shows that words survive an import.`);

/** Words of two letters or more; signs, figures and letters of numbering are not compared. */
const wordsIn = (text: string) => text.match(/\p{L}[\p{L}\p{N}]+/gu) ?? [];

/** The words of a source without front matter, tags, comments and references to characters. */
function sourceWords(source: string): string[] {
  const body = source.replace(/^---\n[^]*?\n---\n/, '');
  return wordsIn(body.replaceAll(/<!--[^]*?-->|<\/?[a-z][^>]*>|&#?\w+;/gi, ' '));
}

(files.length > 0 ? describe : describe.skip)('real policy texts', () => {
  it.each(files.map((file) => [file.slice(texts.length + 1), file]))('loses no word of %s', (_, file) => {
    const source = readFileSync(file, 'utf8');
    const read = cutMarkdown(source, () => 'x');
    if (!read.ok) throw new Error(read.reason);
    const { title, clauses, notUnderstood } = read.value;
    const kept = new Map<string, number>();
    for (const word of wordsIn(
      [title, ...clauses.map(({ words }) => words), ...notUnderstood.map(({ excerpt }) => excerpt)].join('\n'),
    ))
      kept.set(word, (kept.get(word) ?? 0) + 1);
    const lost = sourceWords(source).filter((word) => {
      const left = kept.get(word) ?? 0;
      kept.set(word, left - 1);
      return left === 0;
    });
    expect(lost).toEqual([]);
  });

  it.each(folders)('cuts the chapters of %s into the same clauses after they were written out', (folder) => {
    const chapters = files.filter((file) => file.includes(folder)).slice(-9);
    const first = cutMarkdown(chapters.map((file) => readFileSync(file, 'utf8')).join('\n\n'), () => 'x');
    if (!first.ok) throw new Error(first.reason);
    const { title, clauses } = first.value;
    expect(clauses.length).toBeGreaterThan(30);
    for (const numberOf of [undefined, () => '4.2'])
      expect(cutMarkdown(writeMarkdown(title, clauses, numberOf), () => 'x')).toMatchObject({
        value: { title, clauses },
      });
  });
});
