import { clauseBounds, keptClause, type Clause, type Outcome } from '@folkmoot/domain';
import { apply, diff, type Change, type Text } from '@folkmoot/text-merge';

/** What one save carries at most; the server takes 256 kB of request. */
const fitting = 150_000;

/** Clauses are never changed, only replaced: each is tidied once. */
const tidied = new WeakMap<Clause, Outcome<Clause>>();

function tidy(clause: Clause): Outcome<Clause> {
  const known = tidied.get(clause);
  if (known) return known;
  const kept = keptClause(clause);
  tidied.set(clause, kept);
  return kept;
}

/** The draft as the server would keep it, and the clauses it would not take as they are. */
export interface Sendable {
  readonly text: readonly Clause[];
  /** Too long: what was saved of them last stays on the server meanwhile. */
  readonly tooLong: readonly string[];
}

/**
 * What is written, as the server keeps it: words tidied; clauses that are still empty left out; of one that is too long,
 * the words that were saved last.
 */
export function sendable(saved: Text, mine: readonly Clause[]): Sendable {
  const before = new Map(saved.map((clause) => [clause.id, clause]));
  const tooLong: string[] = [];
  const text = mine.flatMap((clause): Clause[] => {
    const kept = tidy(clause);
    if (kept.ok) return [kept.value];
    if (clause.words.length <= clauseBounds.max) return [];
    tooLong.push(clause.id);
    const last = before.get(clause.id);
    return last ? [{ ...clause, words: last.words }] : [];
  });
  return { text, tooLong };
}

/** What leads from the saved draft to what is written; what collides waits until a person has chosen. */
export function unsaved(saved: Text, mine: Text, collided: ReadonlySet<string>): Change[] {
  const changes = diff(saved, mine);
  if (collided.size === 0) return changes;
  const waiting = new Map<string, string | null>();
  for (const change of changes)
    if (change.kind === 'insert' && collided.has(change.piece.id)) waiting.set(change.piece.id, change.after);
  const present = (after: string | null): string | null => {
    let at = after;
    for (let next = waiting.get(at ?? ''); next !== undefined; next = waiting.get(at ?? '')) at = next;
    return at;
  };
  return changes.flatMap((change): Change[] => {
    const id = change.kind === 'insert' ? change.piece.id : change.id;
    if (collided.has(id)) return [];
    return [change.kind === 'insert' || change.kind === 'move' ? { ...change, after: present(change.after) } : change];
  });
}

const sizeOf = (change: Change): number => {
  const words = change.kind === 'insert' ? change.piece.words : change.kind === 'edit' ? change.to.words : '';
  return new TextEncoder().encode(JSON.stringify(words)).length + 250;
};

/**
 * As many of the changes as one request may carry, and the draft once they are saved. The first ones: what comes later
 * in the list names places of what came before, so that every beginning of it stands alone.
 */
export function firstBatch(
  saved: Text,
  changes: readonly Change[],
  limit = fitting,
): { batch: readonly Change[]; next: Text } | null {
  let size = 0;
  const end = changes.findIndex((change, at) => {
    size += sizeOf(change);
    return at > 0 && size > limit;
  });
  const batch = end === -1 ? changes : changes.slice(0, end);
  const applied = apply(saved, batch);
  return applied.ok ? { batch, next: applied.text } : null;
}

/** The algorithms know kinds as words of no meaning; here they are those of a clause. */
export function asKind(kind: string): Clause['kind'] {
  switch (kind) {
    case 'division':
    case 'clause':
    case 'list':
    case 'table':
    case 'definition':
    case 'footnote':
      return kind;
    default:
      return 'paragraph';
  }
}

/** Pieces as clauses. */
export const asClauses = (text: Text): Clause[] => text.map((piece) => ({ ...piece, kind: asKind(piece.kind) }));
