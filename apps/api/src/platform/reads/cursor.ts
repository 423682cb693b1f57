import { fault } from '../faults.ts';

/** A place in an ordered list: the sort key as text, where there is one, and the row's id. */
export interface Place {
  readonly key: string | null;
  readonly id: string;
}

export function cursorOf({ key, id }: Place): string {
  return Buffer.from(JSON.stringify(key === null ? [id] : [id, key])).toString('base64url');
}

/** Reads a cursor we once gave out; anything else is a fault of the request. */
export function placeOf(cursor: string): Place {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) {
      const [id, key] = parts;
      if (id !== undefined && /^[0-9a-f-]{36}$/.test(id)) return { id, key: key ?? null };
    }
  } catch {
    // Not ours: answered below like every other cursor we never gave.
  }
  throw fault('BAD_REQUEST', 'This cursor is not one of ours.');
}

export const mostRows = 100;

/** The page size asked for, within what we give. */
export function pageSize(first: unknown): number {
  if (typeof first !== 'number' || first < 1 || first > mostRows)
    throw fault('BAD_REQUEST', `Ask for 1 to ${mostRows} at a time.`);
  return first;
}
