import { Args, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { accept, beginPolicyText, refuse, type Actor, type Language, type Outcome } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { Venues } from '../consultations/venues.ts';
import { LanguageEnum } from '../identity/account.view.ts';
import { PolicyTextAnswer, policyTextSuccess } from './policy-text-answer.ts';
import { policyTexts } from './policy-text.table.ts';

@InputType()
class BeginPolicyTextInput {
  @Field(() => ID, { description: 'The consultation, which has no text yet.' })
  consultationId: string;

  @Field(() => String, { description: 'The title, 3 to 160 characters.' })
  title: string;

  @Field(() => LanguageEnum, { description: 'The language it is written in.' })
  language: Language;
}

const BeginPolicyTextAnswer = answerUnion('BeginPolicyTextAnswer', policyTextSuccess('BeginPolicyTextSuccess'));

@Resolver()
export class BeginPolicyText {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly venues: Venues,
    private readonly answer: PolicyTextAnswer,
  ) {}

  @Mutation(() => BeginPolicyTextAnswer, {
    description: 'Gives a consultation a policy text, for its officials. It is theirs alone until its first version.',
  })
  async beginPolicyText(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: BeginPolicyTextInput,
  ) {
    const begun = await this.db.transaction(() => this.begin(viewer, input));
    return begun.ok ? this.answer.read(info, viewer, begun.value) : refused(begun);
  }

  private async begin(
    viewer: Actor | null,
    { consultationId, title, language }: BeginPolicyTextInput,
  ): Promise<Outcome<string>> {
    const venue = await this.venues.venue(consultationId);
    if (!venue) return refuse('NOT_FOUND', 'consultationId');
    const kept = beginPolicyText(viewer, venue, title);
    if (!kept.ok) return kept;
    const id = uuidv7();
    const added = await this.db.insertOnce(policyTexts, {
      id,
      consultationId,
      title: kept.value,
      language,
      draft: [],
      revision: 0,
      versions: 0,
      version: 1,
      createdAt: this.clock.now(),
    });
    if (!added) return refuse('HAS_TEXT');
    await this.events.announce({
      type: 'policyTextBegun',
      actorId: viewer?.id ?? null,
      consultationId,
      subjectId: id,
      audience: 'staff',
    });
    return accept(id);
  }
}
