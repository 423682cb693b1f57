/**
 * Words with their marks, as every format can say them: what stands between a format and the Markdown of a clause.
 * Flat, so that no format's nesting shows: `a <b>b <i>c</i></b>` is three runs.
 */
export interface Run {
  /** `note`: a reference to the footnote whose label is the text. `break`: a line ends here; its text is empty. */
  readonly kind: 'text' | 'code' | 'note' | 'break';
  readonly text: string;
  readonly marks: Marks;
}

/** `link` is an address, absolute, relative, or `#…` within the text. */
export interface Marks {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly strike?: boolean;
  readonly link?: string;
}
/** Outermost first, where two begin and end together. */
export const markKinds = ['link', 'strong', 'emphasis', 'strike'] as const;
export type MarkKind = (typeof markKinds)[number];

export const words = (text: string, marks: Marks = {}): Run => ({ kind: 'text', text, marks });

/** Where a link may lead: the web, mail, telephone, or a place of this or a neighbouring page; null for all else. */
export function safeAddress(address: string): string | null {
  const to = address.trim();
  return to.length <= 2_000 && /^(?:https?:|mailto:|tel:|[^:]+$|[^:]*[/?#])/i.test(to) ? to : null;
}

/** A label as GFM takes it in `[^label]`. */
export function noteLabel(name: string): string {
  return name.replaceAll(/[\s[\]\\^`*_<>&|~!]+/g, '-').slice(0, 60) || '-';
}

/** The words alone, on one line. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ kind, text }) => (kind === 'note' ? '' : kind === 'break' ? ' ' : text)).join('');
}

/**
 * The same words in their plainest form: white space single and none at the ends; a mark begins and ends on a word, for
 * Markdown knows no other (CommonMark 0.31 §6.2, flanking); what is marked alike stands together.
 */
export function settled(runs: readonly Run[]): readonly Run[] {
  const kept = runs.map(plainest).filter(({ kind, text }) => kind === 'break' || text !== '');
  const pieces = kept.flatMap((run, at) => edgesApart(run, kept[at - 1], kept[at + 1]));
  return joined(withoutEnds(joined(withoutDoubleSpace(pieces))));
}

function plainest(run: Run): Run {
  if (run.kind === 'note') return { ...run, marks: {} };
  if (run.kind === 'break') return run;
  const text = run.text.replaceAll(/[ \t\n]+/g, ' ');
  return { ...run, text: run.kind === 'code' ? text.trim() : text };
}

/** What stands at the edge of a mark and cannot end it belongs only to the marks that go on beyond. */
function edgesApart(run: Run, previous: Run | undefined, next: Run | undefined): readonly Run[] {
  const before = { ...run, marks: shared(run.marks, previous?.marks ?? {}) };
  const after = { ...run, marks: shared(run.marks, next?.marks ?? {}) };
  if (run.kind === 'break') return [{ ...run, marks: shared(before.marks, after.marks) }];
  if (run.kind !== 'text') return [run];
  if (run.text.trim() === '') return [{ ...run, marks: shared(before.marks, after.marks) }];
  const start = (endsInWord(previous) ? /^[^\p{L}\p{N}]+/u : /^\s+/u).exec(run.text)?.[0] ?? '';
  const rest = run.text.slice(start.length);
  const end = rest.slice(edgeOf(rest, startsWithWord(next)));
  const middle = rest.slice(0, rest.length - end.length);
  return [
    { ...before, text: start },
    { ...run, text: middle },
    { ...after, text: end },
  ].filter(({ text }) => text !== '');
}

/** Where the closing white space, or also punctuation, begins. By hand: an expression anchored at the end is quadratic. */
function edgeOf(text: string, alsoPunctuation: boolean): number {
  const edge = alsoPunctuation ? /[^\p{L}\p{N}]/u : /\s/u;
  let at = text.length;
  while (at > 0 && edge.test(text.charAt(at - 1)) && !isLowSurrogate(text, at - 1)) at--;
  return at;
}

const isLowSurrogate = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at));
const endsInWord = (run: Run | undefined) => run?.kind === 'text' && /[\p{L}\p{N}]$/u.test(run.text.slice(-2));
const startsWithWord = (run: Run | undefined) => run?.kind === 'text' && /^[\p{L}\p{N}]/u.test(run.text);

function shared(one: Marks, other: Marks): Marks {
  return Object.fromEntries(
    markKinds.filter((kind) => one[kind] && one[kind] === other[kind]).map((kind) => [kind, one[kind]]),
  );
}

const alike = (one: Marks, other: Marks) => markKinds.every((kind) => (one[kind] || null) === (other[kind] || null));

function withoutDoubleSpace(runs: readonly Run[]): readonly Run[] {
  let open = true;
  return runs.flatMap((run) => {
    const text = open && run.kind === 'text' ? run.text.replace(/^ /, '') : run.text;
    if (run.kind === 'text' && text === '') return [];
    open = run.kind === 'break' || (run.kind === 'text' && text.endsWith(' '));
    return [{ ...run, text }];
  });
}

/** No white space before a line's end, no break at either end of the whole. */
function withoutEnds(runs: readonly Run[]): readonly Run[] {
  const tidy: Run[] = [];
  let isEnd = true;
  for (const run of runs.toReversed()) {
    const text = isEnd && run.kind === 'text' ? run.text.trimEnd() : run.text;
    if (run.kind === 'text' && text === '') continue;
    isEnd = run.kind === 'break';
    tidy.push({ ...run, text });
  }
  const first = tidy.findLastIndex(({ kind }) => kind !== 'break');
  const last = tidy.findIndex(({ kind }) => kind !== 'break');
  return first < 0 ? [] : tidy.slice(last, first + 1).toReversed();
}

function joined(runs: readonly Run[]): readonly Run[] {
  const whole: { run: Run; texts: string[] }[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && run.kind === last.run.kind && joins(run.kind) && alike(run.marks, last.run.marks))
      last.texts.push(run.text);
    else whole.push({ run, texts: [run.text] });
  }
  return whole.map(({ run, texts }) => ({ ...run, text: texts.join('') }));
}

const joins = (kind: Run['kind']) => kind === 'text' || kind === 'code';
