import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { Run } from './runs.ts';

/** HTML as a tree, forgiving as browsers are. Words of another format may stand between its tags. */
export type HtmlNode =
  | HtmlElement
  | { readonly kind: 'words'; readonly runs: readonly Run[] }
  | { readonly kind: 'text' | 'comment'; readonly text: string };
export interface HtmlElement {
  readonly kind: 'element';
  /** In small letters. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: HtmlNode[];
}

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** Elements whose content is not markup (HTML Standard §13.2.5.1). */
const raw = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
]);
/** What a beginning element ends, and what it cannot reach beyond. */
const ends: Record<string, readonly [ended: readonly string[], within: readonly string[]]> = {
  li: [['li'], ['ul', 'ol', 'menu']],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
  tr: [['tr', 'td', 'th'], ['table']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
};
const endsParagraph = /^(?:p|div|ul|ol|dl|table|blockquote|pre|h[1-6]|section|article|hr)$/;
/** Deeper elements are read as if they stood here. */
const deepest = 64;

/** Grows a tree from pieces of HTML and words between them; every input makes a tree, in time linear to its length. */
export class HtmlTree {
  readonly content: HtmlNode[] = [];
  private readonly open: HtmlElement[] = [];

  words(runs: readonly Run[]): void {
    this.here().push({ kind: 'words', runs });
  }

  html(source: string): void {
    const small = source.toLowerCase();
    let at = 0;
    while (at < source.length) {
      const tag = source.indexOf('<', at);
      if (tag !== at) this.text(source.slice(at, tag < 0 ? undefined : tag));
      if (tag < 0) return;
      at = this.markup(source, small, tag);
    }
  }

  /** Reads the markup that begins here, and says where it ends. */
  private markup(source: string, small: string, at: number): number {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      this.here().push({ kind: 'comment', text: source.slice(at + 4, end < 0 ? undefined : end) });
      return end < 0 ? source.length : end + 3;
    }
    const name = /^<\/?([a-z][a-z0-9:-]{0,40})|^<[!?]/.exec(small.slice(at, at + 44));
    if (!name) {
      this.text('<');
      return at + 1;
    }
    const end = tagEnd(source, at);
    // An unfinished tag: what follows cannot be told from its attributes.
    if (end < 0) {
      this.text(source.slice(at));
      return source.length;
    }
    const element = name[1];
    if (element === undefined) return end;
    if (source.charAt(at + 1) === '/') {
      this.close([element], []);
      return end;
    }
    this.begin(element, attributesOf(source.slice(at + 1 + element.length, end - 1)));
    if (!raw.has(element)) return end;
    const close = small.indexOf(`</${element}`, end);
    this.here().push({ kind: 'text', text: source.slice(end, close < 0 ? undefined : close) });
    return close < 0 ? source.length : close;
  }

  private begin(name: string, attributes: ReadonlyMap<string, string>): void {
    if (endsParagraph.test(name)) this.close(['p'], ['li', 'td', 'th', 'div', 'blockquote']);
    const [ended, within] = ends[name] ?? [[], []];
    for (let closed = ended.length > 0; closed;) closed = this.close(ended, within);
    const element: HtmlElement = { kind: 'element', name, attributes, content: [] };
    this.here().push(element);
    if (!empty.has(name) && this.open.length < deepest) this.open.push(element);
  }

  private close(names: readonly string[], within: readonly string[]): boolean {
    const at = this.open.findLastIndex(({ name }) => names.includes(name) || within.includes(name));
    if (at < 0 || !names.includes(this.open[at]?.name ?? '')) return false;
    this.open.length = at;
    return true;
  }

  private text(source: string): void {
    this.here().push({
      kind: 'text',
      text: source.replaceAll(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi, character),
    });
  }

  private here(): HtmlNode[] {
    return this.open.at(-1)?.content ?? this.content;
  }
}

/** Just after the tag's `>`, or −1. */
function tagEnd(source: string, from: number): number {
  let quote = '';
  for (let at = from; at < source.length; at++) {
    const sign = source.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at + 1;
    else if ((sign === '"' || sign === "'") && /[=\s]/.test(source.charAt(at - 1))) quote = sign;
  }
  return -1;
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(
    /([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
  ))
    attributes.set(name.toLowerCase(), (double ?? single ?? bare ?? '').replaceAll(/&[#\w]{1,32};/g, character));
  return attributes;
}

const known = new Map<string, string>([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
]);

/** The character of a reference such as `&mdash;`; Markdown knows the same ones, so its reader is asked. */
function character(reference: string): string {
  const found = known.get(reference) ?? toString(fromMarkdown(reference));
  if (known.size < 5_000) known.set(reference, found);
  return found;
}
