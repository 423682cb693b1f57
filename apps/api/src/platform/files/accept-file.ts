import { createHash } from 'node:crypto';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { accept, refuse, type Outcome } from '@folkmoot/domain';

/** A file as we keep it: written anew by us, under a name that is its content's hash. */
export interface AcceptedFile {
  readonly kind: 'image' | 'pdf';
  readonly key: string;
  readonly content: Buffer;
  readonly width: number | null;
  readonly height: number | null;
}

/** Longest side kept of a picture, and the most pixels we are willing to open. */
const longestSide = 2000;
const mostPixels = 50_000_000;
const mostPages = 300;
const pictures = new Set(['jpeg', 'png', 'webp', 'heif']);

/**
 * Takes a file for what its bytes say it is, never for its name, and writes it anew: pictures lose place and camera,
 * documents lose scripts, embedded files and actions.
 */
export async function acceptFile(bytes: Buffer): Promise<Outcome<AcceptedFile>> {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return acceptPdf(bytes);
  return acceptPicture(bytes);
}

async function acceptPicture(bytes: Buffer): Promise<Outcome<AcceptedFile>> {
  if (bytes.length === 0) return refuse('FILE_TYPE', 'file');
  // Only the head is read here: the limit of pixels is ours to tell, and the opening below keeps it too.
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!head || !pictures.has(head.format)) return refuse('FILE_TYPE', 'file');
  if (head.width * head.height > mostPixels) return refuse('FILE_TOO_LARGE', 'file');
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  try {
    const { data, info } = await picture
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return accept({ kind: 'image', key: keyOf(data, 'webp'), content: data, width: info.width, height: info.height });
  } catch {
    return refuse('FILE_BROKEN', 'file');
  }
}

async function acceptPdf(bytes: Buffer): Promise<Outcome<AcceptedFile>> {
  try {
    const source = await PDFDocument.load(bytes, { ignoreEncryption: false, throwOnInvalidObject: true });
    if (source.getPageCount() > mostPages) return refuse('FILE_TOO_LARGE', 'file');
    // Pages are copied into a new document: what hangs on the old one (scripts, attachments, forms) stays behind.
    const clean = await PDFDocument.create();
    for (const page of await clean.copyPages(source, source.getPageIndices())) {
      for (const name of ['AA', 'Annots']) page.node.delete(PDFName.of(name));
      clean.addPage(page);
    }
    const content = Buffer.from(await clean.save());
    return accept({ kind: 'pdf', key: keyOf(content, 'pdf'), content, width: null, height: null });
  } catch {
    return refuse('FILE_BROKEN', 'file');
  }
}

function keyOf(content: Buffer, ending: string): string {
  return `${createHash('sha256').update(content).digest('hex')}.${ending}`;
}
