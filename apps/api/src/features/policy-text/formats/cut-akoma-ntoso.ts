import { elementsIn, firstNamed, textOf } from './akoma-ntoso-elements.ts';
import type { AkomaReading } from './akoma-ntoso-inline.ts';
import { labelsOf } from './akoma-ntoso-notes.ts';
import { SnippetWalk } from './akoma-ntoso-snippets.ts';
import { akomaNtosoTree } from './akoma-ntoso-tree.ts';
import { cutOf, Findings, type Cut } from './cut.ts';
import { newReading } from './html-runs.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { formatBroken, type Read } from './read.ts';

/**
 * Cuts a document of OASIS LegalDocML Akoma Ntoso 3.0 (or one of its drafts) into clauses: acts, bills and other documents
 * whose body is a hierarchy (schema of part 2, type hierarchy). Containers with a heading become divisions by depth, those without
 * clauses; what we wrote ourselves (`writeAkomaNtoso`) comes back as it was, with its identities.
 */
export function cutAkomaNtoso(xml: string, newId: () => string): Read<Cut> {
  const read = akomaNtosoTree(xml);
  if (!read.ok) return read;
  const root = read.value;
  if (elementsIn(root.content).length === 0) return formatBroken;
  const head = titleOf(root);
  const reading: AkomaReading = {
    ...newReading(new Findings()),
    ...labelsOf(root),
    waiting: [],
    ownNames: namesOf(root),
  };
  const walk = new SnippetWalk(reading, head.block);
  walk.parts(root.content, 0, 'clause');
  walk.editorsNotes(root);
  return cutOf(head.title, walk.snippets, reading.findings, newId);
}

/** The names by which the document calls itself, as links within it may. */
function namesOf(root: HtmlElement): ReadonlySet<string> {
  const identification = firstNamed(root.content, 'identification');
  const levels = elementsIn(identification?.content ?? []);
  return new Set(
    levels
      .flatMap(({ content }) => elementsIn(content))
      .filter(({ name }) => name === 'FRBRthis' || name === 'FRBRuri')
      .flatMap(({ attributes }) => attributes.get('value') ?? []),
  );
}

const longestTitle = 300;

/** The title, and the block that says it and is therefore no clause. */
function titleOf(root: HtmlElement): { readonly title: string | null; readonly block: HtmlElement | undefined } {
  const preface = firstNamed(root.content, 'preface')?.content ?? [];
  const block = ['docTitle', 'shortTitle', 'longTitle']
    .map((name) => blockWith(preface, name))
    .find((found) => found !== undefined);
  if (!block) return { title: null, block };
  const title = oneLine(block.content);
  if (title.length <= longestTitle) return { title: title || null, block };
  const short = oneLine([firstNamed(preface, 'shortTitle') ?? firstNamed(preface, 'docTitle') ?? block]);
  return { title: short.slice(0, longestTitle), block: undefined };
}

/** The paragraph, or the like, in which the element of that name stands. */
function blockWith(nodes: readonly HtmlNode[], name: string): HtmlElement | undefined {
  const holder = elementsIn(nodes).find((each) => each.name === name || firstNamed(each.content, name));
  const isBlock = holder && (holder.name === name || holder.name === 'p' || holder.name === 'longTitle');
  return isBlock ? holder : holder && blockWith(holder.content, name);
}

const oneLine = (nodes: readonly HtmlNode[]) => textOf(nodes).replaceAll(/\s+/g, ' ').trim();
