import { differences } from './differences.ts';
import { isWord, tokensOf } from './tokens.ts';

/** How much of a quotation has to survive. */
const most = 0.6;
/** How many of the fullest windows are looked at closely. */
const looks = 4;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The stretch, in UTF-16 units, in which most words of a quotation still stand in order, nearest to where it was among
 * equals; null if there is none. A window half as long again as the quotation slides over the words and counts those of
 * the quotation, in linear time; the fullest windows are then compared word by word.
 */
export function findSurvivors(words: string, quotation: string, near: number): { start: number; end: number } | null {
  const wanted = placedWords(quotation);
  const found = placedWords(words);
  const width = wanted.length + Math.ceil(wanted.length / 2) + 2;
  const needed = Math.ceil(wanted.length * most);
  let best: { start: number; end: number; count: number } | null = null;
  for (const at of fullest(wanted, found, width, needed, near)) {
    // Windows close by were passed over: what they would show more is at the edges.
    const edge = Math.ceil(width / 4);
    const window = found.slice(Math.max(0, at - edge), at + width + edge);
    const kept = keptIn(wanted, window);
    const [first, last] = [kept[0], kept.at(-1)];
    if (first === undefined || last === undefined || kept.length < needed) continue;
    if (best === null || kept.length > best.count) best = { start: first.start, end: last.end, count: kept.length };
  }
  return best && { start: best.start, end: best.end };
}

/** Where windows begin that hold at least `needed` of the wanted words, the fullest first, then the nearest. */
function fullest(
  wanted: readonly Word[],
  found: readonly Word[],
  width: number,
  needed: number,
  near: number,
): number[] {
  const lacking = new Map<string, number>();
  for (const { text } of wanted) lacking.set(text, (lacking.get(text) ?? 0) + 1);
  const windows: { at: number; count: number; distance: number }[] = [];
  let count = 0;
  found.forEach((word, index) => {
    const left = lacking.get(word.text);
    if (left !== undefined) {
      lacking.set(word.text, left - 1);
      if (left > 0) count += 1;
    }
    const gone = found[index - width];
    const back = gone && lacking.get(gone.text);
    if (gone && back !== undefined) {
      lacking.set(gone.text, back + 1);
      if (back >= 0) count -= 1;
    }
    const at = Math.max(0, index - width + 1);
    if (count >= needed) windows.push({ at, count, distance: Math.abs((found[at]?.start ?? 0) - near) });
  });
  windows.sort((a, b) => b.count - a.count || a.distance - b.distance);
  const chosen: number[] = [];
  for (const { at } of windows) {
    if (chosen.length === looks) break;
    // Windows side by side show the same words.
    if (chosen.every((other) => Math.abs(other - at) >= width / 4)) chosen.push(at);
  }
  return chosen;
}

/** Words of the window that the quotation has in the same order; at the edges none that stands far off from the rest. */
function keptIn(wanted: readonly Word[], window: readonly Word[]): Word[] {
  const hunks = differences(
    wanted.map(({ text }) => text),
    window.map(({ text }) => text),
  );
  const kept = [...window.keys()].filter((at) => !hunks.some(({ bFrom, bTo }) => at >= bFrom && at < bTo));
  const far = Math.max(3, Math.ceil(wanted.length / 4));
  while (kept.length > 2 && (kept[1] ?? 0) - (kept[0] ?? 0) > far) kept.shift();
  while (kept.length > 2 && (kept.at(-1) ?? 0) - (kept.at(-2) ?? 0) > far) kept.pop();
  return kept.flatMap((at) => window.slice(at, at + 1));
}

function placedWords(words: string): Word[] {
  const placed: Word[] = [];
  let start = 0;
  for (const token of tokensOf(words)) {
    if (isWord(token)) placed.push({ text: token.toLowerCase(), start, end: start + token.length });
    start += token.length;
  }
  return placed;
}
