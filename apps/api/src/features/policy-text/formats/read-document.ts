import { randomUUID } from 'node:crypto';
import { cutAkomaNtoso } from './cut-akoma-ntoso.ts';
import type { Cut } from './cut.ts';
import { cutDocx } from './docx.ts';
import { cutMarkdown } from './markdown.ts';
import { formatBroken, type Read } from './read.ts';

/** Local file header of a zip; a DOCX is one (APPNOTE 4.3.7). */
const zip = Buffer.from('PK\u0003\u0004', 'latin1');

/**
 * A document cut into clauses, whatever of the three formats it is. What a file says of itself counts more than its
 * name: a zip is read as DOCX, what begins as XML and is named so as Akoma Ntoso, all other text as Markdown.
 */
export async function readDocument(name: string, bytes: Buffer): Promise<Read<Cut>> {
  if (bytes.subarray(0, 4).equals(zip)) return cutDocx(bytes, randomUUID);
  const text = textOf(bytes);
  if (text === null) return formatBroken;
  if (/\.(xml|akn)$/i.test(name) || /^\s*<(\?xml|(\w+:)?akomaNtoso)\b/.test(text))
    return cutAkomaNtoso(text, randomUUID);
  return /\.docx?$/i.test(name) ? formatBroken : cutMarkdown(text, randomUUID);
}

/** The bytes as UTF-8, or null where they are something else. */
function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
