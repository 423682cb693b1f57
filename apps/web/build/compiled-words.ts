import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/** Turns a language's catalogue into what the formatter runs on, so that the browser never loads an ICU parser. */
export function compiledWords(): Plugin {
  return {
    name: 'folkmoot:compiled-words',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/words\/\w+\.json$/.test(id)) return null;
      const words = JSON.parse(code) as Record<string, string>;
      const compiled = Object.fromEntries(
        Object.entries(words).map(([key, text]) => [
          key,
          /[{}<>']/.test(text) ? parse(text, { captureLocation: false, shouldParseSkeletons: true }) : text,
        ]),
      );
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}
