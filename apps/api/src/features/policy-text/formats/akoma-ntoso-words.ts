import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { own } from './akoma-ntoso-names.ts';
import { xml, xmlText } from './akoma-ntoso-xml.ts';
import { blockMarkdown } from './block-markdown.ts';
import type { Block, ListBlock, TableBlock } from './blocks.ts';
import { Findings } from './cut.ts';
import { isParsable } from './markdown-bounds.ts';
import { blocksOfMarkdown } from './markdown-blocks.ts';
import { readingOf } from './markdown.ts';
import { nested, type Nested } from './nesting.ts';
import { noteLabel, settled, words, type Run } from './runs.ts';

/** Where the links and notes of a text lead: the eId of a clause by its id, of a footnote by its label. */
export interface Places {
  readonly clauses: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
}

/** The same, seen from a clause, whose eId those of its notes begin with. */
export interface Here extends Places {
  readonly here: string;
}

export const noteKey = (label: string) => noteLabel(label).toLowerCase();

/**
 * The blocks of a clause. HTML is words here, letter for letter, and so is the mark of an image: whoever reads the file
 * must find what is stored, and nothing that runs.
 */
export function blocksOfWords(markdown: string, notes: Places['notes']): readonly Block[] {
  const said = markdown.trim();
  // Notes stand in other clauses; a reference is one only where its note is near.
  const labels = [...said.matchAll(/\[\^([^\]\s]{1,60})\]/g)].map(([, label = '']) => label);
  const near = [...new Set(labels)].filter((label) => notes.has(noteKey(label)));
  const source = [...near.map((label) => `[^${label}]: x`), said].join('\n\n');
  if (!isParsable(source)) return [{ kind: 'paragraph', runs: [words(said)] }];
  const root = fromMarkdown(source, {
    extensions: [gfm(), { disable: { null: [...addresses, ...literal] } }],
    mdastExtensions: gfmFromMarkdown().filter(({ transforms }) => !transforms),
  });
  return blocksOfMarkdown(root.children.slice(near.length), readingOf(root, source, new Findings()));
}

const addresses = ['wwwAutolink', 'protocolAutolink', 'emailAutolink'];
const literal = ['htmlFlow', 'htmlText', 'labelStartImage'];

/** Lists and quotations nested deeper are written as the words they are: readers refuse what nests without end. */
const deepest = 15;

/** Blocks of Akoma Ntoso: p, ul, ol, table, blockContainer, block (schema of part 2, groups ANblock and HTMLblock). */
export function xmlOfBlocks(blocks: readonly Block[], places: Here, depth = 0): readonly string[] {
  return blocks.map((block, at) => {
    const within = { ...places, here: `${places.here}__blk_${at + 1}` };
    if (depth > deepest) return xml('p', {}, xmlText(blockMarkdown(block)));
    switch (block.kind) {
      case 'heading':
        return xml('p', {}, xmlOfRuns(bold(block.runs), places));
      case 'paragraph':
        return xml('p', {}, xmlOfRuns(block.runs, places));
      case 'list':
        return list(block, within, depth);
      case 'table':
        return table(block, places);
      case 'quote':
        return xml('blockContainer', { class: `${own}quote` }, xmlOfBlocks(block.blocks, within, depth + 1));
      case 'code':
        return xml(
          'block',
          { name: 'code', class: `${own}code`, title: block.language || undefined },
          xmlText(block.text),
        );
      case 'footnote':
        return note(block.label, xmlOfBlocks(block.blocks, within, depth + 1), noteId(places.here, at));
    }
  });
}

function bold(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => ({ ...run, marks: { ...run.marks, strong: true } }));
}

function list({ ordered, start, items }: ListBlock, places: Here, depth: number): string {
  const written = items.map((item, at) =>
    xml(
      'li',
      { value: ordered ? start + at : undefined },
      xmlOfBlocks(item, { ...places, here: `${places.here}__li_${at + 1}` }, depth + 1),
    ),
  );
  return xml(ordered ? 'ol' : 'ul', {}, written);
}

function table({ aligned, rows }: TableBlock, places: Places): string {
  const written = rows.map((cells, row) =>
    xml(
      'tr',
      {},
      cells.map((cell, column) => {
        const side = aligned[column];
        const style = side ? `text-align: ${side}` : undefined;
        return xml(row === 0 ? 'th' : 'td', { style }, xml('p', {}, xmlOfRuns(cell, places)));
      }),
    ),
  );
  return xml('table', {}, written);
}

function note(label: string, blocks: readonly string[], eId: string): string {
  const attributes = { class: `${own}footnote`, marker: label, placement: 'bottom', eId };
  return xml('p', {}, xml('authorialNote', attributes, blocks.length > 0 ? blocks : [xml('p', {})]));
}

/** The eId of a note that is the first block of a clause, or a later one. */
export const noteId = (here: string, at = 0) => `${here}__authorialNote_${at + 1}`;

/** Inline Akoma Ntoso: b, i, a, ref, noteRef, inline, br (schema of part 2, groups ANinline and HTMLinline). */
export function xmlOfRuns(runs: readonly Run[], places: Places): string {
  return nested(settled(runs))
    .map((each) => inline(each, places))
    .join('');
}

function inline(each: Nested, places: Places): string {
  if (each.kind === 'mark') return marked(each, places);
  if (each.kind === 'break') return xml('br', {});
  if (each.kind === 'code') return xml('inline', { name: 'code' }, xmlText(each.text));
  if (each.kind === 'text') return xmlText(each.text);
  return xml('noteRef', { href: `#${places.notes.get(noteKey(each.text)) ?? each.text}`, marker: each.text });
}

function marked(each: Extract<Nested, { kind: 'mark' }>, places: Places): string {
  const content = each.content.map((inner) => inline(inner, places)).join('');
  if (each.mark === 'strong') return xml('b', {}, content);
  if (each.mark === 'emphasis') return xml('i', {}, content);
  // `del` is a change somebody tracked; these words are struck for good.
  if (each.mark === 'strike') return xml('inline', { name: 'strike' }, content);
  const place = places.clauses.get(/^#clause-(.+)$/.exec(each.to)?.[1] ?? '');
  return place === undefined ? xml('a', { href: each.to }, content) : xml('ref', { href: `#${place}` }, content);
}
