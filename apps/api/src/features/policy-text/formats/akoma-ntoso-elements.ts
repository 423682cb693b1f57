import type { HtmlElement, HtmlNode } from './html-tree.ts';

/**
 * The elements of Akoma Ntoso 3.0 by what they are to a policy text (schema of its part 2, groups ANhier, ANblock,
 * ANinline, ANsemanticInline, HTMLinline).
 */
const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The legislative hierarchy. */
export const hierarchical = names(
  'clause section part paragraph chapter title article book tome division list point indent alinea rule subrule proviso subsection subpart subparagraph subchapter subtitle subdivision subclause sublist level transitional hcontainer',
);
/** What of it stands beneath a clause wherever it stands. */
export const listed = names('list point indent subparagraph sublist subclause item');
/** What holds blocks and says no more about them. */
export const blockHolders = names('content intro wrapUp container div longTitle formula recital citation');
/** What holds blocks within a clause. */
export const innerHolders = names('listIntroduction listWrapUp tblock blockContainer blockList item foreign');
/** What holds parts of a document. */
export const partHolders = names(
  'akomaNtoso act bill doc statement documentCollection body mainBody preface preamble conclusions attachments attachment components component collectionBody recitals citations',
);
export const skipped = names('meta coverPage toc num componentRef documentRef');
export const headings = names('heading subheading crossHeading');
export const blocks = names('p block ul ol li table caption tr th td');
export const inline = names(
  'a abbr b br concept date decoration def docAuthority docCommittee docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType docketNumber embeddedText entity eol eop event fillIn i inline legislature location mmod mod mref noteRef object omissis organization outcome person placeholder process quantity quotedText recordedTime ref rmod role rref session shortTitle span sub subheading sup term time u vote affectedDocument relatedDocument change party judge lawyer signature',
);

export const elementsIn = (nodes: readonly HtmlNode[]): readonly HtmlElement[] =>
  nodes.filter((node) => node.kind === 'element');

export const childNamed = ({ content }: HtmlElement, name: string): HtmlElement | undefined =>
  elementsIn(content).find((each) => each.name === name);

/** The words alone of whatever stands here, or enough of their beginning to know them by. */
export function textOf(nodes: readonly HtmlNode[], most = Infinity): string {
  const texts: string[] = [];
  let length = 0;
  const visit = (node: HtmlNode): void => {
    if (length >= most) return;
    if (node.kind === 'element') node.content.forEach(visit);
    else if (node.kind === 'text') length += texts[texts.push(node.text) - 1]?.length ?? 0;
  };
  nodes.forEach(visit);
  return texts.join('');
}
/** As much as a finding has room for. */
export const beginningOf = (nodes: readonly HtmlNode[]): string => textOf(nodes, 1_200);

/** The first element of that name in document order, at any depth. */
export function firstNamed(nodes: readonly HtmlNode[], name: string): HtmlElement | undefined {
  for (const element of elementsIn(nodes)) {
    const found = element.name === name ? element : firstNamed(element.content, name);
    if (found) return found;
  }
  return undefined;
}

/** Names by which links point at an element. */
export function anchorsOf({ attributes }: HtmlElement): readonly string[] {
  return ['eId', 'wId', 'GUID', 'id'].flatMap((key) => attributes.get(key) ?? []);
}

export function anchorsIn(nodes: readonly HtmlNode[]): readonly string[] {
  return elementsIn(nodes).flatMap((each) => [...anchorsOf(each), ...anchorsIn(each.content)]);
}
