import type { Actor } from '../identity/actor.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { permitActor } from '../policy.ts';
import { text } from '../text.ts';

export const subjectKinds = ['proposal', 'amendment', 'comment'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const reportReasons = [
  'insult',
  'personalData',
  'spam',
  'offTopic',
  'duplicate',
  'falseClaim',
  'illegal',
  'other',
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** A piece of content as far as moderation's rules ask of it. */
export interface Subject {
  readonly consultationId: string;
  readonly authorId: string | null;
  /** Whether its consultation is published and it is no draft itself. */
  readonly isPublic: boolean;
  readonly deletedAt: Date | null;
  readonly hiddenAt: Date | null;
}

/** What a person says is wrong. */
export interface ReportWords {
  readonly reason: ReportReason;
  /** In their own words; may be empty but for the reason `other`. */
  readonly words: string;
}

export const reportBounds = { field: 'words', min: 0, max: 1000 } as const;

/** Anyone may point moderators to what others have written in public, once for each piece. */
export function reportContent(
  actor: Actor | null,
  subject: Subject,
  report: ReportWords,
): Outcome<ReportWords & { reporterId: string }> {
  const permitted = permitActor(actor, 'reportContent', subject.consultationId);
  if (!permitted.ok) return permitted;
  if (!subject.isPublic) return refuse('NOT_FOUND');
  if (permitted.value.id === subject.authorId) return refuse('OWN_WORDS');
  if (subject.deletedAt) return refuse('DELETED');
  if (subject.hiddenAt) return refuse('HIDDEN');
  const words = text(report.words, { ...reportBounds, min: report.reason === 'other' ? 1 : 0 });
  return words.ok ? accept({ reporterId: permitted.value.id, reason: report.reason, words: words.value }) : words;
}

const urgent: readonly ReportReason[] = ['insult', 'personalData', 'illegal'];
const hoursToDecide = { urgent: 24, other: 72 } as const;
const hour = 60 * 60 * 1000;

/** By when moderators owe a decision on a report: what hurts people waits a day at most, all else three. */
export function decideBy(reason: ReportReason, reportedAt: Date): Date {
  return new Date(reportedAt.getTime() + hoursToDecide[urgent.includes(reason) ? 'urgent' : 'other'] * hour);
}
