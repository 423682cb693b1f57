import { markKinds, type MarkKind, type Marks, type Run } from './runs.ts';

/** Runs as a tree, for formats that nest: a mark with what stands in it, or a bare run. */
export type Nested =
  Run | { readonly kind: 'mark'; readonly mark: MarkKind; readonly to: string; readonly content: readonly Nested[] };

/** The runs nested, the mark that reaches furthest outermost. */
export function nested(runs: readonly Run[]): readonly Nested[] {
  const found: Nested[] = [];
  for (let at = 0; at < runs.length;) {
    const run = runs[at];
    if (!run) break;
    const reaches = markKinds.filter((kind) => run.marks[kind]).map((mark) => ({ mark, end: endOf(runs, at, mark) }));
    // The first of the furthest: `markKinds` has the outermost first.
    const outer = reaches.reduce<{ mark: MarkKind; end: number } | null>(
      (best, each) => (best && best.end >= each.end ? best : each),
      null,
    );
    if (!outer) {
      found.push(run);
      at++;
      continue;
    }
    const inner = runs.slice(at, outer.end).map((each) => ({ ...each, marks: without(each.marks, outer.mark) }));
    // Marks that overlap are cut in two, perhaps at a space; it belongs to neither.
    const { before, within, after } = spacesApart(inner);
    found.push(...nested(before));
    if (within.length > 0)
      found.push({ kind: 'mark', mark: outer.mark, to: run.marks.link ?? '', content: nested(within) });
    found.push(...nested(after));
    at = outer.end;
  }
  return found;
}

function spacesApart(runs: readonly Run[]): { before: readonly Run[]; within: readonly Run[]; after: readonly Run[] } {
  const split = runs.flatMap((run, at) => {
    const isEdge = run.kind === 'text' && (at === 0 || at === runs.length - 1);
    return isEdge ? (run.text.match(/^\s+|\S(?:.*\S)?|\s+$/gsu) ?? []).map((text) => ({ ...run, text })) : [run];
  });
  const isSpace = (run: Run | undefined) => run?.kind === 'text' && run.text.trim() === '';
  const from = isSpace(split[0]) ? 1 : 0;
  const to = split.length > from && isSpace(split.at(-1)) ? split.length - 1 : split.length;
  const bare = (each: readonly Run[]) => each.map((run) => ({ ...run, marks: {} }));
  return { before: bare(split.slice(0, from)), within: split.slice(from, to), after: bare(split.slice(to)) };
}

function endOf(runs: readonly Run[], from: number, mark: MarkKind): number {
  const value = runs[from]?.marks[mark];
  let end = from + 1;
  while (end < runs.length && runs[end]?.marks[mark] === value) end++;
  return end;
}

function without(marks: Marks, mark: MarkKind): Marks {
  return { ...marks, [mark]: undefined };
}
