import type { Nodes, Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * Markdown as a tree, in the one dialect of the forum: CommonMark with GitHub's tables, notes and strikethrough. Bare
 * addresses stay words, of which a renderer makes links: looking for them costs more than all the rest, and the square of
 * a long run of full stops.
 */
export function markdownTree(source: string): Root {
  return fromMarkdown(source, dialect);
}

// Made once: a clause is parsed in less time than it takes to make them.
const dialect: Options = {
  extensions: [gfm(), { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } }],
  // Of GitHub's extensions only that for bare addresses goes over the finished tree.
  mdastExtensions: gfmFromMarkdown().filter(({ transforms }) => !transforms),
};

/** Calls back for the node and all beneath it; bounds on nesting keep this from going deep. */
export function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
