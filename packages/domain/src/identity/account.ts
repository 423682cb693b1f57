import { accept, refuse, type Outcome } from '../outcome.ts';
import { text } from '../text.ts';

export const languages = ['en', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];

/** A person's account as it is stored. Deleted accounts keep the row, emptied of everything personal. */
export interface Account {
  readonly id: string;
  readonly email: string | null;
  readonly emailConfirmedAt: Date | null;
  readonly passwordHash: string | null;
  readonly displayName: string;
  readonly language: Language;
  /** The office an official speaks for, shown with answers. */
  readonly office: string | null;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
}

/** Longest e-mail address: RFC 5321 section 4.5.3.1.3. */
const longestEmail = 254;

/** A usable e-mail address, trimmed and in lower case. Whether it exists only the confirmation mail can tell. */
export function emailAddress(input: string): Outcome<string> {
  const email = input.trim().toLowerCase();
  if (email.length === 0) return refuse('REQUIRED', 'email');
  if (email.length > longestEmail) return refuse('TOO_LONG', 'email');
  return /^[^\s\p{C}@<>"(),:;[\]\\]+@[^\s\p{C}@<>"(),:;[\]\\.]+(\.[^\s\p{C}@<>"(),:;[\]\\.]+)+$/u.test(email)
    ? accept(email)
    : refuse('NOT_AN_EMAIL', 'email');
}

/** The name others see: 2 to 60 characters on one line. */
export function displayName(input: string): Outcome<string> {
  return text(input.replaceAll(/\s+/g, ' '), { field: 'displayName', min: 2, max: 60 });
}

/** The office an official speaks for: 2 to 120 characters on one line. */
export function officeName(input: string): Outcome<string> {
  return text(input.replaceAll(/\s+/g, ' '), { field: 'office', min: 2, max: 120 });
}

export const passwordLength = { min: 10, max: 200 } as const;

/** Checks a new password's length only; how easily it is guessed is measured where the word lists are. */
export function passwordOfLength(input: string, field = 'password'): Outcome<string> {
  if (input.length < passwordLength.min) return refuse('TOO_SHORT', field);
  if (input.length > passwordLength.max) return refuse('TOO_LONG', field);
  return accept(input);
}

/** How long the mailed links live. */
export const tokenLifetimeHours = { confirmEmail: 48, resetPassword: 2 } as const;
export type TokenPurpose = keyof typeof tokenLifetimeHours;

/** Sessions end after this many days without a visit. */
export const sessionIdleDays = 30;
