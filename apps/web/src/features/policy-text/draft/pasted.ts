/** Most characters that one paste may bring, as they are read, and with the marks word processors put around them. */
export const pasteBounds = { text: 200_000, html: 4_000_000 } as const;

const blocks = new Set('P DIV SECTION ARTICLE MAIN BLOCKQUOTE HEADER FOOTER ASIDE PRE FIGURE DL DT DD BODY'.split(' '));
const unwanted = 'script,style,template,iframe,object,embed,noscript,svg,math,form,input,button,select,textarea,head';

const isBlock = (node: Node): node is Element =>
  node instanceof Element && (blocks.has(node.tagName) || /^(H[1-6]|UL|OL|TABLE|HR)$/.test(node.tagName));

/**
 * HTML from elsewhere as the pieces the editor knows: headings, paragraphs, lists and tables. It is read in a document
 * of its own in which nothing runs, and only what the schema names goes on from there.
 */
export function pastedPieces(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(unwanted)) element.remove();
  if (![...body.querySelectorAll('*')].some(isBlock)) return body.innerHTML;
  const out = body.ownerDocument.createElement('div');
  gather(body, out);
  return out.innerHTML;
}

function gather(from: Element, out: Element): void {
  const piece = (name: string, kind: string, level = 0) => {
    const made = out.ownerDocument.createElement('div');
    Object.assign(made.dataset, { piece: name, kind, level: `${level}` });
    out.append(made);
    return made;
  };
  let line: Element | null = null;
  for (const node of [...from.childNodes]) {
    if (!isBlock(node)) {
      if (line === null && !node.textContent?.trim()) continue;
      line ??= piece('clauseLine', 'paragraph');
      line.append(node);
      continue;
    }
    line = null;
    const heading = /^H([1-6])$/.exec(node.tagName);
    if (heading) piece('clauseLine', 'division', Number(heading[1])).append(...node.childNodes);
    else if (node.tagName === 'UL' || node.tagName === 'OL') piece('clauseList', 'list').append(node);
    else if (node.tagName === 'TABLE') piece('clauseTable', 'table').append(node);
    else gather(node, out);
  }
}

/** Plain text as paragraphs: an empty line, or in what has none a line break, begins a new one. */
export function pastedParagraphs(text: string): string[] {
  const tidy = text.replaceAll(/\r\n?/g, '\n').trim();
  return tidy
    .split(/\n\s*\n/.test(tidy) ? /\n\s*\n+/ : /\n+/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter(Boolean);
}
