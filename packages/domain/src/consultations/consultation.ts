import type { Language } from '../identity/account.ts';
import type { Actor } from '../identity/actor.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { permitActor } from '../policy.ts';
import { slugOf, text } from '../text.ts';
import { currentPhase, phaseState, type Phase, type PhaseKind } from './phase.ts';

export type ConsultationState = 'draft' | 'published' | 'archived';

/** One question put to the public by officials. */
export interface Consultation {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly brief: string;
  readonly language: Language;
  readonly topic: string;
  readonly place: string;
  readonly askedBy: string;
  readonly contact: string;
  readonly imageId: string | null;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly archivedAt: Date | null;
}

/** What an official fills in; the rest of a consultation follows from it. */
export interface ConsultationDraft {
  readonly title: string;
  /** Its readable address; taken from the title where empty. Never changes once public. */
  readonly slug?: string | null | undefined;
  readonly summary: string;
  readonly brief: string;
  readonly topic: string;
  readonly place: string;
  readonly askedBy: string;
  readonly contact: string;
}

export interface PhaseDraft {
  readonly kind: PhaseKind;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export const consultationBounds = {
  title: { field: 'title', min: 8, max: 160 },
  summary: { field: 'summary', min: 0, max: 400 },
  brief: { field: 'brief', min: 0, max: 40_000 },
  topic: { field: 'topic', min: 0, max: 60 },
  place: { field: 'place', min: 0, max: 80 },
  askedBy: { field: 'askedBy', min: 0, max: 120 },
  contact: { field: 'contact', min: 0, max: 400 },
} as const;

export const mostPhases = 12;

export function consultationState(consultation: Pick<Consultation, 'publishedAt' | 'archivedAt'>): ConsultationState {
  if (consultation.archivedAt) return 'archived';
  return consultation.publishedAt ? 'published' : 'draft';
}

export type ConsultationTime = 'upcoming' | 'open' | 'decided' | 'archived';

/** Where a consultation stands in its life: before its first phase, within its phases, after the last, or archived. */
export function consultationTime(
  archivedAt: Date | null,
  phases: readonly Pick<Phase, 'opensAt' | 'closesAt'>[],
  now: Date,
): ConsultationTime {
  if (archivedAt) return 'archived';
  const states = phases.map((phase) => phaseState(phase, now));
  if (states.every((state) => state === 'next')) return 'upcoming';
  return states.every((state) => state === 'past') ? 'decided' : 'open';
}

/** An official's words for a consultation, normalised, or what is wrong with them. */
export function consultationWords(draft: ConsultationDraft): Outcome<Required<ConsultationDraft> & { slug: string }> {
  const kept: Record<string, string> = {};
  for (const [name, bounds] of Object.entries(consultationBounds)) {
    const words = text(draft[bounds.field], bounds);
    if (!words.ok) return words;
    kept[name] = words.value;
  }
  const slug = draft.slug ? draft.slug.trim() : slugOf(draft.title);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 60) return refuse('NOT_A_SLUG', 'slug');
  const { title = '', summary = '', brief = '', topic = '', place = '', askedBy = '', contact = '' } = kept;
  return accept({ title, summary, brief, topic, place, askedBy, contact, slug });
}

/** A timeline in order: each phase closes before the next opens. */
export function timeline<P extends PhaseDraft>(phases: readonly P[]): Outcome<readonly P[]> {
  if (phases.length === 0) return refuse('PHASES_MISSING', 'phases');
  if (phases.length > mostPhases) return refuse('TOO_MANY', 'phases');
  const ordered = phases.every((phase, index) => {
    const before = phases[index - 1];
    return phase.opensAt < phase.closesAt && (!before || before.closesAt <= phase.opensAt);
  });
  return ordered ? accept(phases) : refuse('PHASES_OVERLAP', 'phases');
}

type Standing = Pick<Consultation, 'id' | 'publishedAt' | 'archivedAt'>;

/** Officials edit until the consultation is archived. */
export function editConsultation(actor: Actor | null, consultation: Standing): Outcome<Actor> {
  const permitted = permitActor(actor, 'editConsultation', consultation.id);
  if (!permitted.ok) return permitted;
  return consultation.archivedAt ? refuse('ARCHIVED') : permitted;
}

/** A consultation goes public once, and only with a timeline and the words people need to take part. */
export function publishConsultation(
  actor: Actor | null,
  consultation: Standing & Pick<Consultation, 'summary' | 'brief'>,
  phases: readonly PhaseDraft[],
): Outcome<Actor> {
  const permitted = permitActor(actor, 'publishConsultation', consultation.id);
  if (!permitted.ok) return permitted;
  if (consultation.publishedAt) return refuse('ALREADY_PUBLISHED');
  if (consultation.summary === '') return refuse('REQUIRED', 'summary');
  if (consultation.brief === '') return refuse('REQUIRED', 'brief');
  const ordered = timeline(phases);
  return ordered.ok ? permitted : ordered;
}

/** New opening and closing times after an official has acted by hand. */
export type PhaseTimes = readonly Pick<Phase, 'id' | 'opensAt' | 'closesAt'>[];

/**
 * Opens a phase now, by hand. The phase that is open closes; phases in between are passed over and close at the same
 * instant; a phase that had closed opens again until its successor opens, or for a week where none follows.
 */
export function openPhase(
  actor: Actor | null,
  consultation: Standing,
  phases: readonly Phase[],
  phaseId: string,
  now: Date,
): Outcome<PhaseTimes> {
  const permitted = permitActor(actor, 'openPhase', consultation.id);
  if (!permitted.ok) return permitted;
  if (consultation.archivedAt) return refuse('ARCHIVED');
  if (!consultation.publishedAt) return refuse('NOT_PUBLISHED');
  const index = phases.findIndex((phase) => phase.id === phaseId);
  const chosen = phases[index];
  if (!chosen) return refuse('NOT_FOUND');
  if (phaseState(chosen, now) === 'now') return refuse('ALREADY_OPEN');
  const week = 7 * 24 * 60 * 60 * 1000;
  const next = phases.slice(index + 1).find((phase) => phase.opensAt > now);
  const closesAt = chosen.closesAt > now ? chosen.closesAt : (next?.opensAt ?? new Date(now.getTime() + week));
  return accept(
    phases.map((phase, position) => {
      if (position === index) return { id: phase.id, opensAt: now, closesAt };
      if (position < index)
        return { id: phase.id, opensAt: earlier(phase.opensAt, now), closesAt: earlier(phase.closesAt, now) };
      // Later phases wait until the chosen one is over, also one that was open.
      return { id: phase.id, opensAt: later(phase.opensAt, closesAt), closesAt: later(phase.closesAt, closesAt) };
    }),
  );
}

/** Closes the open phase now, by hand; those to come keep their dates. */
export function closePhase(
  actor: Actor | null,
  consultation: Standing,
  phases: readonly Phase[],
  phaseId: string,
  now: Date,
): Outcome<PhaseTimes> {
  const permitted = permitActor(actor, 'closePhase', consultation.id);
  if (!permitted.ok) return permitted;
  if (consultation.archivedAt) return refuse('ARCHIVED');
  const phase = phases.find(({ id }) => id === phaseId);
  if (!phase) return refuse('NOT_FOUND');
  if (phaseState(phase, now) !== 'now') return refuse('NOT_OPEN');
  return accept([{ id: phase.id, opensAt: phase.opensAt, closesAt: now }]);
}

/** Archiving is for consultations that are over: nothing open, nothing to come. */
export function archiveConsultation(
  actor: Actor | null,
  consultation: Standing,
  phases: readonly Pick<Phase, 'opensAt' | 'closesAt'>[],
  now: Date,
): Outcome<Actor> {
  const permitted = permitActor(actor, 'archiveConsultation', consultation.id);
  if (!permitted.ok) return permitted;
  if (consultation.archivedAt) return refuse('ARCHIVED');
  if (!consultation.publishedAt) return refuse('NOT_PUBLISHED');
  const over = currentPhase(phases, now) === null && phases.every((phase) => phaseState(phase, now) === 'past');
  return over ? permitted : refuse('CONSULTATION_NOT_FINISHED');
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
