import { uuidv7 } from 'uuidv7';
import { consultationTime } from '@folkmoot/domain';
import { Api } from '../../testing/api.ts';
import { aConsultation } from '../../testing/forum.ts';
import { aPerson, type Person } from '../../testing/people.ts';
import { AnnouncePhases } from './announce-phases.task.ts';

let api: Api;
let official: Person;
beforeAll(async () => {
  api = await Api.start();
  official = await aPerson(api, { role: 'official' });
});
afterEach(() => api.clock.setTo(null));
afterAll(() => api.stop());

const day = 86_400_000;
const noon = new Date(new Date().setUTCHours(12, 0, 0, 0));
const at = (days: number) => new Date(noon.getTime() + days * day);

type Span = readonly [kind: string, opens: number, closes: number];

/** A public consultation with these phases, in days from noon. */
async function withPhases(spans: readonly Span[], { published = true }: { published?: boolean } = {}) {
  const { id, slug } = await aConsultation(api, { published });
  await api.db.query('DELETE FROM phase WHERE consultation_id = $1', [id]);
  const phases: string[] = [];
  for (const [position, [kind, opens, closes]] of spans.entries()) {
    const phaseId = uuidv7();
    phases.push(phaseId);
    await api.db.query(
      'INSERT INTO phase (id, consultation_id, position, kind, opens_at, closes_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [phaseId, id, position, kind, at(opens), at(closes)],
    );
  }
  return { id, slug, phases };
}

async function state(slug: string) {
  const { data } = await api.ask(
    'query ($slug: String!) { consultation(slug: $slug) { time currentPhase { kind } phases { state opensAt closesAt } } }',
    { slug },
  );
  const { time, currentPhase, phases } = data.consultation;
  return {
    time,
    current: currentPhase?.kind ?? null,
    states: phases.map((phase: { state: string }) => phase.state),
    phases,
  };
}

async function minutes(slug: string): Promise<string[]> {
  const { data } = await api.ask(
    'query ($slug: String!) { consultation(slug: $slug) { happenings(first: 50) { edges { node { type phaseKind } } } } }',
    { slug },
  );
  return data.consultation.happenings.edges
    .map(({ node }: { node: { type: string; phaseKind: string | null } }) =>
      [node.type, node.phaseKind].filter(Boolean).join(' '),
    )
    .reverse();
}

const announce = (server = api) => server.get(AnnouncePhases).run();

describe('phases by date', () => {
  it('open at their instant and close at the next one’s', async () => {
    const { slug } = await withPhases([
      ['propose', 1, 2],
      ['vote', 2, 3],
    ]);
    const instant = (days: number, ms: number) => new Date(at(days).getTime() + ms);
    const seen: unknown[] = [];
    for (const now of [instant(1, -1), instant(1, 0), instant(2, -1), instant(2, 0), instant(3, -1), instant(3, 0)]) {
      api.clock.setTo(now);
      const { time, current, states } = await state(slug);
      seen.push([time, current, ...states]);
    }
    expect(seen).toEqual([
      ['upcoming', null, 'next', 'next'],
      ['open', 'propose', 'now', 'next'],
      ['open', 'propose', 'now', 'next'],
      ['open', 'vote', 'past', 'now'],
      ['open', 'vote', 'past', 'now'],
      ['decided', null, 'past', 'past'],
    ]);
  });

  const timelines: Record<string, readonly Span[]> = {
    'no phase': [],
    'one to come': [['propose', 1, 2]],
    'one that opens now': [['propose', 0, 1]],
    'one under way': [['propose', -1, 1]],
    'one that closes now': [['propose', -1, 0]],
    'one over': [['propose', -2, -1]],
    'a pause between two': [
      ['propose', -2, -1],
      ['vote', 1, 2],
    ],
    'two over': [
      ['propose', -3, -2],
      ['vote', -2, -1],
    ],
    'the second under way': [
      ['propose', -3, -1],
      ['vote', -1, 1],
    ],
    'two to come': [
      ['propose', 1, 2],
      ['vote', 2, 3],
    ],
  };

  it('put a consultation into the list that the domain’s rule names, archived or not', async () => {
    api.clock.setTo(noon);
    const made = new Map<string, string>();
    for (const spans of Object.values(timelines))
      for (const archivedAt of [null, at(-1)]) {
        const { id } = await withPhases(spans);
        await api.db.query(`UPDATE consultation SET archived_at = $2, topic = 'Timelines' WHERE id = $1`, [
          id,
          archivedAt,
        ]);
        made.set(
          id,
          consultationTime(
            archivedAt,
            spans.map(([, opens, closes]) => ({ opensAt: at(opens), closesAt: at(closes) })),
            noon,
          ),
        );
      }
    expect(new Set(made.values())).toEqual(new Set(['upcoming', 'open', 'decided', 'archived']));
    const found = new Map<string, string>();
    for (const time of ['upcoming', 'open', 'decided', 'archived']) {
      const { data } = await api.ask(
        'query ($time: ConsultationTime) { consultations(first: 100, time: $time, topic: "Timelines") { edges { node { id time } } } }',
        { time },
      );
      for (const { node } of data.consultations.edges) {
        expect(node.time).toBe(time);
        expect(found.has(node.id)).toBe(false);
        found.set(node.id, time);
      }
    }
    expect(found).toEqual(made);
  });
});

describe('the minutes', () => {
  it('say once that a phase opened and once that it closed', async () => {
    const { slug } = await withPhases([
      ['propose', 1, 2],
      ['vote', 2, 3],
    ]);
    for (const [days, told] of [
      [0, []],
      [1, ['phaseOpened propose']],
      [2, ['phaseOpened propose', 'phaseClosed propose', 'phaseOpened vote']],
      [3, ['phaseOpened propose', 'phaseClosed propose', 'phaseOpened vote', 'phaseClosed vote']],
    ] as const) {
      api.clock.setTo(at(days));
      await announce();
      await announce();
      expect(await minutes(slug)).toEqual(told);
    }
  });

  it('say it once when two servers look at the same time', async () => {
    const second = await api.beside();
    try {
      const made = await Promise.all(Array.from({ length: 10 }, () => withPhases([['propose', 1, 2]])));
      for (const server of [api, second]) server.clock.setTo(at(1));
      await Promise.all([announce(), announce(second), announce(), announce(second)]);
      for (const { slug } of made) expect(await minutes(slug)).toEqual(['phaseOpened propose']);
    } finally {
      await second.stop();
    }
  });

  it('say nothing of drafts, until they are public', async () => {
    const { id, slug } = await withPhases([['propose', 1, 4]], { published: false });
    api.clock.setTo(at(2));
    await announce();
    const told = async () =>
      (await api.db.query('SELECT type FROM event WHERE consultation_id = $1 ORDER BY id', [id])).rows.map(
        ({ type }) => type,
      );
    expect(await told()).toEqual([]);
    await api.db.query(`UPDATE consultation SET summary = 'Short.', brief = 'Long.' WHERE id = $1`, [id]);
    await api.act('publishConsultation', { id }, 'consultation { id }', official);
    await announce();
    expect(await minutes(slug)).toEqual(['consultationPublished', 'phaseOpened propose']);
  });

  it('tell of a phase that an edit has put off, when its day comes', async () => {
    const { id, slug, phases } = await withPhases([['propose', -2, -1]]);
    api.clock.setTo(at(-1.5));
    await announce();
    api.clock.setTo(noon);
    await announce();
    const words = {
      title: 'Where should the benches stand?',
      summary: 'Short.',
      brief: 'Long.',
      language: 'en',
      topic: '',
      place: '',
      askedBy: '',
      contact: '',
    };
    const phase = { id: phases[0], kind: 'propose', opensAt: at(-2).toISOString(), closesAt: at(1).toISOString() };
    expect(
      (
        await api.act(
          'editConsultation',
          { ...words, slug, id, version: 1, phases: [phase] },
          'consultation { version }',
          official,
        )
      ).consultation.version,
    ).toBe(2);
    await announce();
    expect(await minutes(slug)).toEqual(['phaseOpened propose', 'phaseClosed propose', 'phaseOpened propose']);
    api.clock.setTo(at(1));
    await announce();
    expect((await minutes(slug)).at(-1)).toBe('phaseClosed propose');
    expect(await minutes(slug)).toHaveLength(4);
  });
});

describe('phases by hand', () => {
  const open = (phaseId: string | undefined, by: Person | null = official) =>
    api.act('openPhase', { phaseId }, 'consultation { currentPhase { kind } }', by);
  const close = (phaseId: string | undefined, by: Person | null = official) =>
    api.act('closePhase', { phaseId }, 'consultation { currentPhase { kind } }', by);

  it('close at once, and the minutes say who and when', async () => {
    const { id, slug, phases } = await withPhases([
      ['propose', -1, 5],
      ['vote', 6, 7],
    ]);
    api.clock.setTo(at(-1));
    await announce();
    api.clock.setTo(noon);
    expect((await close(phases[0])).consultation.currentPhase).toBeNull();
    expect((await state(slug)).states).toEqual(['past', 'next']);
    const { rows } = await api.db.query(
      `SELECT actor_id, at FROM event WHERE consultation_id = $1 AND type = 'phaseClosed'`,
      [id],
    );
    expect(rows).toEqual([{ actor_id: official.id, at: noon }]);
    expect((await close(phases[0])).reason).toBe('NOT_OPEN');
  });

  it('open before their day, closing what is open and passing over what lies between', async () => {
    const { slug, phases } = await withPhases([
      ['propose', -1, 5],
      ['discuss', 6, 7],
      ['vote', 8, 9],
    ]);
    api.clock.setTo(at(-1));
    await announce();
    api.clock.setTo(noon);
    expect((await open(phases[2])).consultation.currentPhase).toEqual({ kind: 'vote' });
    expect((await state(slug)).states).toEqual(['past', 'past', 'now']);
    expect(await minutes(slug)).toEqual(['phaseOpened propose', 'phaseClosed propose', 'phaseOpened vote']);
    expect((await open(phases[2])).reason).toBe('ALREADY_OPEN');
  });

  it('open again after they had closed, and the minutes tell of it', async () => {
    const { slug, phases } = await withPhases([['propose', -5, -1]]);
    for (const now of [at(-5), at(-1)]) {
      api.clock.setTo(now);
      await announce();
    }
    api.clock.setTo(noon);
    await open(phases[0]);
    const { current, phases: times } = await state(slug);
    expect(current).toBe('propose');
    expect(times[0]).toMatchObject({ opensAt: noon.toISOString(), closesAt: at(7).toISOString() });
    api.clock.setTo(at(7));
    await announce();
    expect(await minutes(slug)).toEqual([
      'phaseOpened propose',
      'phaseClosed propose',
      'phaseOpened propose',
      'phaseClosed propose',
    ]);
  });

  it('open once when two officials press at once', async () => {
    const { slug, phases } = await withPhases([['propose', 1, 5]]);
    api.clock.setTo(noon);
    const answers = await Promise.all([open(phases[0]), open(phases[0])]);
    expect(answers.map(({ reason }) => reason).sort()).toEqual(['ALREADY_OPEN', undefined]);
    expect(await minutes(slug)).toEqual(['phaseOpened propose']);
  });

  it('are for officials of this public consultation', async () => {
    const { id, phases } = await withPhases([['propose', -1, 5]]);
    api.clock.setTo(noon);
    const elsewhere = await aPerson(api, { role: 'official', at: (await aConsultation(api)).id });
    for (const move of [open, close]) {
      expect((await move(phases[0], null)).reason).toBe('NOT_SIGNED_IN');
      expect((await move(phases[0], await aPerson(api))).reason).toBe('NOT_AN_OFFICIAL');
      expect((await move(phases[0], elsewhere)).reason).toBe('NOT_AN_OFFICIAL');
      expect((await move(uuidv7())).reason).toBe('NOT_FOUND');
    }
    await api.db.query('UPDATE consultation SET published_at = NULL WHERE id = $1', [id]);
    expect((await open(phases[0])).reason).toBe('NOT_PUBLISHED');
    await api.db.query('UPDATE consultation SET published_at = now(), archived_at = now() WHERE id = $1', [id]);
    expect((await open(phases[0])).reason).toBe('ARCHIVED');
    expect((await close(phases[0])).reason).toBe('ARCHIVED');
  });
});

describe('archiving', () => {
  const archive = (id: string, by: Person | null = official) =>
    api.act('archiveConsultation', { id }, 'consultation { state time archivedAt }', by);

  it('lays down what is over; it stays readable at its address and changes no more', async () => {
    const { id, slug, phases } = await withPhases([['propose', -5, -1]]);
    api.clock.setTo(noon);
    expect((await archive(id)).consultation).toEqual({
      state: 'archived',
      time: 'archived',
      archivedAt: noon.toISOString(),
    });
    expect((await archive(id)).reason).toBe('ARCHIVED');
    expect((await state(slug)).time).toBe('archived');
    expect((await minutes(slug)).at(-1)).toBe('consultationArchived');
    const phase = { id: phases[0], kind: 'propose', opensAt: at(-2).toISOString(), closesAt: at(1).toISOString() };
    const words = {
      title: 'Another title entirely',
      summary: '',
      brief: '',
      language: 'en',
      topic: '',
      place: '',
      askedBy: '',
      contact: '',
    };
    expect(
      (
        await api.act(
          'editConsultation',
          { ...words, id, version: 2, phases: [phase] },
          'consultation { id }',
          official,
        )
      ).reason,
    ).toBe('ARCHIVED');
  });

  it.each([
    ['a phase is open', [['propose', -5, 1]]],
    [
      'a phase is still to come',
      [
        ['propose', -5, -1],
        ['vote', 1, 2],
      ],
    ],
  ] as const)('waits while %s', async (_, spans) => {
    const { id } = await withPhases(spans);
    api.clock.setTo(noon);
    expect((await archive(id)).reason).toBe('CONSULTATION_NOT_FINISHED');
  });

  it('is not for drafts, nor for others than its officials', async () => {
    const { id } = await withPhases([['propose', -5, -1]], { published: false });
    api.clock.setTo(noon);
    expect((await archive(id)).reason).toBe('NOT_PUBLISHED');
    expect((await archive(id, null)).reason).toBe('NOT_SIGNED_IN');
    expect((await archive(id, await aPerson(api, { role: 'admin' }))).reason).toBe('NOT_AN_OFFICIAL');
    expect((await archive(uuidv7())).reason).toBe('NOT_FOUND');
  });
});
