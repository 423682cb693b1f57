import { uuidv7 } from 'uuidv7';
import { Api } from '../../testing/api.ts';
import { aConsultation } from '../../testing/forum.ts';
import { aPerson, type Person } from '../../testing/people.ts';

let api: Api;
let official: Person;
beforeAll(async () => {
  api = await Api.start();
  official = await aPerson(api, { role: 'official', name: 'Olga Official' });
});
afterAll(() => api.stop());

const day = 86_400_000;
const today = Date.now();
const inDays = (days: number) => new Date(today + days * day).toISOString();
const phases = [
  { kind: 'propose', opensAt: inDays(-1), closesAt: inDays(10) },
  { kind: 'discuss', opensAt: inDays(10), closesAt: inDays(20) },
];
const form = (change: Record<string, unknown> = {}) => ({
  title: 'Where should the new trees stand?',
  slug: `trees-${uuidv7()}`,
  summary: 'The city plants three hundred trees.',
  brief: 'There is money for **three hundred** trees.',
  language: 'en',
  topic: 'Green',
  place: 'Everywhere',
  askedBy: 'The parks office',
  contact: 'The parks office reads this and answers by June.',
  imageId: null,
  phases,
  ...change,
});
const all = 'consultation { id slug version state title summary phases { id kind position state } }';
const draft = (change: Record<string, unknown> = {}, by: Person | null = official) =>
  api.act('draftConsultation', form(change), all, by);
const publish = (id: string, by: Person | null = official) => api.act('publishConsultation', { id }, all, by);
const edit = (id: string, version: number, change: Record<string, unknown> = {}, by: Person | null = official) =>
  api.act('editConsultation', { ...form(change), id, version }, all, by);
const read = async (slug: string, by: Person | null = null) =>
  (await api.ask('query ($slug: String!) { consultation(slug: $slug) { slug title state viewerMay } }', { slug }, by))
    .data.consultation;

describe('a draft', () => {
  it('begins at version 1, with its words trimmed and its address made of its title', async () => {
    const { consultation } = await draft({ title: '  Wo stehen künftig die Bäume?  ', slug: '' });
    expect(consultation).toMatchObject({
      slug: 'wo-stehen-kunftig-die-baume',
      version: 1,
      state: 'draft',
      title: 'Wo stehen künftig die Bäume?',
    });
    expect(
      consultation.phases.map(({ kind, position, state }: Record<string, unknown>) => [kind, position, state]),
    ).toEqual([
      ['propose', 0, 'now'],
      ['discuss', 1, 'next'],
    ]);
  });

  it('may lack a timeline, a summary and a brief', async () => {
    expect((await draft({ phases: [], summary: '', brief: '' })).consultation.state).toBe('draft');
  });

  it('is seen by its officials and administrators alone', async () => {
    const { consultation } = await draft();
    const { id, slug } = consultation;
    const own = await aPerson(api, { role: 'official', at: id });
    for (const reader of [official, own, await aPerson(api, { role: 'admin' })])
      expect(await read(slug, reader)).toMatchObject({ slug, state: 'draft' });
    const elsewhere = await aPerson(api, { role: 'official', at: (await aConsultation(api)).id });
    const strangers = [null, await aPerson(api), elsewhere, await aPerson(api, { role: 'moderator' })];
    for (const reader of strangers) {
      expect(await read(slug, reader)).toBeNull();
      const { data } = await api.ask('{ consultations(first: 100) { edges { node { slug } } } }', {}, reader);
      expect(data.consultations.edges.map(({ node }: { node: { slug: string } }) => node.slug)).not.toContain(slug);
    }
  });

  it('comes first in the list of one’s own', async () => {
    const [own, elsewhere] = [(await draft()).consultation, await aConsultation(api)];
    const person = await aPerson(api, { role: 'official', at: own.id });
    await api.db.query(
      `INSERT INTO role_grant (id, account_id, role, consultation_id, granted_at) VALUES ($1, $2, 'official', $3, now())`,
      [uuidv7(), person.id, elsewhere.id],
    );
    const { data } = await api.ask(
      '{ consultations(first: 10, mine: true) { totalCount edges { node { slug } } } }',
      {},
      person,
    );
    expect(data.consultations).toEqual({
      totalCount: 2,
      edges: [{ node: { slug: own.slug } }, { node: { slug: elsewhere.slug } }],
    });
    expect((await api.ask('{ consultations(mine: true) { totalCount } }')).data.consultations.totalCount).toBe(0);
  });

  it.each([
    ['a short title', { title: 'Trees?' }, 'TOO_SHORT', 'title'],
    ['a long title', { title: 'x'.repeat(161) }, 'TOO_LONG', 'title'],
    ['no title', { title: '\u0000' }, 'REQUIRED', 'title'],
    ['a long summary', { summary: 'x'.repeat(401) }, 'TOO_LONG', 'summary'],
    ['an address with capitals', { slug: 'Trees' }, 'NOT_A_SLUG', 'slug'],
    ['an address with a slash', { slug: 'trees/new' }, 'NOT_A_SLUG', 'slug'],
    ['an address of 61 letters', { slug: 'x'.repeat(61) }, 'NOT_A_SLUG', 'slug'],
    [
      'no address, and none to be had from the title',
      { slug: '', title: 'أين تزرع الأشجار الجديدة؟' },
      'NOT_A_SLUG',
      'slug',
    ],
    ['phases that overlap', { phases: [phases[1], phases[0]] }, 'PHASES_OVERLAP', 'phases'],
    [
      'a phase that ends as it begins',
      { phases: [{ kind: 'vote', opensAt: inDays(1), closesAt: inDays(1) }] },
      'PHASES_OVERLAP',
      'phases',
    ],
    [
      'thirteen phases',
      {
        phases: Array.from({ length: 13 }, (_, n) => ({
          kind: 'discuss',
          opensAt: inDays(n),
          closesAt: inDays(n + 1),
        })),
      },
      'TOO_MANY',
      'phases',
    ],
    ['a picture that is not there', { imageId: uuidv7() }, 'NOT_FOUND', 'imageId'],
  ])('refuses %s', async (_, change, reason, field) => {
    expect(await draft(change)).toMatchObject({ reason, field });
  });

  it.each([
    [null, 'NOT_SIGNED_IN'],
    ['citizen', 'NOT_AN_OFFICIAL'],
    ['moderator', 'NOT_AN_OFFICIAL'],
    ['admin', 'NOT_AN_OFFICIAL'],
  ] as const)('is not for %s to begin', async (role, reason) => {
    const person = role && (await aPerson(api, role === 'citizen' ? {} : { role }));
    expect((await draft({}, person)).reason).toBe(reason);
  });

  it('has an address of its own, even when two begin at once', async () => {
    const slug = `twin-${uuidv7()}`;
    const answers = await Promise.all([draft({ slug }), draft({ slug }), draft({ slug })]);
    expect(answers.filter(({ consultation }) => consultation)).toHaveLength(1);
    for (const { reason, field } of answers.filter(({ consultation }) => !consultation))
      expect([reason, field]).toEqual(['SLUG_TAKEN', 'slug']);
  });
});

describe('an edit', () => {
  it('raises the version, keeps phases by their ids, and removes those left out', async () => {
    const { consultation } = await draft();
    const [first, second] = consultation.phases;
    const answer = await edit(consultation.id, 1, {
      slug: consultation.slug,
      title: 'Where should the young trees stand?',
      phases: [
        { ...phases[0], id: first.id },
        { kind: 'answer', opensAt: inDays(11), closesAt: inDays(12) },
      ],
    });
    expect(answer.consultation).toMatchObject({ version: 2, title: 'Where should the young trees stand?' });
    expect(answer.consultation.phases[0].id).toBe(first.id);
    expect(answer.consultation.phases[1]).toMatchObject({ kind: 'answer', position: 1 });
    expect(answer.consultation.phases[1].id).not.toBe(second.id);
  });

  it('puts phases into another order', async () => {
    const { consultation } = await draft();
    const [first, second] = consultation.phases;
    const swapped = [
      { kind: second.kind, id: second.id, opensAt: inDays(1), closesAt: inDays(2) },
      { kind: first.kind, id: first.id, opensAt: inDays(3), closesAt: inDays(4) },
    ];
    const answer = await edit(consultation.id, 1, { slug: consultation.slug, phases: swapped });
    expect(answer.consultation.phases.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
  });

  it('never takes a phase from another consultation', async () => {
    const [one, other] = [(await draft()).consultation, (await draft()).consultation];
    const answer = await edit(one.id, 1, { slug: one.slug, phases: [{ ...phases[0], id: other.phases[0].id }] });
    expect(answer.consultation.phases[0].id).not.toBe(other.phases[0].id);
    expect((await edit(other.id, 1, { slug: other.slug })).consultation.version).toBe(2);
  });

  it('by the second official is stale, and changes nothing', async () => {
    const { consultation } = await draft();
    await edit(consultation.id, 1, { slug: consultation.slug, title: 'The first one’s title' });
    expect((await edit(consultation.id, 1, { slug: consultation.slug, title: 'The second one’s title' })).reason).toBe(
      'STALE',
    );
    expect((await read(consultation.slug, official)).title).toBe('The first one’s title');
  });

  it('of several at once is one', async () => {
    const { consultation } = await draft();
    const titles = Array.from({ length: 8 }, (_, n) => `The title number ${n} of them`);
    const answers = await Promise.all(
      titles.map((title) => edit(consultation.id, 1, { slug: consultation.slug, title })),
    );
    const won = answers.filter(({ consultation }) => consultation);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ reason }) => reason === 'STALE')).toHaveLength(7);
    expect(await read(consultation.slug, official)).toMatchObject({ title: won[0].consultation.title });
  });

  it('may move a draft to a free address and to no other', async () => {
    const [one, other] = [(await draft()).consultation, (await draft()).consultation];
    expect(await edit(one.id, 1, { slug: other.slug })).toMatchObject({ reason: 'SLUG_TAKEN', field: 'slug' });
    const moved = await edit(one.id, 1, { slug: `${one.slug.slice(0, 50)}-moved` });
    expect(moved.consultation.slug).toBe(`${one.slug.slice(0, 50)}-moved`);
    expect(await read(one.slug, official)).toBeNull();
  });

  it('leaves the address of a public consultation as it was', async () => {
    const { consultation } = await draft();
    await publish(consultation.id);
    const edited = await edit(consultation.id, 2, { slug: 'quite-another-address', title: 'Quite another title' });
    expect(edited.consultation).toMatchObject({ slug: consultation.slug, title: 'Quite another title' });
    expect((await read(consultation.slug))?.title).toBe('Quite another title');
    expect(await read('quite-another-address')).toBeNull();
  });

  it('cannot take a public consultation’s timeline away', async () => {
    const { consultation } = await draft();
    await publish(consultation.id);
    expect(await edit(consultation.id, 2, { phases: [] })).toMatchObject({ reason: 'PHASES_MISSING', field: 'phases' });
  });

  it('takes no picture that is not there', async () => {
    const { consultation } = await draft();
    expect(await edit(consultation.id, 1, { slug: consultation.slug, imageId: uuidv7() })).toMatchObject({
      reason: 'NOT_FOUND',
      field: 'imageId',
    });
  });

  it('is for officials of this consultation', async () => {
    const { consultation } = await draft();
    const { id, slug } = consultation;
    const elsewhere = await aPerson(api, { role: 'official', at: (await aConsultation(api)).id });
    expect((await edit(id, 1, { slug }, elsewhere)).reason).toBe('NOT_AN_OFFICIAL');
    expect((await edit(id, 1, { slug }, null)).reason).toBe('NOT_SIGNED_IN');
    expect((await edit(id, 1, { slug }, await aPerson(api, { role: 'official', at: id }))).consultation.version).toBe(
      2,
    );
    expect((await edit(uuidv7(), 1)).reason).toBe('NOT_FOUND');
  });
});

describe('publishing', () => {
  it('shows the consultation to everyone, once', async () => {
    const { consultation } = await draft();
    expect(await read(consultation.slug)).toBeNull();
    expect((await publish(consultation.id)).consultation.state).toBe('published');
    expect(await read(consultation.slug)).toMatchObject({
      state: 'published',
      viewerMay: ['signUp', 'confirmEmail', 'signIn', 'requestPasswordReset', 'resetPassword'],
    });
    expect((await publish(consultation.id)).reason).toBe('ALREADY_PUBLISHED');
  });

  it('happens once when two ask at once', async () => {
    const { consultation } = await draft();
    const answers = await Promise.all([publish(consultation.id), publish(consultation.id)]);
    expect(answers.map(({ reason }) => reason).sort()).toEqual(['ALREADY_PUBLISHED', undefined]);
    const { rows } = await api.db.query(
      `SELECT 1 FROM event WHERE type = 'consultationPublished' AND subject_id = $1`,
      [consultation.id],
    );
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['a summary', { summary: '' }, 'REQUIRED', 'summary'],
    ['a brief', { brief: ' ' }, 'REQUIRED', 'brief'],
    ['a timeline', { phases: [] }, 'PHASES_MISSING', 'phases'],
  ])('wants %s', async (_, change, reason, field) => {
    const { consultation } = await draft(change);
    expect(await publish(consultation.id)).toMatchObject({ reason, field });
    expect(await read(consultation.slug)).toBeNull();
  });

  it('is for officials of this consultation', async () => {
    const { consultation } = await draft();
    const elsewhere = await aPerson(api, { role: 'official', at: (await aConsultation(api)).id });
    expect((await publish(consultation.id, elsewhere)).reason).toBe('NOT_AN_OFFICIAL');
    expect((await publish(consultation.id, null)).reason).toBe('NOT_SIGNED_IN');
    expect((await publish(uuidv7())).reason).toBe('NOT_FOUND');
  });
});

describe('a list', () => {
  it('of a topic holds its consultations, latest first, page after page', async () => {
    const made: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const { consultation } = await draft({ topic: 'Ferries' });
      await publish(consultation.id);
      made.unshift(consultation.slug);
    }
    await draft({ topic: 'Ferries' });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await api.ask(
        'query ($after: String) { consultations(first: 2, topic: "Ferries", after: $after) { totalCount edges { node { slug } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      expect(data.consultations.totalCount).toBe(5);
      seen.push(...data.consultations.edges.map(({ node }: { node: { slug: string } }) => node.slug));
      after = data.consultations.pageInfo.hasNextPage ? data.consultations.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(made);
  });

  it('of open ones has the nearest deadline first', async () => {
    const closing = async (days: number) => {
      const { consultation } = await draft({
        topic: 'Trams',
        phases: [{ kind: 'discuss', opensAt: inDays(-1), closesAt: inDays(days) }],
      });
      await publish(consultation.id);
      return consultation.slug;
    };
    const [late, soon, between] = [await closing(9), await closing(1), await closing(5)];
    const { data } = await api.ask('{ consultations(topic: "Trams", time: open) { edges { node { slug } } } }');
    expect(data.consultations.edges.map(({ node }: { node: { slug: string } }) => node.slug)).toEqual([
      soon,
      between,
      late,
    ]);
  });
});
