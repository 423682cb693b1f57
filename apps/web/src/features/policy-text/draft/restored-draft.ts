import { diff, type Change } from '@folkmoot/text-merge';
import { asClauses } from './draft-changes.ts';
import { meet, newsOf, type SavedDraft, type Written } from './draft-meeting.ts';
import { keptBase, keptDraft, whatFits } from './kept-draft.ts';

/** The draft as it is opened: also what others saved since this device last did. */
export type OpenedDraft = Written & { isRestored: boolean; news: readonly Change[] };

/** What is saved, with what this device kept of an earlier visit on top; another official may have saved meanwhile. */
export async function restoredDraft(textId: string, saved: SavedDraft): Promise<OpenedDraft> {
  const kept = keptDraft(textId);
  if (!kept || kept.changes.length === 0)
    return { saved, mine: saved.clauses, collided: [], isRestored: false, news: [] };
  const now = new Map(saved.clauses.map((clause) => [clause.id, clause]));
  const open = kept.collided.map((id) => ({ id, why: 'words' as const, theirs: now.get(id) ?? null }));
  if (kept.revision === saved.revision) {
    const mine = asClauses(whatFits(saved.clauses, kept.changes));
    return { saved, mine, collided: open, isRestored: true, news: [] };
  }
  const base = await keptBase(textId, kept.revision);
  if (base) {
    const mine = asClauses(whatFits(base, kept.changes));
    const before = { saved: { revision: kept.revision, clauses: base }, mine, collided: open };
    return { ...meet(base, before, saved), isRestored: true, news: newsOf(base, saved) };
  }
  // Nobody can say any more who changed what: every clause that reads otherwise is for the person to look at.
  const mine = asClauses(whatFits(saved.clauses, kept.changes));
  const collided = diff(saved.clauses, mine).flatMap((change) =>
    change.kind === 'edit' || change.kind === 'remove'
      ? [{ id: change.id, why: 'words' as const, theirs: now.get(change.id) ?? null }]
      : [],
  );
  return { saved, mine, collided, isRestored: true, news: [] };
}
