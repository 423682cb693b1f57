import { decideBy, type ReportReason, type SubjectKind } from './report.ts';

export const caseStates = ['waiting', 'decided'] as const;
export type CaseState = (typeof caseStates)[number];

/** Everything moderation knows of one piece of content. A new report on a decided case sets it waiting again. */
export interface ModerationCase {
  readonly id: string;
  readonly consultationId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly state: CaseState;
  readonly reports: number;
  readonly openedAt: Date;
  /** Since when it waits, or had waited when it was last decided. */
  readonly waitingSince: Date;
  readonly decideBy: Date;
  readonly decidedAt: Date | null;
  readonly version: number;
}

type Waiting = Pick<ModerationCase, 'state' | 'reports' | 'waitingSince' | 'decideBy'>;

/** The case once this report has come in: one more report, its day never later for it, waiting anew where it was decided. */
export function afterReport(before: Waiting | null, reason: ReportReason, now: Date): Waiting {
  const due = decideBy(reason, now);
  const reports = (before?.reports ?? 0) + 1;
  if (before?.state !== 'waiting') return { state: 'waiting', reports, waitingSince: now, decideBy: due };
  return { ...before, reports, decideBy: due < before.decideBy ? due : before.decideBy };
}
