import type { Findings } from './cut.ts';
import type { Parts } from './zip-guard.ts';

/** Reports what Word keeps beside the words, and the words that changes under way have struck out. */
export function reportUnseen(parts: Parts, findings: Findings): void {
  const document = parts.get('word/document.xml')?.toString('utf8') ?? '';
  const struck = piecesIn(document, '<w:del ', '</w:del>').concat(piecesIn(document, '<w:moveFrom ', '</w:moveFrom>'));
  for (const piece of struck) if (wordsOf(piece) !== '') findings.add('trackedChange', `− ${wordsOf(piece)}`);
  for (const piece of piecesIn(document, '<w:ins ', '</w:ins>'))
    if (wordsOf(piece) !== '') findings.add('trackedChange', `+ ${wordsOf(piece)}`);
  for (const piece of piecesIn(document, '<m:oMath>', '</m:oMath>')) findings.add('formula', wordsOf(piece));
  const comments = parts.get('word/comments.xml')?.toString('utf8') ?? '';
  for (const piece of piecesIn(comments, '<w:comment ', '</w:comment>')) findings.add('comment', wordsOf(piece));
}

/** Most of such pieces that are looked at: more than anyone would read. */
const mostPieces = 500;
const longestPiece = 20_000;

/** What stands between two tags, each time they occur. The text is searched once from its beginning to its end. */
function piecesIn(xml: string, start: string, end: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = xml.indexOf(start); at >= 0 && pieces.length < mostPieces;) {
    const close = xml.indexOf(end, at);
    if (close < 0) break;
    pieces.push(xml.slice(at, Math.min(close, at + longestPiece)));
    at = xml.indexOf(start, close);
  }
  return pieces;
}

/** The words of Word's runs, of formulas and of struck text; not those of fields and properties. */
function wordsOf(xml: string): string {
  const texts = [...xml.matchAll(/<(?:w:t|w:delText|m:t)(?: [^<>]*)?>([^<]*)</g)].map(([, text = '']) => text);
  return texts
    .join('')
    .replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => characters[name] ?? '')
    .trim();
}

const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
