import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { uuidv7 } from 'uuidv7';
import {
  accept,
  afterReport,
  refuse,
  reportContent,
  type Actor,
  type ModerationCase,
  type Outcome,
  type ReportReason,
  type SubjectKind,
} from '@folkmoot/domain';
import { answerUnion, refused } from '../../platform/answers.ts';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { doneSuccess } from '../../platform/done-success.ts';
import { Events } from '../../platform/events.ts';
import { Viewer } from '../../platform/viewer.ts';
import { ReportReasonEnum, SubjectKindEnum } from './case.view.ts';
import { cases, reports } from './moderation.table.ts';
import { Subjects, type HeldSubject } from './subjects.ts';

@InputType()
class ReportContentInput {
  @Field(() => SubjectKindEnum, { description: 'What is reported.' })
  subjectKind: SubjectKind;

  @Field(() => ID, { description: 'The proposal, amendment or comment.' })
  subjectId: string;

  @Field(() => ReportReasonEnum, { description: 'What is wrong.' })
  reason: ReportReason;

  @Field(() => String, {
    description: 'In your own words, 1000 characters at most; may be empty but for the reason `other`.',
  })
  words: string;
}

const ReportContentAnswer = answerUnion('ReportContentAnswer', doneSuccess('ReportContentSuccess'));

@Resolver()
export class ReportContent {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly subjects: Subjects,
  ) {}

  @Mutation(() => ReportContentAnswer, {
    description: 'Points moderators to something public that breaks the rules. Nobody learns who reported it.',
  })
  async reportContent(@Viewer() viewer: Actor | null, @Args('input') input: ReportContentInput) {
    const reported = await this.db.transaction(() => this.report(viewer, input));
    return reported.ok ? { done: true } : refused(reported);
  }

  private async report(
    viewer: Actor | null,
    { subjectKind, subjectId, ...words }: ReportContentInput,
  ): Promise<Outcome<null>> {
    const subject = await this.subjects.hold(subjectKind, subjectId, 'share');
    if (!subject) return refuse('NOT_FOUND');
    const report = reportContent(viewer, subject, words);
    if (!report.ok) return report;
    const now = this.clock.now();
    const stands = await this.caseOf(subject, report.value.reason, now);
    const added = await this.db.insertOnce(reports, { ...report.value, id: uuidv7(), caseId: stands.id, at: now });
    if (!added) return refuse('ALREADY_REPORTED');
    const before = stands.reports === 0 ? null : stands;
    await this.db.updateAt(cases, stands, afterReport(before, report.value.reason, now));
    // Neither the event nor the case says who it was.
    await this.events.announce({
      type: 'contentReported',
      actorId: null,
      consultationId: subject.consultationId,
      subjectId,
      audience: 'staff',
      data: { caseId: stands.id, subjectKind, reason: report.value.reason },
    });
    return accept(null);
  }

  /** The one case of this content, held; opened where there is none. */
  private async caseOf(
    { id, kind, consultationId }: HeldSubject,
    reason: ReportReason,
    now: Date,
  ): Promise<ModerationCase> {
    const opened: ModerationCase = {
      ...afterReport(null, reason, now),
      id: uuidv7(),
      consultationId,
      subjectKind: kind,
      subjectId: id,
      reports: 0,
      openedAt: now,
      decidedAt: null,
      version: 1,
    };
    await this.db.insertOnce(cases, opened);
    return (await this.db.hold(cases, { subjectId: id }, 'update')) ?? opened;
  }
}
