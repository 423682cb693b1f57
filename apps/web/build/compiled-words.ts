import { parse } from '@formatjs/icu-messageformat-parser';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What the first page says: the frame around every page, and home. */
const firstPage = [
  'shell.',
  'ui.',
  'home.',
  'consultation.line.',
  'happening.',
  'phase.',
  'answerState.',
  'outcome.inTime',
];

/**
 * Serves a language's catalogue as `virtual:words/en/first` and `virtual:words/en/rest`: turned into what the formatter
 * runs on, so that the browser never loads an ICU parser, and parted, so that the first page loads its own words only.
 */
export function compiledWords(folder: string): Plugin {
  return {
    name: 'folkmoot:compiled-words',
    resolveId: (id) => (id.startsWith('virtual:words/') ? `\0${id}` : null),
    load(id) {
      const [, language, part] = /^\0virtual:words\/(\w+)\/(first|rest)$/.exec(id) ?? [];
      if (!language) return null;
      const file = `${folder}/${language}.json`;
      this.addWatchFile(file);
      const words: unknown = JSON.parse(readFileSync(file, 'utf8'));
      const compiled = Object.fromEntries(
        Object.entries(words ?? {})
          .filter(([key]) => firstPage.some((prefix) => key.startsWith(prefix)) === (part === 'first'))
          .map(([key, text]) => [key, /[{}<>']/.test(text) ? parse(text, { shouldParseSkeletons: true }) : text]),
      );
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`, moduleType: 'js' };
    },
  };
}
