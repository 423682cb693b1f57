import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import {
  accept,
  byOfficial,
  decideAmendment,
  refuse,
  type Actor,
  type AmendmentDecision,
  type Outcome,
} from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { AmendmentAnswer, amendmentSuccess } from './amendment-answer.ts';
import { AmendmentStandings } from './amendment-standings.ts';
import { amendments } from './amendment.table.ts';
import { AmendmentDecisionEnum } from './amendment.view.ts';
import { ClauseChangeInput, changesOf } from './clause-change.input.ts';
import { PolicyTexts } from './policy-texts.ts';

@InputType()
class DecideAmendmentInput {
  @Field(() => ID, { description: 'The amendment.' })
  amendmentId: string;

  @Field(() => AmendmentDecisionEnum, { description: 'What is decided.' })
  decision: AmendmentDecision;

  @Field(() => String, { description: 'Why, in Markdown, 10 to 4000 characters. Its authors read it first.' })
  reason: string;

  @Field(() => [ClauseChangeInput], {
    nullable: true,
    description:
      'Where accepted in part: what is taken over, changes to the working draft as it is now, in order. Left out otherwise.',
  })
  changes?: ClauseChangeInput[] | null;
}

const DecideAmendmentAnswer = answerUnion('DecideAmendmentAnswer', amendmentSuccess('DecideAmendmentSuccess'));

@Resolver()
export class DecideAmendment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly texts: PolicyTexts,
    private readonly standings: AmendmentStandings,
    private readonly answer: AmendmentAnswer,
  ) {}

  @Mutation(() => DecideAmendmentAnswer, {
    description:
      'Decides about an amendment, for officials. What is accepted goes into the working draft by three-way merge and is public with the next version.',
  })
  async decideAmendment(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: DecideAmendmentInput,
  ) {
    const decided = await this.db.transaction(() => this.decide(viewer, input));
    return decided.ok ? this.answer.read(info, viewer, input.amendmentId) : refused(decided);
  }

  private async decide(
    viewer: Actor | null,
    { amendmentId, decision, reason, ...input }: DecideAmendmentInput,
  ): Promise<Outcome<null>> {
    const found = await this.db.find(amendments, { id: amendmentId });
    const text = found && (await this.texts.holdDraft(found.textId));
    const amendment = text && (await this.standings.hold(amendmentId));
    if (!amendment) return refuse('NOT_FOUND', 'amendmentId');
    const official = byOfficial(viewer, 'decideAmendment', text.venue);
    if (!official.ok) return official;
    const base = (await this.texts.clauses(text.id, amendment.base)) ?? [];
    const changes = input.changes ? changesOf(input.changes, text.draft) : accept(null);
    if (!changes.ok) return changes;
    const decided = decideAmendment(amendment, base, text.draft, { decision, reason, changes: changes.value });
    if (!decided.ok) return decided;
    const now = this.clock.now();
    const { saved } = decided.value;
    if (saved) await this.texts.store(text, saved, official.value.id, amendmentId);
    await this.db.updateAt(amendments, amendment, { state: decision, endedAt: now, collided: [] });
    await this.db.query(
      `INSERT INTO amendment_decision (id, amendment_id, decision, reason, official_id, changes, at)
       VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7)`,
      [
        uuidv7(),
        amendmentId,
        decision,
        decided.value.reason,
        official.value.id,
        changes.value && JSON.stringify(changes.value),
        now,
      ],
    );
    await this.events.announce({
      type: 'amendmentDecided',
      actorId: official.value.id,
      consultationId: text.consultationId,
      subjectId: amendmentId,
      audience: 'public',
      data: { number: amendment.number, decision },
    });
    return accept(null);
  }
}
