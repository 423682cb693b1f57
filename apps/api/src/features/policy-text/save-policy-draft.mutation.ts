import { Args, Field, ID, Info, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { accept, byOfficial, mergeIntoDraft, refuse, type Actor, type Outcome } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Database } from '../../platform/database.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ClauseChangeInput, changesOf } from './clause-change.input.ts';
import { PolicyTextAnswer, policyTextSuccess } from './policy-text-answer.ts';
import { PolicyTexts } from './policy-texts.ts';

@InputType()
class SavePolicyDraftInput {
  @Field(() => ID, { description: 'The text.' })
  textId: string;

  @Field(() => Int, { description: 'The revision of the working draft that you changed.' })
  revision: number;

  @Field(() => [ClauseChangeInput], { description: 'What you changed since, in order.' })
  changes: ClauseChangeInput[];
}

const SavePolicyDraftAnswer = answerUnion('SavePolicyDraftAnswer', policyTextSuccess('SavePolicyDraftSuccess'));

@Resolver()
export class SavePolicyDraft {
  constructor(
    private readonly db: Database,
    private readonly texts: PolicyTexts,
    private readonly answer: PolicyTextAnswer,
  ) {}

  @Mutation(() => SavePolicyDraftAnswer, {
    description:
      'Saves changes into the working draft, for officials. Meant to be called while they write: what two do to different words is merged; where both changed the same, the second is refused as STALE and reads the draft anew.',
  })
  async savePolicyDraft(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: SavePolicyDraftInput,
  ) {
    const saved = await this.db.transaction(() => this.save(viewer, input));
    return saved.ok ? this.answer.read(info, viewer, input.textId) : refused(saved);
  }

  private async save(viewer: Actor | null, input: SavePolicyDraftInput): Promise<Outcome<null>> {
    const text = await this.texts.holdDraft(input.textId);
    if (!text) return refuse('NOT_FOUND', 'textId');
    const official = byOfficial(viewer, 'savePolicyDraft', text.venue);
    if (!official.ok) return official;
    const base = await this.texts.draftAt(text, input.revision);
    if (!base) return refuse('STALE', 'revision');
    const changes = changesOf(input.changes, base);
    if (!changes.ok) return changes;
    const saved = mergeIntoDraft(base, text.draft, changes.value);
    if (!saved.ok) return saved;
    await this.texts.store(text, saved.value, official.value.id, null);
    return accept(null);
  }
}
