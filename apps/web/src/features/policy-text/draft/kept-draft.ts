import type { Clause } from '@folkmoot/domain';
import { apply, type Change, type Text } from '@folkmoot/text-merge';

/** What a person had written when the tab died, against the revision they wrote on. */
export interface KeptDraft {
  revision: number;
  changes: readonly Change[];
  /** Clauses where others said something else, and the person had not chosen yet. */
  collided: readonly string[];
}

const keyOf = (textId: string) => `folkmoot.policy-draft.${textId}`;

/** Keeps what is not saved on this device, at once: it is small, for it says only what differs. */
export function keepDraft(textId: string, kept: KeptDraft | null): boolean {
  try {
    if (kept) localStorage.setItem(keyOf(textId), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(textId));
    return true;
  } catch {
    // The device has no room left. The page says so, and the server still gets the words.
    return false;
  }
}

export function keptDraft(textId: string): KeptDraft | null {
  const kept: unknown = JSON.parse(localStorage.getItem(keyOf(textId)) ?? 'null');
  return typeof kept === 'object' && kept !== null && 'revision' in kept && 'changes' in kept
    ? (kept as KeptDraft)
    : null;
}

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('folkmoot.policy-drafts', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('base');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('The device keeps nothing.'));
  });
}

/** Keeps the saved text that changes are written on: without it, nobody could tell mine from theirs later. */
export async function keepBase(textId: string, revision: number, text: Text): Promise<void> {
  try {
    const db = await database();
    db.transaction('base', 'readwrite').objectStore('base').put({ revision, text }, textId);
    db.close();
  } catch {
    // A private window may have no such store: then a lost tab merges clause by clause on the newest text.
  }
}

/** The text that the kept changes were written on, where this device still has it. */
export async function keptBase(textId: string, revision: number): Promise<readonly Clause[] | null> {
  try {
    const db = await database();
    const asking = db.transaction('base').objectStore('base').get(textId);
    const found = await new Promise<unknown>((resolve, reject) => {
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error ?? new Error('The device gave nothing.'));
    });
    db.close();
    const kept = found as { revision: number; text: readonly Clause[] } | undefined;
    return kept?.revision === revision ? kept.text : null;
  } catch {
    return null;
  }
}

/** Changes made to another text than the one at hand: those that still name what is there. */
export function whatFits(base: Text, changes: readonly Change[]): Text {
  const whole = apply(base, changes);
  if (whole.ok) return whole.text;
  let text = base;
  for (const change of changes) {
    const one = apply(text, [change]);
    if (one.ok) text = one.text;
    else if (change.kind === 'insert') {
      const atEnd = apply(text, [{ ...change, after: text.at(-1)?.id ?? null }]);
      if (atEnd.ok) text = atEnd.text;
    } else if (change.kind === 'edit') {
      const back = apply(text, [
        { kind: 'insert', piece: { id: change.id, ...change.to }, after: text.at(-1)?.id ?? null },
      ]);
      if (back.ok) text = back.text;
    }
  }
  return text;
}
