import { accept, refuse, type Outcome } from './outcome.ts';

/** Characters that have no place in text people write: controls but tab and line breaks, and direction overrides that disguise words. */
// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const unwelcome = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

export interface TextBounds {
  readonly field: string;
  /** Fewest characters, after trimming. */
  readonly min: number;
  /** Most characters, after trimming. */
  readonly max: number;
}

/** A text as it is kept: normalised (NFC), one kind of line break, trimmed, without control characters, within bounds. */
export function text(input: string, { field, min, max }: TextBounds): Outcome<string> {
  // Hostile lengths are refused before any work is done on them.
  if (input.length > max * 4 + 1000) return refuse('TOO_LONG', field);
  // What has no place goes first: what it held apart may then compose or become one line break.
  const kept = input.replaceAll(unwelcome, '').normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  if (kept.length === 0 && min > 0) return refuse('REQUIRED', field);
  if (kept.length < min) return refuse('TOO_SHORT', field);
  if (kept.length > max) return refuse('TOO_LONG', field);
  return accept(kept);
}

/** A readable part of an address: ASCII letters, digits and hyphens; other scripts fall back to nothing. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replaceAll(/-+$/g, '');
}
