import type { Reason } from '@folkmoot/domain';
import { defineMessages, type MessageDescriptor } from 'react-intl';

/** Every reason of the domain in words. A reason without words does not compile. */
export const reasonWords: Record<Reason, MessageDescriptor> = defineMessages({
  NOT_SIGNED_IN: { id: 'reason.NOT_SIGNED_IN', defaultMessage: 'Sign in first.' },
  EMAIL_NOT_CONFIRMED: {
    id: 'reason.EMAIL_NOT_CONFIRMED',
    defaultMessage: 'Confirm your e-mail address first. We sent you a link.',
  },
  NOT_YOURS: { id: 'reason.NOT_YOURS', defaultMessage: 'Only the person who wrote this can change it.' },
  NOT_A_MODERATOR: {
    id: 'reason.NOT_A_MODERATOR',
    defaultMessage: 'Only moderators of this consultation can do this.',
  },
  NOT_AN_OFFICIAL: { id: 'reason.NOT_AN_OFFICIAL', defaultMessage: 'Only officials of this consultation can do this.' },
  NOT_AN_ADMIN: { id: 'reason.NOT_AN_ADMIN', defaultMessage: 'Only administrators of this site can do this.' },
  OWN_CONTENT: {
    id: 'reason.OWN_CONTENT',
    defaultMessage: 'You cannot decide on your own words. Another moderator will.',
  },
  OWN_WORDS: {
    id: 'reason.OWN_WORDS',
    defaultMessage: 'These are your own words. Voting on them and reporting them is for others.',
  },
  PHASE_CLOSED: { id: 'reason.PHASE_CLOSED', defaultMessage: 'The consultation does not take this at present.' },
  NOT_PUBLISHED: { id: 'reason.NOT_PUBLISHED', defaultMessage: 'This is not public yet.' },
  ALREADY_PUBLISHED: { id: 'reason.ALREADY_PUBLISHED', defaultMessage: 'This is public already.' },
  WITHDRAWN: { id: 'reason.WITHDRAWN', defaultMessage: 'The author has withdrawn this.' },
  HIDDEN: { id: 'reason.HIDDEN', defaultMessage: 'Moderators have taken this out of view.' },
  DELETED: { id: 'reason.DELETED', defaultMessage: 'The author has deleted this.' },
  ARCHIVED: {
    id: 'reason.ARCHIVED',
    defaultMessage: 'This consultation is archived. It stays readable for ever and changes no more.',
  },
  EDIT_WINDOW_OVER: { id: 'reason.EDIT_WINDOW_OVER', defaultMessage: 'The time for changing this has passed.' },
  HAS_SUPPORTERS: {
    id: 'reason.HAS_SUPPORTERS',
    defaultMessage: 'People support this wording. It can no longer be changed, but you can withdraw it.',
  },
  ALREADY_OPEN: { id: 'reason.ALREADY_OPEN', defaultMessage: 'This step is open already.' },
  NOT_OPEN: { id: 'reason.NOT_OPEN', defaultMessage: 'This step is not open.' },
  CONSULTATION_NOT_FINISHED: {
    id: 'reason.CONSULTATION_NOT_FINISHED',
    defaultMessage: 'A step of the consultation is still to come or still open.',
  },
  NO_RESULT: { id: 'reason.NO_RESULT', defaultMessage: 'There is no result to publish yet. Write it first.' },
  NOT_FOUND: { id: 'reason.NOT_FOUND', defaultMessage: 'We cannot find this.' },
  STALE: {
    id: 'reason.STALE',
    defaultMessage: 'Someone has changed this since you opened it. Look at what changed, then send again.',
  },
  REQUIRED: { id: 'reason.REQUIRED', defaultMessage: 'Please fill this in.' },
  TOO_SHORT: { id: 'reason.TOO_SHORT', defaultMessage: 'This is too short.' },
  TOO_LONG: { id: 'reason.TOO_LONG', defaultMessage: 'This is too long.' },
  NOT_AN_EMAIL: { id: 'reason.NOT_AN_EMAIL', defaultMessage: 'This does not look like an e-mail address.' },
  NOT_A_SLUG: { id: 'reason.NOT_A_SLUG', defaultMessage: 'Use small letters, digits and hyphens only.' },
  SLUG_TAKEN: { id: 'reason.SLUG_TAKEN', defaultMessage: 'Another consultation has this address.' },
  PHASES_MISSING: { id: 'reason.PHASES_MISSING', defaultMessage: 'Give the consultation at least one step.' },
  PHASES_OVERLAP: {
    id: 'reason.PHASES_OVERLAP',
    defaultMessage: 'The steps must follow one another, each closing before the next opens.',
  },
  TOO_MANY: { id: 'reason.TOO_MANY', defaultMessage: 'These are more than we take at once.' },
  TOO_DEEP: { id: 'reason.TOO_DEEP', defaultMessage: 'This thread goes no deeper. Answer further up.' },
  NOT_A_PARENT: { id: 'reason.NOT_A_PARENT', defaultMessage: 'The comment you answer is not part of this discussion.' },
  ALREADY_REPORTED: {
    id: 'reason.ALREADY_REPORTED',
    defaultMessage: 'You have reported this already. A moderator will look at it.',
  },
  ALREADY_DECIDED: { id: 'reason.ALREADY_DECIDED', defaultMessage: 'This case has been decided meanwhile.' },
  ALREADY_HIDDEN: { id: 'reason.ALREADY_HIDDEN', defaultMessage: 'This is out of view already.' },
  NOT_HIDDEN: { id: 'reason.NOT_HIDDEN', defaultMessage: 'This is in view already.' },
  NOTHING_CHANGED: { id: 'reason.NOTHING_CHANGED', defaultMessage: 'Nothing has changed.' },
  FILE_TYPE: { id: 'reason.FILE_TYPE', defaultMessage: 'We take JPEG, PNG, WebP and AVIF pictures and PDF documents.' },
  FILE_BROKEN: { id: 'reason.FILE_BROKEN', defaultMessage: 'We cannot read this file.' },
  FILE_TOO_LARGE: { id: 'reason.FILE_TOO_LARGE', defaultMessage: 'This file is too large.' },
  WRONG_CREDENTIALS: {
    id: 'reason.WRONG_CREDENTIALS',
    defaultMessage: 'The e-mail address and the password do not go together.',
  },
  WRONG_PASSWORD: { id: 'reason.WRONG_PASSWORD', defaultMessage: 'This is not your current password.' },
  PASSWORD_WEAK: {
    id: 'reason.PASSWORD_WEAK',
    defaultMessage: 'This password is too easy to guess. Take a longer one, for example four unrelated words.',
  },
  TOKEN_INVALID: {
    id: 'reason.TOKEN_INVALID',
    defaultMessage: 'This link has been used or has expired. Ask for a new one.',
  },
  TOO_MANY_TRIES: {
    id: 'reason.TOO_MANY_TRIES',
    defaultMessage: 'Too many tries. Wait a quarter of an hour, then try again.',
  },
  BUSY: { id: 'reason.BUSY', defaultMessage: 'Too many people are doing this at this moment. Try again in a minute.' },
  LAST_ADMIN: { id: 'reason.LAST_ADMIN', defaultMessage: 'A site needs an administrator. Name another one first.' },
} satisfies Record<Reason, MessageDescriptor>);
