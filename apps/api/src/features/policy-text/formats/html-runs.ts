import type { Findings } from './cut.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { noteLabel, plainText, safeAddress, words, type Marks, type Run } from './runs.ts';

/** What has been seen of a document so far; HTML has no footnotes, so they are told by who points to whom. */
export interface Reading {
  readonly findings: Findings;
  /** By the id to which a raised number pointed: the footnote that must stand there. */
  readonly notes: Map<string, Note>;
  /** How often each label was asked for: chapters that each count from one must not share them. */
  readonly labels: Map<string, number>;
  /** Ids of raised numbers, to which footnotes point back. */
  readonly back: Set<string>;
}

interface Note {
  readonly label: string;
  isTold: boolean;
}

export function newReading(findings: Findings): Reading {
  return { findings, notes: new Map(), labels: new Map(), back: new Set() };
}

/** The label of the footnote that begins at this id, or null where none is awaited. */
export function noteAt(id: string | undefined, { notes }: Reading): string | null {
  const note = id === undefined ? undefined : notes.get(id);
  if (!note || note.isTold) return null;
  note.isTold = true;
  return note.label;
}

/** Reports the raised numbers that pointed to nothing. */
export function reportMissingNotes({ findings, notes }: Reading): void {
  for (const { label, isTold } of notes.values()) if (!isTold) findings.add('footnoteWithoutText', `[^${label}]`);
}

const markOf: Record<string, Marks> = {
  b: { strong: true },
  strong: { strong: true },
  i: { emphasis: true },
  em: { emphasis: true },
  cite: { emphasis: true },
  dfn: { emphasis: true },
  var: { emphasis: true },
  u: { emphasis: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
};
const codes = new Set(['code', 'kbd', 'samp', 'tt']);
/** Elements that say nothing about their words. */
const bare =
  /^(?:span|font|small|big|abbr|acronym|time|ins|mark|bdi|bdo|wbr|center|label|address|main|header|footer|nav|html|body|tbody|thead|tfoot|caption|figcaption|summary|data|ruby|rb|hr|colgroup|col)$/;
/** Elements that are no words at all. */
const dropped =
  /^(?:style|iframe|object|embed|applet|template|noscript|noembed|noframes|svg|canvas|video|audio|source|track|form|input|button|select|textarea|link|meta|base|title|head|xmp|plaintext|area|map)$/;

/** The words of inline HTML. */
export function runsOf(nodes: readonly HtmlNode[], marks: Marks, reading: Reading): readonly Run[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'words') return node.runs.map((run) => ({ ...run, marks: { ...run.marks, ...marks } }));
    if (node.kind === 'text') return [words(node.text, marks)];
    if (node.kind === 'element') return runsOfElement(node, marks, reading);
    reading.findings.add('comment', node.text);
    return [];
  });
}

function runsOfElement(element: HtmlElement, marks: Marks, reading: Reading): readonly Run[] {
  const { name, content } = element;
  const mark = markOf[name];
  if (mark) return runsOf(content, { ...marks, ...mark }, reading);
  if (codes.has(name)) return [{ kind: 'code', text: plainText(runsOf(content, {}, reading)), marks }];
  if (name === 'br') return [{ kind: 'break', text: '', marks }];
  if (name === 'a') return link(element, marks, reading);
  if (name === 'sup' || name === 'sub') return raised(element, marks, reading);
  if (name === 'q') return [words('“', marks), ...runsOf(content, marks, reading), words('”', marks)];
  if (isDropped(element, reading)) return [];
  if (
    !bare.test(name) &&
    !/^(?:p|div|section|article|aside|figure|details|d[ltd]|[uo]l|li|t[rdh]|table|h[1-6]|blockquote|pre)$/.test(name)
  )
    reading.findings.add('html', `<${name}>`);
  // Blocks within a line are words of the line, apart from their neighbours.
  return bare.test(name)
    ? runsOf(content, marks, reading)
    : [words(' '), ...runsOf(content, marks, reading), words(' ')];
}

/** Whether the element is none of the text; then it is reported. */
export function isDropped({ name, attributes, content }: HtmlElement, { findings }: Reading): boolean {
  if (name === 'img' || name === 'picture') findings.add('image', attributes.get('alt') ?? attributes.get('src') ?? '');
  else if (name === 'math') findings.add('formula', textOf(content));
  else if (name === 'script') findings.add('script', `${attributes.get('src') ?? ''} ${textOf(content)}`);
  else if (dropped.test(name)) findings.add('html', `<${name}> ${textOf(content)}`);
  else return false;
  return true;
}

function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) =>
      node.kind === 'element' ? textOf(node.content) : node.kind === 'words' ? plainText(node.runs) : node.text,
    )
    .join('');
}

function link({ attributes, content }: HtmlElement, marks: Marks, reading: Reading): readonly Run[] {
  const href = attributes.get('href');
  if (href?.startsWith('#') && reading.back.has(href.slice(1))) return [];
  // `<a href="#fn1"><sup>1</sup></a>`, the other way to write a reference to a footnote.
  const only = content.length === 1 ? content[0] : undefined;
  if (href?.startsWith('#') && only?.kind === 'element' && only.name === 'sup')
    return noteTo(href.slice(1), [attributes, only.attributes], reading);
  if (href === undefined) return runsOf(content, marks, reading);
  const to = safeAddress(href);
  if (to === null) reading.findings.add('unsafeLink', href);
  return runsOf(content, to === null ? marks : { ...marks, link: to }, reading);
}

function noteTo(id: string, marked: readonly ReadonlyMap<string, string>[], reading: Reading): readonly Run[] {
  for (const attributes of marked) reading.back.add(attributes.get('id') ?? '');
  let note = reading.notes.get(id);
  // Once its note is told the next chapter may count from the beginning.
  if (!note || note.isTold) {
    note = { label: freeLabel(labelOf(id), reading.labels), isTold: false };
    reading.notes.set(id, note);
  }
  return [{ kind: 'note', text: note.label, marks: {} }];
}

function freeLabel(label: string, given: Map<string, number>): string {
  let times = (given.get(label) ?? 0) + 1;
  while (times > 1 && given.has(`${label}-${times}`)) times++;
  given.set(label, times);
  if (times === 1) return label;
  given.set(`${label}-${times}`, 1);
  return `${label}-${times}`;
}

/** The label by an id: `fn:4`, `footnote-4` and `fn4` are 4; notes at the end are counted apart. */
function labelOf(id: string): string {
  return noteLabel(/^(?:fn|footnote|ftn|note|cite_note)[-_:]?(\w+)$/.exec(id)?.[1] ?? id.replace(/^endnote-?/, 'e'));
}

const superscript = new Map([...'0123456789+-=()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][at] ?? sign]));
const subscript = new Map([...'0123456789+-=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at] ?? sign]));

/** A reference to a footnote; or a power or an index, which Unicode can say where it is a number. */
function raised({ name, attributes, content }: HtmlElement, marks: Marks, reading: Reading): readonly Run[] {
  const only = content.length === 1 ? content[0] : undefined;
  const href = only?.kind === 'element' && only.name === 'a' ? only.attributes.get('href') : undefined;
  if (name === 'sup' && only?.kind === 'element' && href?.startsWith('#'))
    return reading.back.has(href.slice(1)) ? [] : noteTo(href.slice(1), [attributes, only.attributes], reading);
  const signs = name === 'sup' ? superscript : subscript;
  const said = textOf(content).trim();
  if (said !== '' && [...said].every((sign) => signs.has(sign)))
    return [words([...said].map((sign) => signs.get(sign) ?? sign).join(''), marks)];
  return runsOf(content, marks, reading);
}
