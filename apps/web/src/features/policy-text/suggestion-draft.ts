import { clauseBounds, clauseKinds, numberClauses, text, type Clause, type Reason } from '@folkmoot/domain';
import { apply, diff, merge, type Change, type Piece } from '@folkmoot/text-merge';
import type { ChangeRead } from './shown-change.ts';

/** A version of the text as suggestions are made against it. */
export interface Version {
  readonly number: number;
  readonly clauses: readonly Clause[];
}

/** A change in the shape that the forum takes. */
export interface ChangeInput {
  kind: Change['kind'];
  clauseId: string;
  afterId?: string | null;
  clauseKind?: Clause['kind'];
  level?: number;
  words?: string;
}

/** The words as they would be kept; as they are where they could not be. */
function tidy(words: string): string {
  const kept = text(words, clauseBounds);
  return kept.ok ? kept.value : words;
}

/** Only what was written is tidied: a long text is not read through at every key. */
function tidied(version: readonly Clause[], wished: readonly Clause[]): Clause[] {
  const known = new Map(version.map(({ id, words }) => [id, words]));
  return wished.map((clause) =>
    clause.words === known.get(clause.id) ? clause : { ...clause, words: tidy(clause.words) },
  );
}

/** What leads from the version to the text as it is wished: nothing where nothing differs but blanks at the ends. */
export function changesBetween(version: readonly Clause[], wished: readonly Clause[]): Change[] {
  return diff(version, tidied(version, wished));
}

/** The changes as they are sent. */
export function inputsOf(changes: readonly Change[]): ChangeInput[] {
  return changes.map((change) => {
    switch (change.kind) {
      case 'insert':
        return { kind: 'insert', clauseId: change.piece.id, afterId: change.after, ...formOf(change.piece) };
      case 'edit':
        return { kind: 'edit', clauseId: change.id, ...formOf(change.to) };
      case 'move':
        return { kind: 'move', clauseId: change.id, afterId: change.after };
      case 'remove':
        return { kind: 'remove', clauseId: change.id };
    }
  });
}

const kindOf = (kind: string): Clause['kind'] => clauseKinds.find((known) => known === kind) ?? 'clause';
const formOf = ({ kind, level, words }: Omit<Piece, 'id'>) => ({ clauseKind: kindOf(kind), level, words });
const asClauses = (pieces: readonly Piece[]): Clause[] =>
  pieces.map((piece) => ({ ...piece, kind: kindOf(piece.kind) }));

/** The version with someone’s changes; null where they do not fit it. */
export function withChanges(version: readonly Clause[], changes: readonly Change[]): Clause[] | null {
  const applied = apply(version, changes);
  return applied.ok ? asClauses(applied.text) : null;
}

/** The changes of an amendment as the algorithms take them. */
export function changesRead(read: readonly ChangeRead[]): Change[] {
  return read.map((change): Change => {
    const { clauseId: id, afterId: after = null, before } = change;
    const to = {
      kind: change.clauseKind ?? before?.kind ?? 'clause',
      level: change.level ?? before?.level ?? 0,
      words: change.words ?? before?.words ?? '',
    };
    switch (change.kind) {
      case 'insert':
        return { kind: 'insert', piece: { id, ...to }, after };
      case 'edit':
        return { kind: 'edit', id, to };
      case 'move':
        return { kind: 'move', id, after };
      case 'remove':
        return { kind: 'remove', id };
    }
  });
}

export function reword(wished: readonly Clause[], id: string, words: string): Clause[] {
  return wished.map((clause) => (clause.id === id ? { ...clause, words } : clause));
}

/** Puts an empty clause behind another; null is the beginning. */
export function putIn(wished: readonly Clause[], after: string | null, id: string): Clause[] {
  return placed(wished, { id, kind: 'clause', level: 0, words: '' }, after);
}

/** Makes a new clause another sort of thing; a heading stands as deep as the one it comes after. */
export function makeKind(wished: readonly Clause[], id: string, kind: Clause['kind']): Clause[] {
  const at = wished.findIndex((clause) => clause.id === id);
  const above = wished.slice(0, Math.max(at, 0)).findLast((clause) => clause.kind === 'division');
  const level = kind === 'division' ? (above?.level ?? 1) : 0;
  return wished.map((clause) => (clause.id === id ? { ...clause, kind, level } : clause));
}

export function takeOut(wished: readonly Clause[], id: string): Clause[] {
  return wished.filter((clause) => clause.id !== id);
}

export function moveAfter(wished: readonly Clause[], id: string, after: string | null): Clause[] {
  const clause = wished.find((one) => one.id === id);
  return clause && after !== id ? placed(takeOut(wished, id), clause, after) : [...wished];
}

/** One place up or down; at the ends it stays. */
export function moveBy(wished: readonly Clause[], id: string, step: -1 | 1): Clause[] {
  const at = wished.findIndex((clause) => clause.id === id);
  const neighbour = wished[at + step];
  if (at < 0 || !neighbour) return [...wished];
  return step === 1 ? moveAfter(wished, id, neighbour.id) : moveAfter(wished, id, wished[at - 2]?.id ?? null);
}

/** Makes a clause again what and where the version has it. */
export function backToVersion(version: readonly Clause[], wished: readonly Clause[], id: string): Clause[] {
  const at = version.findIndex((clause) => clause.id === id);
  const clause = version[at];
  const others = takeOut(wished, id);
  if (!clause) return others;
  const standing = new Set(others.map((one) => one.id));
  const ahead = version.slice(0, at).findLast((one) => standing.has(one.id));
  return placed(others, clause, ahead?.id ?? null);
}

function placed(wished: readonly Clause[], clause: Clause, after: string | null): Clause[] {
  const at = after === null ? 0 : wished.findIndex(({ id }) => id === after) + 1;
  return [...wished.slice(0, at), clause, ...wished.slice(at)];
}

/** A clause that a newer version has otherwise than the unsent words expected. */
export interface Meeting {
  readonly id: string;
  /** What the newer version says; null where it has taken it out. */
  readonly theirs: Clause | null;
  /** What was wished; null where it was to be taken out. */
  readonly mine: Clause | null;
}

export interface Rebased {
  readonly wished: Clause[];
  readonly meetings: Meeting[];
}

/** Unsent words on top of a newer version. Where both changed the same words, one’s own stand, and it is said. */
export function rebase(old: readonly Clause[], wished: readonly Clause[], newer: readonly Clause[]): Rebased {
  const merged = merge(old, tidied(old, wished), newer);
  const meetings = new Map<string, Meeting>();
  for (const { id, ours, theirs } of merged.collisions) {
    meetings.set(id, { id, mine: ours && one(ours), theirs: theirs && one(theirs) });
  }
  return { wished: asClauses(merged.text), meetings: [...meetings.values()] };
}

const one = (piece: Piece): Clause => ({ ...piece, kind: kindOf(piece.kind) });

/** What is wrong with the words of each changed clause. */
export function clauseFaults(version: readonly Clause[], wished: readonly Clause[]): Map<string, Reason> {
  const known = new Map(version.map((clause) => [clause.id, clause.words]));
  const faults = new Map<string, Reason>();
  for (const { id, words } of wished) {
    if (known.get(id) === words) continue;
    const kept = text(words, clauseBounds);
    if (!kept.ok) faults.set(id, kept.reason);
  }
  return faults;
}

/** A clause that is being worked on, in reading order: what stands, and where it went what stood. */
export interface Worked {
  readonly id: string;
  readonly isNew: boolean;
  readonly isOut: boolean;
}

/** The clauses that are open for writing or that differ, in reading order; one taken out stands where it stood. */
export function workedOn(
  version: readonly Clause[],
  wished: readonly Clause[],
  changes: readonly Change[],
  open: readonly string[],
): Worked[] {
  const ids = new Set([...open, ...changes.map((change) => (change.kind === 'insert' ? change.piece.id : change.id))]);
  const old = new Set(version.map(({ id }) => id));
  const standing = new Set(wished.map(({ id }) => id));
  const outBehind = new Map<string | null, Worked[]>();
  let ahead: string | null = null;
  for (const { id } of version) {
    if (standing.has(id)) ahead = id;
    else outBehind.set(ahead, [...(outBehind.get(ahead) ?? []), { id, isNew: false, isOut: true }]);
  }
  return [
    ...(outBehind.get(null) ?? []),
    ...wished.flatMap(({ id }): Worked[] => [
      ...(ids.has(id) ? [{ id, isNew: !old.has(id), isOut: false }] : []),
      ...(outBehind.get(id) ?? []),
    ]),
  ];
}

/** A line of the text as it would read. */
export type EffectLine =
  | { readonly kind: 'clause'; readonly clause: ReturnType<typeof numberClauses>[number]; readonly isTouched: boolean }
  | { readonly kind: 'gap'; readonly id: string; readonly count: number };

/** The stretches of the wished text that change, with a neighbour on each side; what lies between is counted. */
export function effectOf(wished: readonly Clause[], changes: readonly Change[]): EffectLine[] {
  const touched = new Set(changes.map((change) => (change.kind === 'insert' ? change.piece.id : change.id)));
  const numbered = numberClauses(wished);
  const isShown = numbered.map((_, at) => [at - 1, at, at + 1].some((near) => touched.has(numbered[near]?.id ?? '')));
  const lines: EffectLine[] = [];
  numbered.forEach((clause, at) => {
    const last = lines.at(-1);
    if (isShown[at]) lines.push({ kind: 'clause', clause, isTouched: touched.has(clause.id) });
    else if (last?.kind === 'gap') lines[lines.length - 1] = { ...last, count: last.count + 1 };
    else lines.push({ kind: 'gap', id: clause.id, count: 1 });
  });
  return lines;
}
