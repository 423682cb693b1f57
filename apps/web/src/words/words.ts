import type { Language } from '@folkmoot/domain';
import type { IntlConfig } from 'react-intl';

export type Words = NonNullable<IntlConfig['messages']>;

const catalogues: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('./en.json'),
  es: () => import('./es.json'),
  ar: () => import('./ar.json'),
};

/** A language's texts, compiled; each language is a file of its own, fetched when it is chosen. */
export async function loadWords(language: Language): Promise<Words> {
  const { default: words } = await catalogues[language]();
  // The build turns the catalogue into the formatter's own trees, which no type of a JSON file can say.
  return words as Words;
}
