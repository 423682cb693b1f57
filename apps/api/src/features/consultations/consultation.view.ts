import { ID, Int, registerEnumType } from '@nestjs/graphql';
import { consultationState, consultationTime, phaseKinds, phaseState, consultationVerbs } from '@folkmoot/domain';
import { enumOf } from '../../platform/enums.ts';
import { column, computed, instant, many, one, value } from '../../platform/reads/view.ts';
import { connectionOf, defineView, extendView, field } from '../../platform/reads/define.ts';
import { LanguageEnum, roleGrantView, VerbEnum } from '../identity/account.view.ts';
import { attachmentView } from '../../platform/files/attachment.view.ts';
import { venueFromJson, venueJson } from './venues.ts';

export const PhaseKindEnum = enumOf(phaseKinds);
registerEnumType(PhaseKindEnum, { name: 'PhaseKind', description: 'What a stretch of a consultation is for.' });
const PhaseStateEnum = enumOf(['past', 'now', 'next'] as const);
registerEnumType(PhaseStateEnum, { name: 'PhaseState', description: 'Where a phase stands today.' });
const ConsultationStateEnum = enumOf(['draft', 'published', 'archived'] as const);
registerEnumType(ConsultationStateEnum, {
  name: 'ConsultationState',
  description: 'Whether a consultation is public yet, or laid down for good.',
});
export const ConsultationTimeEnum = enumOf(['upcoming', 'open', 'decided', 'archived'] as const);
registerEnumType(ConsultationTimeEnum, {
  name: 'ConsultationTime',
  description: 'Where a consultation stands in its life.',
});

export const phaseView = defineView('Phase', 'A dated stretch of a consultation that opens certain things.', 'phase', {
  id: field(() => ID, 'Names the phase.', column('id')),
  kind: field(() => PhaseKindEnum, 'What it is for.', column('kind')),
  position: field(() => Int, 'Its place in the timeline, from 0.', column('position')),
  opensAt: field(() => Date, 'When it opens.', instant('opens_at')),
  closesAt: field(() => Date, 'When it closes.', instant('closes_at')),
  state: field(
    () => PhaseStateEnum,
    'Past, open now, or still to come.',
    computed<{ opensAt: string; closesAt: string }>(
      (row) => ({ opensAt: `${row}.opens_at`, closesAt: `${row}.closes_at` }),
      ({ opensAt, closesAt }, { now }) => phaseState({ opensAt: new Date(opensAt), closesAt: new Date(closesAt) }, now),
    ),
  ),
});

const venueFacts = (row: string) => ({ venue: venueJson(row) });
type VenueFacts = { venue: Parameters<typeof venueFromJson>[0] };

export const consultationView = defineView(
  'Consultation',
  'One question put to the public by officials.',
  'consultation',
  {
    id: field(() => ID, 'Names the consultation.', column('id')),
    slug: field(() => String, 'Its part of the address /c/…; never changes once public.', column('slug')),
    version: field(() => Int, 'Rises with each edit; send it back when editing.', column('version')),
    title: field(() => String, 'The question.', column('title')),
    summary: field(() => String, 'The question in a sentence or two.', column('summary')),
    brief: field(() => String, 'What people should know, in Markdown.', column('brief')),
    language: field(() => LanguageEnum, 'The language it is written in.', column('language')),
    topic: field(() => String, 'What it is about, in a word.', column('topic')),
    place: field(() => String, 'Where it holds.', column('place')),
    askedBy: field(() => String, 'Who asks.', column('asked_by')),
    contact: field(() => String, 'Who reads what people write, and by when they answer.', column('contact')),
    publishedAt: field(() => Date, 'When it went public.', instant('published_at'), { nullable: true }),
    archivedAt: field(() => Date, 'When it was archived.', instant('archived_at'), { nullable: true }),
    image: field(
      () => attachmentView.object,
      'A picture for the head of the page.',
      one(
        () => attachmentView,
        (row, alias) => ({ where: `${alias}.id = ${row}.image_id` }),
      ),
      { nullable: true },
    ),
    phases: field(
      () => [phaseView.object],
      'The timeline, in order.',
      many(
        () => phaseView,
        (row, alias) => ({ where: `${alias}.consultation_id = ${row}.id`, order: `${alias}.position` }),
      ),
    ),
    currentPhase: field(
      () => phaseView.object,
      'The phase that is open now; null between phases.',
      one(
        () => phaseView,
        (row, alias, { now }) => ({
          where: `${alias}.consultation_id = ${row}.id AND ${alias}.opens_at <= ${now} AND ${alias}.closes_at > ${now}`,
        }),
      ),
      { nullable: true },
    ),
    peopleCount: field(
      () => Int,
      'How many people have taken part, each counted once.',
      value((row) => `(SELECT count(*) FROM participant pa WHERE pa.consultation_id = ${row}.id)`),
    ),
    state: field(
      () => ConsultationStateEnum,
      'Draft, published or archived.',
      computed<{ publishedAt: string | null; archivedAt: string | null }>(
        (row) => ({ publishedAt: `${row}.published_at`, archivedAt: `${row}.archived_at` }),
        ({ publishedAt, archivedAt }) =>
          consultationState({ publishedAt: dateOrNull(publishedAt), archivedAt: dateOrNull(archivedAt) }),
      ),
    ),
    time: field(
      () => ConsultationTimeEnum,
      'Before, within or after its timeline, or archived.',
      computed<VenueFacts>(venueFacts, ({ venue }, { now }) => {
        const { archivedAt, phases } = venueFromJson(venue);
        return consultationTime(archivedAt, phases, now);
      }),
    ),
    viewerMay: field(
      () => [VerbEnum],
      'What the viewer may do here now.',
      computed<VenueFacts>(venueFacts, ({ venue }, { viewer, now }) =>
        consultationVerbs(viewer, venueFromJson(venue), now),
      ),
    ),
  },
);

export const ConsultationConnection = connectionOf(consultationView, { totalCount: 'How many there are in all.' });

extendView(roleGrantView, {
  consultation: field(
    () => consultationView.object,
    'Where the role holds; null for the whole site.',
    one(
      () => consultationView,
      (row, alias) => ({ where: `${alias}.id = ${row}.consultation_id` }),
    ),
    { nullable: true },
  ),
});

function dateOrNull(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}
