import { accept } from '@folkmoot/domain';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { akomaNtoso } from './akoma-ntoso-names.ts';
import type { HtmlElement } from './html-tree.ts';
import { documentTooLarge, formatBroken, mostText, tidied, type Read } from './read.ts';

/** Markup may be several times what it says; beyond this nobody has written it. */
const mostSource = 4 * mostText;
const mostElements = 200_000;
const deepest = 64;

class TooLarge extends Error {}
class Broken extends Error {}

/**
 * The tree of an Akoma Ntoso document, in the shape of our HTML, with the names of elements as they are. Refused is what is
 * not well-formed, and every document type declaration: the standard has none, and entities of one's own serve to blow up
 * readers. Nothing is ever fetched.
 */
export function akomaNtosoTree(source: string): Read<HtmlElement> {
  if (source.length > mostSource || hasMoreTagsThan(2 * mostElements, source)) return documentTooLarge;
  const reader = new TreeReader();
  try {
    return reader.read(source);
  } catch (error) {
    return error instanceof TooLarge ? documentTooLarge : formatBroken;
  }
}

/** Counted ahead of parsing, which takes a hundred times as long. */
function hasMoreTagsThan(most: number, source: string): boolean {
  let count = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) if (++count > most) return true;
  return false;
}

class TreeReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  private readonly open: HtmlElement[] = [];
  private root: HtmlElement | null = null;
  private elements = 0;
  private characters = 0;

  read(source: string): Read<HtmlElement> {
    const { parser } = this;
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('doctype', () => {
      throw new Broken('A document type declaration');
    });
    parser.on('opentag', (tag) => this.begin(tag));
    parser.on('closetag', () => this.open.pop());
    parser.on('text', (text) => this.words(text));
    parser.on('cdata', (text) => this.words(text));
    parser.on('comment', (text) => this.open.at(-1)?.content.push({ kind: 'comment', text: tidied(text) }));
    parser.write(source).close();
    return this.root ? accept(this.root) : formatBroken;
  }

  private begin(tag: SaxesTagNS): void {
    const element: HtmlElement = { kind: 'element', name: nameOf(tag), attributes: attributesOf(tag), content: [] };
    if (!this.root && element.name !== 'akomaNtoso') throw new Broken('Not Akoma Ntoso');
    if (++this.elements > mostElements || this.open.length >= deepest) throw new TooLarge();
    this.root ??= element;
    this.open.at(-1)?.content.push(element);
    this.open.push(element);
  }

  private words(text: string): void {
    this.characters += text.length;
    if (this.characters > mostText) throw new TooLarge();
    this.open.at(-1)?.content.push({ kind: 'text', text: tidied(text) });
  }
}

/** Elements of other vocabularies keep their prefix's place, so that none passes for one of ours. */
function nameOf({ local, uri }: SaxesTagNS): string {
  const isOurs = uri === akomaNtoso || uri.startsWith(`${akomaNtoso}/`);
  return isOurs ? local : `other:${local.toLowerCase()}`;
}

function attributesOf({ attributes }: SaxesTagNS): ReadonlyMap<string, string> {
  const own = Object.values(attributes).filter(({ uri }) => uri === '');
  return new Map(own.map(({ local, value }) => [local, tidied(value)]));
}
