import { uuidv7obj, UUID } from 'uuidv7';

export const day = 86_400_000;

/** Identifiers ordered by the instant they stand for, as the server makes them. */
let sequence = 0;
export function idAt(at) {
  sequence += 1;
  const bytes = new Uint8Array(uuidv7obj().bytes);
  const time = at.getTime();
  for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(time / 2 ** (8 * (5 - index))) % 256;
  bytes[6] = 0x70 | ((sequence >> 8) & 0x0f);
  bytes[7] = sequence & 0xff;
  return UUID.ofInner(bytes).toString();
}

/** A hash that spreads evenly and is the same in every run. */
export function spread(text) {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0), 16777619);
  return (value >>> 0) / 2 ** 32;
}
