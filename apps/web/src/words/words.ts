import type { Language } from '@folkmoot/domain';

/** Texts by id. Built ones with placeholders are the formatter’s own trees, which its type of a whole catalogue cannot say. */
export type Words = Record<string, string>;

interface Catalogue {
  /** What the frame and the home page say. */
  first: () => Promise<{ default: Words }>;
  rest: () => Promise<{ default: Words }>;
}

/** A language's texts, compiled at build time; each part is a file of its own, fetched when it is needed. */
const catalogues: Record<Language, Catalogue> = {
  en: { first: () => import('virtual:words/en/first'), rest: () => import('virtual:words/en/rest') },
  es: { first: () => import('virtual:words/es/first'), rest: () => import('virtual:words/es/rest') },
  ar: { first: () => import('virtual:words/ar/first'), rest: () => import('virtual:words/ar/rest') },
};

/** Enough for the first page. */
export async function loadFirstWords(language: Language): Promise<Words> {
  return (await catalogues[language].first()).default;
}

/** All of a language. */
export async function loadAllWords(language: Language): Promise<Words> {
  const { first, rest } = catalogues[language];
  const [some, others] = await Promise.all([first(), rest()]);
  return { ...some.default, ...others.default };
}
