import { accept } from '@folkmoot/domain';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { documentTooLarge, formatBroken, type Read } from './read.ts';

/** Most bytes of all entries together, inflated. */
const mostBytes = 50 * 1024 * 1024;
/** Most bytes of all XML together, inflated. */
const mostXml = 16 * 1024 * 1024;
const mostEntries = 2_000;
/** How much larger than packed an entry may be; Word's XML is some 20 times. Small entries may be as they are. */
const mostRatio = 200;
const smallEntry = 1024 * 1024;

/** The XML parts of an Office file by their names. */
export type Parts = ReadonlyMap<string, Buffer>;

/**
 * Takes the XML out of a zip file that nobody vouches for. Every entry is inflated, a piece at a time, and counted: what
 * the file says of its own sizes only ever shortens the work. Names that are no plain paths of XML are passed by.
 */
export async function xmlParts(file: Uint8Array): Promise<Read<Parts>> {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    if (zip.entryCount > mostEntries) return documentTooLarge;
    return await inflated(zip);
  } catch {
    // yauzl throws on whatever is no zip file, or not the one it says it is.
    return formatBroken;
  }
}

async function inflated(zip: ZipFile): Promise<Read<Parts>> {
  const parts = new Map<string, Buffer>();
  let bytes = 0;
  let xml = 0;
  let entries = 0;
  for await (const entry of zip.eachEntry()) {
    if (++entries > mostEntries || bytes + entry.uncompressedSize > mostBytes) return documentTooLarge;
    const name = entry.fileNameRaw.toString('utf8');
    const isXml = /^(?:\w[\w-]*\/)*(?:\[Content_Types\]|\w[\w.-]*)?\.(?:xml|rels)$/.test(name) && !parts.has(name);
    const content = await contentOf(zip, entry, { most: mostBytes - bytes, keep: isXml });
    if (content === null) return documentTooLarge;
    bytes += content.length;
    if (!isXml) continue;
    xml += content.length;
    if (xml > mostXml) return documentTooLarge;
    parts.set(name, content.kept);
  }
  return accept(parts);
}

/** The entry's content, or null as soon as it is larger than it may be. */
async function contentOf(
  zip: ZipFile,
  entry: Entry,
  { most, keep }: { readonly most: number; readonly keep: boolean },
): Promise<{ readonly length: number; readonly kept: Buffer } | null> {
  const kept: Buffer[] = [];
  let length = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    const piece: unknown = chunk;
    if (!Buffer.isBuffer(piece)) continue;
    length += piece.length;
    const isBomb = length > smallEntry && length > mostRatio * entry.compressedSize;
    // Leaving the loop ends the stream: nothing more is inflated.
    if (isBomb || length > most || (keep && length > mostXml)) return null;
    if (keep) kept.push(piece);
  }
  return { length, kept: Buffer.concat(kept) };
}
