/**
 * Every reason for which the forum may refuse, with its sentence in English.
 * The record becomes the GraphQL enum `Reason` with these descriptions, and the web's catalogue must name each one.
 */
export const reasons = {
  // who
  NOT_SIGNED_IN: 'Sign in first.',
  EMAIL_NOT_CONFIRMED: 'Confirm your e-mail address first. We sent you a link.',
  NOT_YOURS: 'Only the person who wrote this can change it.',
  NOT_A_MODERATOR: 'Only moderators of this consultation can do this.',
  NOT_AN_OFFICIAL: 'Only officials of this consultation can do this.',
  NOT_AN_ADMIN: 'Only administrators of this site can do this.',
  OWN_CONTENT: 'You cannot decide on your own words. Another moderator will.',
  OWN_WORDS: 'These are your own words. Voting on them and reporting them is for others.',
  // when
  PHASE_CLOSED: 'The consultation does not take this at present.',
  NOT_PUBLISHED: 'This is not public yet.',
  ALREADY_PUBLISHED: 'This is public already.',
  WITHDRAWN: 'The author has withdrawn this.',
  HIDDEN: 'Moderators have taken this out of view.',
  DELETED: 'The author has deleted this.',
  ARCHIVED: 'This consultation is archived. It stays readable for ever and changes no more.',
  EDIT_WINDOW_OVER: 'The time for changing this has passed.',
  HAS_SUPPORTERS: 'People support this wording. It can no longer be changed, but you can withdraw it.',
  ALREADY_OPEN: 'This step is open already.',
  NOT_OPEN: 'This step is not open.',
  CONSULTATION_NOT_FINISHED: 'A step of the consultation is still to come or still open.',
  NO_RESULT: 'There is no result to publish yet. Write it first.',
  // what
  NOT_FOUND: 'We cannot find this.',
  STALE: 'Someone has changed this since you opened it. Look at what changed, then send again.',
  REQUIRED: 'Please fill this in.',
  TOO_SHORT: 'This is too short.',
  TOO_LONG: 'This is too long.',
  NOT_AN_EMAIL: 'This does not look like an e-mail address.',
  NOT_A_SLUG: 'Use small letters, digits and hyphens only.',
  SLUG_TAKEN: 'Another consultation has this address.',
  PHASES_MISSING: 'Give the consultation at least one step.',
  PHASES_OVERLAP: 'The steps must follow one another, each closing before the next opens.',
  TOO_MANY: 'These are more than we take at once.',
  TOO_DEEP: 'This thread goes no deeper. Answer further up.',
  NOT_A_PARENT: 'The comment you answer is not part of this discussion.',
  ALREADY_REPORTED: 'You have reported this already. A moderator will look at it.',
  ALREADY_DECIDED: 'This case has been decided meanwhile.',
  ALREADY_HIDDEN: 'This is out of view already.',
  NOT_HIDDEN: 'This is in view already.',
  NOTHING_CHANGED: 'Nothing has changed.',
  // files
  FILE_TYPE: 'We take JPEG, PNG, WebP and AVIF pictures and PDF documents.',
  FILE_BROKEN: 'We cannot read this file.',
  FILE_TOO_LARGE: 'This file is too large.',
  // account
  WRONG_CREDENTIALS: 'The e-mail address and the password do not go together.',
  WRONG_PASSWORD: 'This is not your current password.',
  PASSWORD_WEAK: 'This password is too easy to guess. Take a longer one, for example four unrelated words.',
  TOKEN_INVALID: 'This link has been used or has expired. Ask for a new one.',
  TOO_MANY_TRIES: 'Too many tries. Wait a quarter of an hour, then try again.',
  BUSY: 'Too many people are doing this at this moment. Try again in a minute.',
  LAST_ADMIN: 'A site needs an administrator. Name another one first.',
} as const;

export type Reason = keyof typeof reasons;
