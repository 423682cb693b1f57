/** The readable addresses of things. */
export const consultationPath = (consultation: { slug: string }): string => `/c/${consultation.slug}`;
export const proposalsPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/proposals`;
export const resultPath = (consultation: { slug: string }): string => `/c/${consultation.slug}/result`;

export const proposalPath = (consultation: { slug: string }, proposal: { number: number; slug: string }): string =>
  `/c/${consultation.slug}/p/${proposal.number}${proposal.slug ? `-${proposal.slug}` : ''}`;

/** The number at the start of `31-school-streets`; the words after it are only for people. */
export function numberIn(numberAndSlug: string | undefined): number {
  return Number.parseInt(numberAndSlug ?? '', 10) || 0;
}
