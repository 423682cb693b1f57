import { diff } from '@folkmoot/text-merge';
import { asClauses } from './draft-changes.ts';
import { meet, type SavedDraft, type Written } from './draft-meeting.ts';
import { keptBase, keptDraft, whatFits } from './kept-draft.ts';

/** What is saved, with what this device kept of an earlier visit on top; another official may have saved meanwhile. */
export async function restoredDraft(textId: string, saved: SavedDraft): Promise<Written & { isRestored: boolean }> {
  const kept = keptDraft(textId);
  if (!kept || kept.changes.length === 0) return { saved, mine: saved.clauses, collided: [], isRestored: false };
  const now = new Map(saved.clauses.map((clause) => [clause.id, clause]));
  const open = kept.collided.map((id) => ({ id, why: 'words' as const, theirs: now.get(id) ?? null }));
  if (kept.revision === saved.revision) {
    const mine = asClauses(whatFits(saved.clauses, kept.changes));
    return { saved, mine, collided: open, isRestored: true };
  }
  const base = await keptBase(textId, kept.revision);
  if (base) {
    const mine = asClauses(whatFits(base, kept.changes));
    const before = { saved: { revision: kept.revision, clauses: base }, mine, collided: open };
    return { ...meet(base, before, saved), isRestored: true };
  }
  // Nobody can say any more who changed what: every clause that reads otherwise is for the person to look at.
  const mine = asClauses(whatFits(saved.clauses, kept.changes));
  const collided = diff(saved.clauses, mine).flatMap((change) =>
    change.kind === 'edit' || change.kind === 'remove'
      ? [{ id: change.id, why: 'words' as const, theirs: now.get(change.id) ?? null }]
      : [],
  );
  return { saved, mine, collided, isRestored: true };
}
