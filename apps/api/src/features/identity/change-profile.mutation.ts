import { Args, Field, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { displayName, permitActor, type Language } from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Database } from '../../platform/database.ts';
import { CurrentVisit, type Visit } from '../../platform/viewer.ts';
import { accounts } from './account.table.ts';
import { LanguageEnum } from './account.view.ts';
import { ViewerAnswer, viewerSuccess } from './viewer-answer.ts';

@InputType()
class ChangeProfileInput {
  @Field(() => String, { description: 'The name others see.' })
  displayName: string;

  @Field(() => LanguageEnum, { description: 'The language we speak with you.' })
  language: Language;
}

const ChangeProfileAnswer = answerUnion('ChangeProfileAnswer', viewerSuccess('ChangeProfileSuccess'));

@Resolver()
export class ChangeProfile {
  constructor(
    private readonly db: Database,
    private readonly answer: ViewerAnswer,
  ) {}

  @Mutation(() => ChangeProfileAnswer, { description: 'Changes your name or language.' })
  async changeProfile(
    @Info() info: GraphQLResolveInfo,
    @CurrentVisit() visit: Visit | null,
    @Args('input') input: ChangeProfileInput,
  ) {
    const permitted = permitActor(visit?.actor ?? null, 'changeProfile', null);
    if (!permitted.ok) return refused(permitted);
    const name = displayName(input.displayName);
    if (!name.ok) return refused(name);
    await this.db.update(accounts, { id: permitted.value.id }, { displayName: name.value, language: input.language });
    return this.answer.read(info, permitted.value.id, visit?.sessionId ?? null);
  }
}
