import type { WrittenVersion } from '../written-version.ts';

/** ISO 639-2 codes, which the Naming Convention asks for; a language not named here is told by its own tag. */
const threeLetters: Readonly<Record<string, string>> = {
  bg: 'bul',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  et: 'est',
  fi: 'fin',
  fr: 'fra',
  ga: 'gle',
  hr: 'hrv',
  hu: 'hun',
  it: 'ita',
  lt: 'lit',
  lv: 'lav',
  mt: 'mlt',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  sk: 'slk',
  sl: 'slv',
  sv: 'swe',
};

/** The country of a text that no country has passed: ISO 3166 leaves `xx` to its users. */
export const country = 'xx';

export interface Iris {
  readonly language: string;
  readonly work: string;
  /** The day the first version came out. */
  readonly begun: string;
  /** The name of a version by its number, and the day it came out. */
  readonly expression: (number: number) => string;
  readonly published: (number: number) => string;
}

/**
 * The names of a text and of its versions after the Akoma Ntoso Naming Convention 1.0: the work by country, kind, day
 * and the consultation's slug; a version by language, day and number, since two may share a day.
 */
export function irisOf({ consultation, language, versions }: WrittenVersion): Iris {
  const [primary = ''] = language.toLowerCase().split('-');
  const code = threeLetters[primary] ?? language;
  const begun = dayOf(versions[0]?.publishedAt);
  const published = (number: number) => dayOf(versions.find((each) => each.number === number)?.publishedAt);
  const work = `/akn/${country}/doc/policy/${begun}/${part(consultation)}`;
  const expression = (number: number) => `${work}/${part(code)}@${published(number)};ver${number}`;
  return { language: code, work, begun, expression, published };
}

/** A day that is not known is the first of all, so that the name keeps its shape. */
function dayOf(date: Date | undefined): string {
  return (date ?? new Date(0)).toISOString().slice(0, 10);
}

function part(name: string): string {
  return encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, ''));
}

/** The name of a person or organisation in the ontology of the file (Naming Convention 1.0). */
export function inOntology(kind: 'person' | 'organization' | 'concept', name: string): string {
  return `/akn/ontology/${kind}/${country}/${part(name)}`;
}
