import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Change } from '@folkmoot/text-merge';
import { accept, refuse, type Clause, type ClauseKind, type Outcome } from '@folkmoot/domain';
import { ChangeKindEnum } from './amendment.view.ts';
import { ClauseKindEnum } from './policy-text.view.ts';

@InputType({
  description:
    'One change to one clause. All of a list are made at once; what is put after the same clause follows it in the order of the list.',
})
export class ClauseChangeInput {
  @Field(() => ChangeKindEnum, { description: 'What it does.' })
  kind: Change['kind'];

  @Field(() => ID, { description: 'The clause; of words put in, a UUID of your own making.' })
  clauseId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Of words put in or moved: the clause they follow; null at the very beginning.',
  })
  afterId?: string | null;

  @Field(() => ClauseKindEnum, {
    nullable: true,
    description: 'What the clause is to be; stays where left out. Needed for words put in.',
  })
  clauseKind?: ClauseKind | null;

  @Field(() => Int, { nullable: true, description: 'How deep a division is to stand; stays where left out.' })
  level?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words to be, in Markdown. Needed for words put in and for edits.',
  })
  words?: string | null;
}

/** The changes as the algorithms take them; `base` fills in what an edit leaves as it is. */
export function changesOf(inputs: readonly ClauseChangeInput[], base: readonly Clause[]): Outcome<Change[]> {
  const known = new Map(base.map((clause) => [clause.id, clause]));
  const changes: Change[] = [];
  for (const { kind, clauseId, afterId = null, clauseKind, level, words } of inputs) {
    const id = clauseId.toLowerCase();
    const after = afterId?.toLowerCase() ?? null;
    const before = known.get(id);
    if (kind === 'remove') changes.push({ kind, id });
    else if (kind === 'move') changes.push({ kind, id, after });
    else {
      const form = {
        kind: clauseKind ?? before?.kind,
        level: level ?? before?.level ?? 0,
        words: words ?? before?.words,
      };
      if (form.kind === undefined || form.words === undefined) return refuse('REQUIRED', 'changes');
      const to = { kind: form.kind, level: form.level, words: form.words };
      changes.push(kind === 'edit' ? { kind, id, to } : { kind, piece: { id, ...to }, after });
    }
  }
  return accept(changes);
}
