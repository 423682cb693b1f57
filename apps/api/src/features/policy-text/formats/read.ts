import type { Accepted } from '@folkmoot/domain';

/** A document that cannot be read, or one larger than we are willing to read. */
export type FormatRefusal = { readonly ok: false; readonly reason: 'FORMAT_BROKEN' | 'DOCUMENT_TOO_LARGE' };
export type Read<T> = Accepted<T> | FormatRefusal;

/** Most text of one document, in UTF-16 code units: a thousand printed pages. */
export const mostText = 2 * 1024 * 1024;
/** Most clauses of one text. */
export const mostClauses = 5_000;

export const formatBroken: FormatRefusal = { ok: false, reason: 'FORMAT_BROKEN' };
export const documentTooLarge: FormatRefusal = { ok: false, reason: 'DOCUMENT_TOO_LARGE' };

/** Characters that have no place in a text: controls but tab and line break, and direction overrides that disguise words. */
// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const unwelcome = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** The text with one kind of line break, composed (NFC), without what has no place in it. */
export function tidied(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(unwelcome, '')
    .replaceAll(/\r\n?/g, '\n')
    .normalize('NFC');
}
