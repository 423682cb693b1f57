import { uuidv7 } from 'uuidv7';
import type { PhaseKind } from '@folkmoot/domain';
import type { Api } from './api.ts';
import { aPerson, type Person } from './people.ts';

const day = 86_400_000;

interface ConsultationTraits {
  readonly slug?: string;
  readonly title?: string;
  /** The phase that is open now; null: all phases are over. */
  readonly phase?: PhaseKind | null;
  readonly published?: boolean;
  readonly archived?: boolean;
}

/** A consultation in the database, open in one phase since yesterday and for another ten days. */
export async function aConsultation(
  api: Api,
  {
    slug = `c-${uuidv7()}`,
    title = 'Where should the benches stand?',
    phase = 'propose',
    published = true,
    archived = false,
  }: ConsultationTraits = {},
): Promise<{ id: string; slug: string; phaseId: string }> {
  const id = uuidv7();
  const phaseId = uuidv7();
  const now = api.clock.now().getTime();
  const owner = await aPerson(api, { name: 'Olga Owner' });
  await api.db.query(
    `INSERT INTO consultation (id, slug, title, summary, brief, language, topic, place, asked_by, contact, created_by, created_at, published_at, archived_at)
     VALUES ($1, $2, $3, 'In short.', 'At length.', 'en', 'Streets', 'Everywhere', 'The council', 'Parks reads this.', $4, $5, $6, $7)`,
    [
      id,
      slug,
      title,
      owner.id,
      new Date(now - 20 * day),
      published ? new Date(now - 10 * day) : null,
      archived ? new Date(now) : null,
    ],
  );
  await api.db.query(
    `INSERT INTO phase (id, consultation_id, position, kind, opens_at, closes_at, opening_announced) VALUES ($1, $2, 0, $3, $4, $5, true)`,
    [phaseId, id, phase ?? 'propose', new Date(now - 9 * day), new Date(phase === null ? now - day : now + 10 * day)],
  );
  return { id, slug, phaseId };
}

interface ProposalTraits {
  readonly title?: string;
  readonly body?: string;
  readonly author?: Person;
  readonly supports?: number;
  readonly ageInDays?: number;
}

/** A public proposal in the database. */
export async function aProposal(
  api: Api,
  consultationId: string,
  {
    title = 'Benches in the shade',
    body = 'Old people rest in the shade, and children too, so put benches there.',
    author,
    supports = 0,
    ageInDays = 2,
  }: ProposalTraits = {},
): Promise<{ id: string; number: number; author: Person }> {
  const id = uuidv7();
  const by = author ?? (await aPerson(api, { name: 'Ada Author' }));
  const at = new Date(api.clock.now().getTime() - ageInDays * day);
  const { rows } = await api.db.query<{ number: number }>(
    `INSERT INTO proposal (id, consultation_id, number, slug, state, author_id, title, summary, body, language, topic, place, created_at, published_at)
     VALUES ($1, $2, (SELECT coalesce(max(number), 0) + 1 FROM proposal WHERE consultation_id = $2), 'benches', 'published', $3, $4, 'In short.', $5, 'en', 'Seats', 'Kalda', $6, $6)
     RETURNING number`,
    [id, consultationId, by.id, title, body, at],
  );
  await api.db.query(
    `INSERT INTO proposal_count (proposal_id, consultation_id, published_at, supports) VALUES ($1, $2, $3, $4)`,
    [id, consultationId, at, supports],
  );
  return { id, number: rows[0]?.number ?? 0, author: by };
}
