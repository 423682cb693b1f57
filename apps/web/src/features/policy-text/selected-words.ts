import { plainWords } from '@folkmoot/domain';
import { inkOf, inkRange } from './stretches.ts';

/** Words of a clause that a reader has chosen; positions count in its plain words. */
export interface ChosenWords {
  clauseId: string;
  start: number;
  end: number;
}

/** What is shown of a clause up to a place in it, as its words are counted. */
function shownUntil(root: Element, node: Node, offset: number): string {
  const range = document.createRange();
  range.selectNodeContents(root);
  range.setEnd(node, offset);
  return countedIn(range.cloneContents());
}

function countedIn(part: DocumentFragment): string {
  for (const extra of part.querySelectorAll('[data-extra]')) extra.remove();
  for (const shown of part.querySelectorAll<HTMLElement>('[data-plain]'))
    shown.textContent = shown.dataset['plain'] ?? '';
  return part.textContent ?? '';
}

const rootOf = (node: Node | null): HTMLElement | null => {
  const within = node instanceof Element ? node : node?.parentElement;
  return within?.closest<HTMLElement>('[data-words]') ?? null;
};

/** The words that are selected in the page, if they belong to one clause. `wordsOf` knows its Markdown. */
export function chosenInPage(wordsOf: (clauseId: string) => string | undefined): ChosenWords | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const root = rootOf(range.startContainer);
  const clauseId = root?.dataset['words'];
  const words = clauseId && wordsOf(clauseId);
  if (!root || !clauseId || !words) return null;
  // A selection by three clicks, or by a line too many, ends ahead of the next clause: it is this one's end all the same.
  const isWithin = root.contains(range.endContainer);
  const plain = plainWords(words);
  const all = shownUntil(root, root, root.childNodes.length);
  const from = inkOf(shownUntil(root, range.startContainer, range.startOffset)).length;
  const to = isWithin ? inkOf(shownUntil(root, range.endContainer, range.endOffset)).length : inkOf(all).length;
  if (inkOf(all) === inkOf(plain)) {
    const place = inkRange(plain, from, to);
    return place && { clauseId, ...place };
  }
  const ink = inkOf(all).slice(from, to);
  const at = ink ? inkOf(plain).indexOf(ink) : -1;
  const place = at < 0 ? null : inkRange(plain, at, at + ink.length);
  return place && { clauseId, ...place };
}
