import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { cutOf, Findings, type Cut } from './cut.ts';
import { withoutFrontMatter } from './front-matter.ts';
import { newReading, reportMissingNotes } from './html-runs.ts';
import type { MarkdownReading } from './markdown-blocks.ts';
import { isParsable } from './markdown-bounds.ts';
import { piecesOfMarkdown } from './markdown-pieces.ts';
import { markdownTree, visit } from './markdown-tree.ts';
import { documentTooLarge, mostText, tidied, type Read } from './read.ts';
import { snippetsOf } from './snippets.ts';

/**
 * Cuts Markdown (CommonMark with GitHub's tables, footnotes and strikethrough), one file or chapters one after another,
 * into clauses. Words are the source's own, letter for letter, unless they hold HTML, a picture or a reference link.
 * The title is that of the front matter, else a leading `# heading` that is the only one of its level.
 */
export function cutMarkdown(source: string, newId: () => string): Read<Cut> {
  if (source.length > mostText) return documentTooLarge;
  const { body, title } = withoutFrontMatter(tidied(source));
  if (!isParsable(body)) return documentTooLarge;
  const root = markdownTree(body);
  const reading = readingOf(root, body, new Findings());
  const headed = headedBy(title, root);
  const pieces = piecesOfMarkdown(headed.nodes, reading);
  reportNotes(root, reading);
  reportMissingNotes(reading);
  reportUnused(reading);
  return cutOf(headed.title, snippetsOf(pieces), reading.findings, newId);
}

/** What must be known of the whole before its parts can be read. */
export function readingOf(root: Root, source: string, findings: Findings): MarkdownReading {
  const definitions = new Map<string, Definition>();
  visit(root, (node) => {
    if (node.type !== 'definition') return;
    // The first of a name counts (CommonMark 0.31 §4.7).
    if (definitions.has(node.identifier)) reportDefinition(node, findings);
    else definitions.set(node.identifier, node);
  });
  return { source, definitions, used: new Set(), ...newReading(findings) };
}

function reportUnused({ definitions, used, findings }: MarkdownReading): void {
  for (const definition of definitions.values()) if (!used.has(definition)) reportDefinition(definition, findings);
}

function reportDefinition({ label, url, title }: Definition, findings: Findings): void {
  // `[//]: # (words)` is how Markdown's authors comment.
  if (label?.startsWith('//')) findings.add('comment', title ?? '');
  else findings.add('brokenReference', `[${label ?? ''}]: ${url} ${title ?? ''}`);
}

function headedBy(
  title: string | null | undefined,
  { children }: Root,
): { title: string | null; nodes: readonly RootContent[] } {
  const [first, ...rest] = children;
  if (title !== undefined) return { title, nodes: children };
  if (first?.type !== 'heading' || first.depth !== 1) return { title: null, nodes: children };
  const isOnly = rest.every((node) => node.type !== 'heading' || node.depth > 1);
  return isOnly ? { title: toString(first).trim() || null, nodes: rest } : { title: null, nodes: children };
}

/** Of two notes of one label readers see the first only; a reference without a note stays as words. */
function reportNotes(root: Root, { findings }: MarkdownReading): void {
  const seen = new Set<string>();
  const see = ({ identifier, label, ...note }: FootnoteDefinition) => {
    if (seen.has(identifier)) findings.add('footnoteTwice', `[^${label ?? identifier}] ${toString(note)}`);
    seen.add(identifier);
  };
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition') see(node);
    if (node.type === 'text')
      for (const [reference] of node.value.matchAll(/\[\^[^\]\s]{1,60}\]/g))
        findings.add('footnoteWithoutText', reference);
  });
}
