import type { Consultation } from '../consultations/consultation.ts';
import type { Actor } from '../identity/actor.ts';
import { accept, refuse, type Outcome } from '../outcome.ts';
import { permitActor } from '../policy.ts';
import { text } from '../text.ts';

export interface ResultWords {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
}

/** The report officials are writing on what came of a consultation. */
export interface Result extends ResultWords {
  readonly id: string;
  readonly consultationId: string;
  readonly version: number;
  readonly editedBy: string;
  readonly editedAt: Date;
}

export const resultBounds = {
  title: { field: 'title', min: 8, max: 160 },
  lead: { field: 'lead', min: 0, max: 600 },
  body: { field: 'body', min: 0, max: 60_000 },
} as const;

type Standing = Pick<Consultation, 'id' | 'publishedAt' | 'archivedAt'>;

/** Officials write the result at any time until the consultation is archived; lead and body may wait. */
export function saveResult(
  actor: Actor | null,
  consultation: Pick<Standing, 'id' | 'archivedAt'>,
  words: ResultWords,
): Outcome<ResultWords & { editedBy: string }> {
  const permitted = permitActor(actor, 'saveResult', consultation.id);
  if (!permitted.ok) return permitted;
  if (consultation.archivedAt) return refuse('ARCHIVED');
  const title = text(words.title, resultBounds.title);
  if (!title.ok) return title;
  const lead = text(words.lead, resultBounds.lead);
  if (!lead.ok) return lead;
  const body = text(words.body, resultBounds.body);
  if (!body.ok) return body;
  return accept({ editedBy: permitted.value.id, title: title.value, lead: lead.value, body: body.value });
}

/** A complete result goes public, as a version of its own where its words differ from those published before. */
export function publishResult(
  actor: Actor | null,
  consultation: Standing,
  result: ResultWords | null,
  published: ResultWords | null,
): Outcome<ResultWords & { publishedBy: string }> {
  const permitted = permitActor(actor, 'publishResult', consultation.id);
  if (!permitted.ok) return permitted;
  if (!consultation.publishedAt) return refuse('NOT_PUBLISHED');
  if (consultation.archivedAt) return refuse('ARCHIVED');
  if (!result) return refuse('NO_RESULT');
  const { title, lead, body } = result;
  if (lead === '') return refuse('REQUIRED', 'lead');
  if (body === '') return refuse('REQUIRED', 'body');
  const isKnown = published !== null && published.title === title && published.lead === lead && published.body === body;
  return isKnown ? refuse('NOTHING_CHANGED') : accept({ publishedBy: permitted.value.id, title, lead, body });
}
