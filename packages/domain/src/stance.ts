export const stances = ['for', 'against', 'neutral'] as const;
/** Where someone stands on a proposal or an amendment; said with a comment, or by itself. */
export type Stance = (typeof stances)[number];
