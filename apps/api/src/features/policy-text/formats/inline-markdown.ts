import { nested, type Nested } from './nesting.ts';
import { settled, type Run } from './runs.ts';

/** Where inline Markdown will stand; only a paragraph may hold a line break. */
export type Place = 'paragraph' | 'line' | 'cell';

/**
 * Inline CommonMark (with GFM footnote references and strikethrough) that says exactly these runs: whatever looks like
 * markup in their text is escaped.
 */
export function inlineMarkdown(runs: readonly Run[], place: Place = 'paragraph'): string {
  const fitting =
    place === 'paragraph'
      ? runs
      : runs.map((run) => (run.kind === 'break' ? { ...run, kind: 'text' as const, text: ' ' } : run));
  const markdown = written(nested(settled(fitting)), { before: '\n', after: '\n', cell: place === 'cell' });
  // `# Sharp C #` would close the heading with its last sign.
  return place === 'line' ? markdown.replace(/(?<=\s)#+$/, '\\$&') : markdown;
}

/** The characters around, which decide what a mark may be; a line's start and end count as white space. */
interface Around {
  readonly before: string;
  readonly after: string;
  readonly cell: boolean;
  /** Within a link no address becomes another. */
  readonly linked?: boolean;
}

function written(content: readonly Nested[], { before, after, ...around }: Around): string {
  const parts: string[] = [];
  let previous = before;
  content.forEach((each, at) => {
    const next = content[at + 1];
    const part = piece(each, { before: previous, after: next ? firstCharacter(next) : after, ...around });
    parts.push(part);
    previous = part.at(-1) ?? previous;
  });
  return parts.join('');
}

function piece(each: Nested, around: Around): string {
  if (each.kind === 'mark') {
    if (each.mark !== 'link') return marked(each.mark, each.content, around);
    const inner = written(each.content, { ...around, before: '[', after: ']', linked: true });
    return `[${inner}](${destination(each.to, around.cell)})`;
  }
  if (each.kind === 'break') return '\\\n';
  if (each.kind === 'note') return `[^${each.text}]`;
  return each.kind === 'code' ? code(each.text, around.cell) : escaped(each.text, around);
}

function marked(mark: 'strong' | 'emphasis' | 'strike', content: readonly Nested[], around: Around): string {
  const plain = delimiters[mark];
  const inner = written(content, { ...around, before: plain.charAt(0), after: plain.charAt(0) });
  // Two stars beside one are three: who they belong to is better not asked.
  const isBeside = mark === 'emphasis' && [around.before, around.after, inner.charAt(0), inner.at(-1)].includes('*');
  for (const delimiter of isBeside ? ['_', plain] : [plain]) {
    const said = delimiter === plain ? inner : written(content, { ...around, before: delimiter, after: delimiter });
    if (mayStand(delimiter.charAt(0), around, said)) return delimiter + said + delimiter;
  }
  // Markdown cannot mark these words where they stand; they matter more than their mark.
  return written(content, around);
}

const delimiters = { strong: '**', emphasis: '*', strike: '~~' } as const;

const isSpace = (character: string) => character === '' || /\s/u.test(character);
const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character);

/** Whether the delimiter opens and closes around what is said (CommonMark 0.31 §6.2). */
function mayStand(sign: string, { before, after }: Around, said: string): boolean {
  const first = said.charAt(0);
  const last = said.charAt(said.length - 1);
  if (isSpace(first) || isSpace(last)) return false;
  const apart = (character: string) => isSpace(character) || isPunctuation(character);
  if (isPunctuation(first) && !apart(before)) return false;
  if (isPunctuation(last) && !apart(after)) return false;
  return sign !== '_' || (apart(before) && apart(after));
}

function firstCharacter(each: Nested): string {
  if (each.kind === 'mark') return each.mark === 'link' ? '[' : each.mark === 'strike' ? '~' : '*';
  if (each.kind === 'break') return '\\';
  if (each.kind === 'note') return '[';
  return each.kind === 'code' ? '`' : escaped(each.text, { before: 'a', after: 'a', cell: false }).charAt(0);
}

function code(text: string, cell: boolean): string {
  // In a cell a stroke after a backslash cannot be code: the words go before the type.
  if (cell && /\\(?:\||$)/.test(text)) return escaped(text, { before: 'a', after: 'a', cell });
  const fence = '`'.repeat(longestRun(text, '`') + 1);
  const room = /^`|`$/.test(text) ? ' ' : '';
  const inner = cell ? text.replaceAll('|', '\\|') : text;
  return `${fence}${room}${inner}${room}${fence}`;
}

/** The length of the longest unbroken run of a sign. */
export function longestRun(text: string, sign: '`' | '~'): number {
  let longest = 0;
  let run = 0;
  for (const character of text) {
    run = character === sign ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}

function destination(to: string, cell: boolean): string {
  const plain = to.replaceAll(/\s/gu, encodeURIComponent).replaceAll(/&(?=#?\w+;)/g, '&amp;');
  const safe = /[()<>\\]/.test(plain) ? `<${plain.replaceAll(/[<>\\]/g, '\\$&')}>` : plain;
  return cell ? safe.replaceAll('|', '%7C') : safe;
}

/** A text in which nothing is markup. */
function escaped(text: string, { before, after, linked }: Around): string {
  const plain = text
    .replaceAll(/[\\`*[\]<~|]|&(?=#?\w+;)|!$/g, '\\$&')
    // Between two letters an underscore is only an underscore.
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/\S+/g, (word, at: number, whole: string) => {
      const isApart = (at > 0 || isSpace(before)) && (at + word.length < whole.length || isSpace(after));
      return linked || (isApart && !word.includes('\\')) ? word : unlinked(word);
    });
  if (before !== '\n') return plain;
  return plain.replace(/^(?:[-+#>=]|:(?=-)|\d{1,9}(?=[.)](?:\s|$)))/, (found) =>
    /\d/.test(found) ? `${found}\\` : `\\${found}`,
  );
}

/** Renderers make links of bare addresses, with whatever sign follows: one that has such neighbours is kept from it. */
function unlinked(word: string): string {
  return word
    .replaceAll(/(https?)(?=:\/\/)/gi, '$1\\')
    .replaceAll(/(www)(?=\.)/gi, '$1\\')
    .replaceAll(/(?<=[\w.+-])@(?=[\w-])/g, '\\@');
}
