import { Args, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { uuidv7 } from 'uuidv7';
import {
  accept,
  decideCase,
  refuse,
  type Actor,
  type CaseAction,
  type Decision,
  type HouseRule,
  type Outcome,
} from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Events } from '../../platform/events.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { Viewer } from '../../platform/viewer.ts';
import { CaseActionEnum, caseView } from './case.view.ts';
import { HouseRuleEnum } from './hidden.view.ts';
import { cases, decisions } from './moderation.table.ts';
import { Subjects, type HeldSubject } from './subjects.ts';

@InputType()
class DecideCaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => CaseActionEnum, { description: 'What is decided.' })
  action: CaseAction;

  @Field(() => HouseRuleEnum, { nullable: true, description: 'The rule it is hidden under; needed for hiding only.' })
  rule?: HouseRule | null;

  @Field(() => String, {
    description:
      'The reason, as the author and the public log will read it: 10 to 1000 characters; may be empty where it is kept.',
  })
  reason: string;
}

@ObjectType({ description: 'It is decided.' })
class DecideCaseSuccess {
  @Field(() => caseView.object, { description: 'The case as it stands now.' })
  case: object;
}

const DecideCaseAnswer = answerUnion('DecideCaseAnswer', DecideCaseSuccess);

const eventOf = { keep: 'contentKept', hide: 'contentHidden', restore: 'contentRestored' } as const;

@Resolver()
export class DecideCase {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly subjects: Subjects,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => DecideCaseAnswer, {
    description:
      'Decides a case, for moderators. The decision stands in the public log at once, without the content and without names.',
  })
  async decideCase(
    @Info() info: GraphQLResolveInfo,
    @Viewer() viewer: Actor | null,
    @Args('input') input: DecideCaseInput,
  ) {
    const decided = await this.db.transaction(() => this.decide(viewer, input));
    if (!decided.ok) return refused(decided);
    const read = await this.reader.payload(info, 'case', viewer, caseView, (alias, scope) => ({
      where: `${alias}.id = ${scope.param(input.caseId, 'uuid')}`,
    }));
    return { case: read };
  }

  private async decide(
    viewer: Actor | null,
    { caseId, action, rule = null, reason }: DecideCaseInput,
  ): Promise<Outcome<null>> {
    const found = await this.db.find(cases, { id: caseId });
    const subject = found && (await this.subjects.hold(found.subjectKind, found.subjectId, 'update'));
    // Held after its content, as reports do; whoever decides at the same moment waits here and finds it decided.
    const waiting = subject && (await this.db.hold(cases, { id: caseId }, 'update'));
    if (!subject || !waiting) return refuse('NOT_FOUND');
    const words = decideCase(viewer, waiting.state, subject, { action, rule, reason });
    if (!words.ok) return words;
    const now = this.clock.now();
    const decision: Decision = { ...words.value, id: uuidv7(), caseId, waitingSince: waiting.waitingSince, at: now };
    await this.db.insert(decisions, decision);
    await this.db.updateAt(cases, waiting, { state: 'decided', decidedAt: now });
    await this.announce(decision, subject);
    if (action !== 'keep') await this.subjects.setHidden(subject, action === 'hide' ? now : null);
    return accept(null);
  }

  private async announce({ caseId, action, rule, moderatorId }: Decision, subject: HeldSubject): Promise<void> {
    await this.events.announce({
      type: eventOf[action],
      actorId: moderatorId,
      consultationId: subject.consultationId,
      subjectId: subject.id,
      audience: action === 'keep' ? 'staff' : 'public',
      data: { caseId, subjectKind: subject.kind, proposalId: subject.proposalId, rule },
    });
  }
}
