import { consultationBounds, mostPhases, slugOf, text, type Language, type Reason } from '@folkmoot/domain';
import type { ConsultationInput, ConsultationEditingFragment } from '../../gql/graphql.ts';
import type { Picture } from '../../ui/send-picture.ts';
import { instantOf, momentOf, rowFaults, type TimelineRow } from './timeline-rows.ts';

/** What an official fills in. */
export interface ConsultationWords {
  title: string;
  slug: string;
  summary: string;
  brief: string;
  language: Language;
  topic: string;
  place: string;
  askedBy: string;
  contact: string;
  picture: Picture | null;
  phases: readonly TimelineRow[];
}

export const wordNames = [
  'title',
  'slug',
  'summary',
  'brief',
  'language',
  'topic',
  'place',
  'askedBy',
  'contact',
  'picture',
  'phases',
] as const satisfies readonly (keyof ConsultationWords)[];

export const emptyWords = (language: Language, askedBy: string): ConsultationWords => ({
  title: '',
  slug: '',
  summary: '',
  brief: '',
  language,
  topic: '',
  place: '',
  askedBy,
  contact: '',
  picture: null,
  phases: [],
});

/** A consultation as it is kept. */
export type SavedConsultation = Pick<
  ConsultationEditingFragment,
  Exclude<(typeof wordNames)[number], 'picture'> | 'image'
>;

export function wordsOf({
  title,
  slug,
  summary,
  brief,
  language,
  topic,
  place,
  askedBy,
  contact,
  image,
  phases,
}: SavedConsultation): ConsultationWords {
  return {
    title,
    slug,
    summary,
    brief,
    language,
    topic,
    place,
    askedBy,
    contact,
    picture: image && { id: image.id, url: image.url, alt: image.alt },
    phases: phases.map(({ id, kind, opensAt, closesAt }) => ({
      id,
      kind,
      opens: momentOf(opensAt),
      closes: momentOf(closesAt),
    })),
  };
}

/** The words as the server takes them. Only called when nothing is wrong with them. */
export function inputOf(words: ConsultationWords): Omit<ConsultationInput, 'slug'> {
  const { title, summary, brief, language, topic, place, askedBy, contact, picture, phases } = words;
  return {
    title,
    summary,
    brief,
    language,
    topic,
    place,
    askedBy,
    contact,
    imageId: picture?.id ?? null,
    phases: phases.flatMap(({ id, kind, opens, closes }) => {
      const opensAt = instantOf(opens);
      const closesAt = instantOf(closes);
      return opensAt && closesAt ? [{ id, kind, opensAt, closesAt }] : [];
    }),
  };
}

/** The address a title would give; none where the title has no Latin letters. */
export const addressFrom = (title: string): string => slugOf(title);

type WordFaults = { [Name in keyof ConsultationWords]?: Reason };

/** What is wrong with the words, by the bounds of the domain. */
export function wordFaults(words: ConsultationWords): WordFaults {
  const faults: WordFaults = {};
  for (const bounds of Object.values(consultationBounds)) {
    const kept = text(words[bounds.field], bounds);
    if (!kept.ok) faults[bounds.field] = kept.reason;
  }
  const slug = words.slug.trim() || addressFrom(words.title);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) faults.slug = words.slug.trim() ? 'NOT_A_SLUG' : 'REQUIRED';
  else if (slug.length > 60) faults.slug = 'TOO_LONG';
  if (words.phases.length > mostPhases) faults.phases = 'TOO_MANY';
  else if (rowFaults(words.phases).some((fault) => fault !== null)) faults.phases = 'PHASES_OVERLAP';
  return faults;
}
