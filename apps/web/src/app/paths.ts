/** The readable addresses of things. */
export const consultationPath = (consultation: { slug: string }): string => `/c/${consultation.slug}`;
export const proposalsPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/proposals`;
export const resultPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/result`;

export const proposalPath = (consultation: { slug: string }, proposal: { number: number; slug: string }): string =>
  `/c/${consultation.slug}/p/${proposal.number}${proposal.slug ? `-${proposal.slug}` : ''}`;

export const textPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/text`;
/** Where words are suggested; a search like `?clause=…` says what for. */
export const suggestPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/text/suggest`;
export const suggestionsPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/suggestions`;
export const suggestionPath = (consultation: { slug: string }, suggestion: { number: number }): string =>
  `/c/${consultation.slug}/suggestions/${suggestion.number}`;

/** The number at the start of `31-school-streets`; the words after it are only for people. */
export function numberIn(numberAndSlug: string | undefined): number {
  return Number.parseInt(numberAndSlug ?? '', 10) || 0;
}
