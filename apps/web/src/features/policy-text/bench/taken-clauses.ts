import type { Clause } from '@folkmoot/domain';
import { apply, diff, merge, type Text } from '@folkmoot/text-merge';
import { asClauses, unsaved } from '../draft/draft-changes.ts';
import { choose } from '../draft/draft-meeting.ts';

/** What one suggestion wishes a clause to say. */
export interface Wording {
  /** The suggestion, by its number. */
  readonly from: number;
  /** Null where it takes the clause out. */
  readonly clause: Clause | null;
}

/** One clause that a suggestion would change in another text than the one it was written for. */
export interface TakenClause {
  readonly id: string;
  /** As the text has it that is written into; null where it is not there. */
  readonly before: Clause | null;
  /** As it would be; null where it would go. */
  readonly after: Clause | null;
  readonly isMoved: boolean;
  /** Several want something else here: nothing is put in by itself. */
  readonly collides: boolean;
  readonly wordings: readonly Wording[];
}

/** What comes of suggestions in a text. */
export interface Effect {
  readonly base: readonly Clause[];
  readonly into: readonly Clause[];
  readonly text: readonly Clause[];
  readonly clauses: readonly TakenClause[];
}

/** Suggestions made against `base`, one after another put into `into`. Where they meet, the text stays as it was there. */
export function effectOn(
  base: readonly Clause[],
  into: readonly Clause[],
  suggestions: readonly { number: number; wished: Text }[],
): Effect {
  let text: readonly Clause[] = into;
  const collided = new Set<string>();
  for (const { wished } of suggestions) {
    const merged = merge(base, text, wished);
    for (const { id, why } of merged.collisions) if (why !== 'place') collided.add(id);
    text = asClauses(merged.text);
  }
  // What collided stays open as a whole: not the words of whoever came first.
  const settled = apply(into, unsaved(into, text, collided));
  if (settled.ok) text = asClauses(settled.text);
  const [inBase, inInto, inText] = [base, into, text].map((one) => new Map(one.map((clause) => [clause.id, clause])));
  const moved = new Set(diff(into, text).flatMap((change) => (change.kind === 'move' ? [change.id] : [])));
  const wordings = new Map<string, Wording[]>();
  for (const { number, wished } of suggestions) {
    const now = new Map(asClauses(wished).map((clause) => [clause.id, clause]));
    for (const change of diff(base, wished)) {
      const id = change.kind === 'insert' ? change.piece.id : change.id;
      const known = wordings.get(id) ?? [];
      if (known.some(({ from }) => from === number)) continue;
      wordings.set(id, [...known, { from: number, clause: now.get(id) ?? null }]);
    }
  }
  const place = (id: string) =>
    [text, into, base].map((one) => one.findIndex((clause) => clause.id === id)).find((at) => at !== -1) ?? 0;
  return {
    base,
    into,
    text,
    clauses: [...wordings]
      .map(([id, of]) => ({
        id,
        before: inInto?.get(id) ?? null,
        after: collided.has(id) ? (inInto?.get(id) ?? inBase?.get(id) ?? null) : (inText?.get(id) ?? null),
        isMoved: moved.has(id),
        collides: collided.has(id),
        wordings: of,
      }))
      .sort((a, b) => place(a.id) - place(b.id)),
  };
}

/** What an official makes of one clause: taken over or left, in these words. */
export interface Taking {
  readonly take: boolean;
  readonly words: string;
}

/** What a clause begins with: taken over as it was wished; where wishes collide, nothing is. */
export const startOf = ({ collides, after, before }: TakenClause): Taking => ({
  take: !collides,
  words: (after ?? before)?.words ?? '',
});

/** The text with what was taken over, in the words chosen. */
export function takenText(effect: Effect, takings: ReadonlyMap<string, Taking>): readonly Clause[] {
  const left = new Set(
    effect.clauses.filter(({ id, collides }) => collides || !takings.get(id)?.take).map(({ id }) => id),
  );
  const applied = apply(effect.into, unsaved(effect.into, effect.text, left));
  let written = {
    mine: applied.ok ? asClauses(applied.text) : effect.into,
    saved: { revision: 0, clauses: effect.base },
    collided: [],
  } as Parameters<typeof choose>[0];
  for (const { id, after, before, collides } of effect.clauses) {
    const taking = takings.get(id);
    const form = after ?? before;
    if (!taking?.take || !form) continue;
    if (after === null && !collides) continue;
    const words = taking.words.trim();
    written = choose(written, id, words ? { ...form, words } : null);
  }
  return written.mine;
}
