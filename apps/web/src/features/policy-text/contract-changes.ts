import type { Clause } from '@folkmoot/domain';
import type { Change } from '@folkmoot/text-merge';
import type { ChangeRead } from './shown-change.ts';

/** The changes of an amendment as the algorithms take them: what an edit leaves as it is comes from before it. */
export function changesRead(changes: readonly ChangeRead[]): Change[] {
  return changes.map((change): Change => {
    const { kind, clauseId: id, afterId = null, before } = change;
    if (kind === 'remove') return { kind, id };
    if (kind === 'move') return { kind, id, after: afterId };
    const to: Omit<Clause, 'id'> = {
      kind: change.clauseKind ?? before?.kind ?? 'paragraph',
      level: change.level ?? before?.level ?? 0,
      words: change.words ?? before?.words ?? '',
    };
    return kind === 'edit' ? { kind, id, to } : { kind, piece: { id, ...to }, after: afterId };
  });
}
