import { inkAhead, inkOf, type Stretch } from './stretches.ts';

/** As much of a tree of HTML (hast) as is looked at here. */
export interface TreeNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: TreeNode[];
}

const element = (tagName: string, properties: Record<string, unknown>, children: TreeNode[]): TreeNode => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const textNode = (value: string): TreeNode => ({ type: 'text', value });

/** Turns `[^1]` in running text into a note mark. `dataPlain` says what these words are when they are counted. */
export function markNotes() {
  return (tree: TreeNode): void => replaceText(tree, notesIn);
}

function notesIn(value: string): TreeNode[] {
  const parts = value.split(/(\[\^[^\]\s]+\])/);
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const label = /^\[\^([^\]\s]+)\]$/.exec(part)?.[1];
      return label ? element('sup', { dataPlain: part, dataNote: label }, [textNode(label)]) : textNode(part);
    });
}

function replaceText(node: TreeNode, replace: (value: string) => TreeNode[]): void {
  if (node.tagName === 'code' || node.tagName === 'pre') return;
  node.children = node.children?.flatMap((child) => {
    if (child.type === 'text') return replace(child.value ?? '');
    replaceText(child, replace);
    return [child];
  });
}

const plainOf = ({ properties }: TreeNode): string | null =>
  typeof properties?.['dataPlain'] === 'string' ? properties['dataPlain'] : null;

/** All the words of a tree, as they are counted. */
export function wordsOf(node: TreeNode): string {
  if (node.type === 'text') return node.value ?? '';
  return plainOf(node) ?? (node.children ?? []).map(wordsOf).join('');
}

interface InkStretch {
  from: number;
  to: number;
  at: number;
}

/**
 * Puts `mark` around the words that people comment on. Positions in the plain words are carried over by ink; where the
 * page shows other ink than the plain words have (HTML that is dropped), a stretch is looked for by its words.
 */
export function markStretches({ plain, stretches }: { plain: string; stretches: readonly Stretch[] }) {
  return (tree: TreeNode): void => {
    const shown = inkOf(wordsOf(tree));
    const isSame = shown === inkOf(plain);
    const inked = stretches.flatMap(({ start, end }, at): InkStretch[] => {
      const quotation = inkOf(plain.slice(start, end));
      const from = isSame ? inkAhead(plain, start) : shown.indexOf(quotation);
      return from < 0 || quotation === '' ? [] : [{ from, to: from + quotation.length, at }];
    });
    if (inked.length > 0) wrap(tree, 0, inked, false);
  };
}

/** Walks the words in order; answers how much ink has gone by. */
function wrap(node: TreeNode, start: number, inked: readonly InkStretch[], inLink: boolean): number {
  let seen = start;
  node.children = node.children?.flatMap((child) => {
    if (child.type !== 'text') {
      const plain = plainOf(child);
      seen = plain === null ? wrap(child, seen, inked, inLink || child.tagName === 'a') : seen + inkOf(plain).length;
      return [child];
    }
    const value = child.value ?? '';
    const pieces = cut(value, seen, inked, inLink);
    seen += inkOf(value).length;
    return pieces;
  });
  return seen;
}

function cut(value: string, start: number, inked: readonly InkStretch[], inLink: boolean): TreeNode[] {
  const pieces: { words: string; at: number | null; isLast: boolean }[] = [];
  let seen = start;
  for (const letter of value) {
    const isBlank = /\s/.test(letter);
    const last = pieces.at(-1);
    // A blank inside a stretch belongs to it: both the ink ahead of it and the ink behind it do.
    const within = inked.find(({ from, to }) => (isBlank ? seen > from && seen < to : seen >= from && seen < to));
    const at = within?.at ?? null;
    if (last && last.at === at) last.words += letter;
    else pieces.push({ words: letter, at, isLast: false });
    if (!isBlank) seen += letter.length;
    const piece = pieces.at(-1);
    if (piece && within && seen >= within.to) piece.isLast = true;
  }
  return pieces.map(({ words, at, isLast }) =>
    at === null
      ? textNode(words)
      : // A link cannot hold another: words that lead elsewhere already are only underlined.
        element('mark', inLink ? {} : { dataStretch: at, dataLast: isLast }, [textNode(words)]),
  );
}
