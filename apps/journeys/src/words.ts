import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const catalogues = new Map<string, Record<string, string>>();

/** The text of the forum's catalogue that stands under an id, in a language: people look for words, and so do journeys. */
export function words(language: string, id: string): string {
  let catalogue = catalogues.get(language);
  if (!catalogue) {
    catalogue = JSON.parse(
      readFileSync(join(import.meta.dirname, `../../web/src/words/${language}.json`), 'utf8'),
    ) as Record<string, string>;
    catalogues.set(language, catalogue);
  }
  const text = catalogue[id];
  if (text === undefined) throw new Error(`There is no text ${id} in ${language}.`);
  return text;
}
