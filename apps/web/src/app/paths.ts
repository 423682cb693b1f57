/** The readable addresses of things. */
export const consultationPath = (consultation: { slug: string }): string => `/c/${consultation.slug}`;
export const proposalsPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/proposals`;
export const resultPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/result`;

export const proposalPath = (consultation: { slug: string }, proposal: { number: number; slug: string }): string =>
  `/c/${consultation.slug}/p/${proposal.number}${proposal.slug ? `-${proposal.slug}` : ''}`;

export const textPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/text`;
/** One version of a text; the latest by the text's own address. */
export const versionPath = (consultation: { slug: string }, version: { number: number }): string =>
  `${textPath(consultation)}/v/${version.number}`;
export const comparePath = (consultation: { slug: string }, from: number, to: number): string =>
  `${textPath(consultation)}/compare?from=${from}&to=${to}`;
/** Where the words of one clause come from, version by version. */
export const tracePath = (consultation: { slug: string }, clauseId: string): string =>
  `${textPath(consultation)}/clauses/${clauseId}`;
/** The part of an address that names a clause; the same in every version. */
export const clauseHash = (clauseId: string): string => `#c-${clauseId}`;
/** The clause that an address names, alone or ahead of one of its comments; null where it names none. */
export const clauseNamed = (hash: string): string | null => /^#c-([^.]+)(?:\..+)?$/.exec(hash)?.[1] ?? null;
/** Where the server gives a version away as a file. */
export const versionFile = (
  consultation: { slug: string },
  version: { number: number },
  form: 'md' | 'json' | 'xml',
): string => `/export/consultations/${consultation.slug}/text/v${version.number}.${form}`;
/** Where words are suggested; a search like `?clause=…` says what for. */
export const suggestPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/text/suggest`;
export const suggestionsPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/suggestions`;
export const suggestionPath = (consultation: { slug: string }, suggestion: { number: number }): string =>
  `/c/${consultation.slug}/suggestions/${suggestion.number}`;

/** The number at the start of `31-school-streets`; the words after it are only for people. */
export function numberIn(numberAndSlug: string | undefined): number {
  return Number.parseInt(numberAndSlug ?? '', 10) || 0;
}
