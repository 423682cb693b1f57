import { EntitySchema } from 'typeorm';
import type { Decision, ModerationCase, ReportReason } from '@folkmoot/domain';

/** The number by which people name a case is given by the database and only ever read. */
export const cases = new EntitySchema<ModerationCase>({
  name: 'moderation_case',
  columns: {
    id: { type: 'uuid', primary: true },
    consultationId: { type: 'uuid' },
    subjectKind: { type: 'text' },
    subjectId: { type: 'uuid' },
    state: { type: 'text' },
    reports: { type: 'integer' },
    openedAt: { type: 'timestamptz', precision: 3 },
    waitingSince: { type: 'timestamptz', precision: 3 },
    decideBy: { type: 'timestamptz', precision: 3 },
    decidedAt: { type: 'timestamptz', precision: 3, nullable: true },
    version: { type: 'integer' },
  },
});

/** One person's report, in a case. Who it was is kept only so that nobody reports twice. */
export interface Report {
  readonly id: string;
  readonly caseId: string;
  readonly reporterId: string;
  readonly reason: ReportReason;
  readonly words: string;
  readonly at: Date;
}

export const reports = new EntitySchema<Report>({
  name: 'report',
  columns: {
    id: { type: 'uuid', primary: true },
    caseId: { type: 'uuid' },
    reporterId: { type: 'uuid' },
    reason: { type: 'text' },
    words: { type: 'text' },
    at: { type: 'timestamptz', precision: 3 },
  },
});

export const decisions = new EntitySchema<Decision>({
  name: 'decision',
  columns: {
    id: { type: 'uuid', primary: true },
    caseId: { type: 'uuid' },
    moderatorId: { type: 'uuid' },
    action: { type: 'text' },
    rule: { type: 'text', nullable: true },
    reason: { type: 'text' },
    waitingSince: { type: 'timestamptz', precision: 3 },
    at: { type: 'timestamptz', precision: 3 },
  },
});
