import { uuidv7 } from 'uuidv7';
import { Api } from '../../testing/api.ts';
import { aConsultation, aProposal } from '../../testing/forum.ts';
import { aPerson, type Person } from '../../testing/people.ts';

let api: Api;
let place: { id: string; slug: string };
beforeAll(async () => {
  api = await Api.start();
  place = await aConsultation(api);
});
afterAll(() => api.stop());

const words = {
  title: 'More benches by the harbour',
  summary: 'People want to sit and look at ships.',
  body: 'There are three benches for the whole harbour. We ask for twelve.',
  topic: 'Seats',
  place: 'Sadama',
  attachmentIds: [],
};
const edit = (id: string, version: number, by: Person | null, change: Record<string, unknown> = {}) =>
  api.act(
    'editProposal',
    { ...words, id, version, ...change },
    'proposal { title version editedAt revisions { number title body } }',
    by,
  );
const withdraw = (id: string, by: Person | null) =>
  api.act('withdrawProposal', { id }, 'proposal { state withdrawnAt }', by);
const support = (id: string, by: Person | null) =>
  api.act('supportProposal', { proposalId: id }, 'proposal { supportCount viewerSupports viewerMay }', by);
const unsupport = (id: string, by: Person | null) =>
  api.act('withdrawSupport', { proposalId: id }, 'proposal { supportCount viewerSupports viewerMay }', by);
const read = async (slug: string, number: number, by: Person | null = null) =>
  (
    await api.ask(
      'query ($slug: String!, $number: Int!) { proposal(consultation: $slug, number: $number) { id title summary body slug topic place state supportCount viewerMay supportRefusal revisions { title } } }',
      { slug, number },
      by,
    )
  ).data.proposal;

describe('editing a public proposal', () => {
  it('keeps every wording that stood before', async () => {
    const { id, author } = await aProposal(api, place.id);
    await edit(id, 1, author, { title: 'The second wording of it' });
    const { proposal } = await edit(id, 2, author, { title: 'The third wording of it' });
    expect(proposal.version).toBe(3);
    expect(proposal.editedAt).not.toBeNull();
    expect(proposal.revisions.map(({ number, title }: { number: number; title: string }) => [number, title])).toEqual([
      [1, 'Benches in the shade'],
      [2, 'The second wording of it'],
    ]);
  });

  it('of topic and place alone is no new wording', async () => {
    const { id, author } = await aProposal(api, place.id);
    await edit(id, 1, author);
    const { proposal } = await edit(id, 2, author, { topic: 'Harbour' });
    expect(proposal.revisions).toHaveLength(1);
    const { rows } = await api.db.query(`SELECT 1 FROM event WHERE type = 'proposalEdited' AND subject_id = $1`, [id]);
    expect(rows).toHaveLength(1);
  });

  it('is stale for the second window, and one of several at once wins', async () => {
    const { id, author } = await aProposal(api, place.id);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => edit(id, 1, author, { title: `The wording number ${n}` })),
    );
    expect(answers.filter(({ proposal }) => proposal)).toHaveLength(1);
    expect(answers.filter(({ reason }) => reason === 'STALE')).toHaveLength(5);
  });

  it('ends where support begins', async () => {
    const { id, author } = await aProposal(api, place.id);
    const supporter = await aPerson(api);
    await support(id, supporter);
    expect((await edit(id, 1, author)).reason).toBe('HAS_SUPPORTERS');
    await unsupport(id, supporter);
    expect((await edit(id, 1, author)).proposal.version).toBe(2);
  });

  it('never changes words under a support that came first, however they race', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { id, author } = await aProposal(api, place.id);
      const people = await Promise.all(Array.from({ length: 3 }, () => aPerson(api)));
      const [edited, ...supported] = await Promise.all([
        edit(id, 1, author),
        ...people.map((person) => support(id, person)),
      ]);
      for (const { proposal } of supported) expect(proposal.viewerSupports).toBe(true);
      const { rows } = await api.db.query<{ supports: number; edited_at: Date | null; first: Date }>(
        `SELECT c.supports, p.edited_at, (SELECT min(e.at) FROM event e WHERE e.subject_id = p.id AND e.type = 'proposalEdited') AS first
         FROM proposal p JOIN proposal_count c ON c.proposal_id = p.id WHERE p.id = $1`,
        [id],
      );
      expect(rows[0]?.supports).toBe(3);
      expect(edited.reason === 'HAS_SUPPORTERS').toBe(rows[0]?.edited_at === null);
      expect((await edit(id, edited.reason ? 1 : 2, author, { title: 'Too late for this one' })).reason).toBe(
        'HAS_SUPPORTERS',
      );
    }
  });

  it('waits for a support under way, and is refused by it', async () => {
    const { id, author } = await aProposal(api, place.id);
    const supporter = await aPerson(api);
    const other = await api.db.connect();
    await other.query('BEGIN');
    await other.query(`INSERT INTO support (proposal_id, account_id, at) VALUES ($1, $2, now())`, [id, supporter.id]);
    await other.query('UPDATE proposal_count SET supports = supports + 1 WHERE proposal_id = $1', [id]);
    const editing = edit(id, 1, author);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await other.query('COMMIT');
    other.release();
    expect((await editing).reason).toBe('HAS_SUPPORTERS');
  });

  it.each([
    ['a short title', { title: 'Benches' }, 'TOO_SHORT', 'title'],
    ['a text of a few words', { body: 'Twelve.' }, 'TOO_SHORT', 'body'],
    ['a file of someone else’s', { attachmentIds: [uuidv7()] }, 'NOT_FOUND', 'attachmentIds'],
  ])('refuses %s and leaves no trace', async (_, change, reason, field) => {
    const { id, number, author } = await aProposal(api, place.id);
    expect(await edit(id, 1, author, change)).toMatchObject({ reason, field });
    expect(await read(place.slug, number)).toMatchObject({ title: 'Benches in the shade', revisions: [] });
  });

  it('is for its author', async () => {
    const { id } = await aProposal(api, place.id);
    expect((await edit(id, 1, null)).reason).toBe('NOT_SIGNED_IN');
    expect((await edit(id, 1, await aPerson(api, { role: 'moderator' }))).reason).toBe('NOT_YOURS');
    expect((await edit(uuidv7(), 1, await aPerson(api))).reason).toBe('NOT_FOUND');
  });
});

describe('withdrawing', () => {
  it('marks a proposal, which stays readable with its supports and takes no more', async () => {
    const { id, number, author } = await aProposal(api, place.id, { title: 'A bench on every corner' });
    const supporter = await aPerson(api);
    await support(id, supporter);
    expect((await withdraw(id, author)).proposal).toMatchObject({
      state: 'withdrawn',
      withdrawnAt: expect.any(String),
    });
    expect(await read(place.slug, number)).toMatchObject({
      title: 'A bench on every corner',
      state: 'withdrawn',
      supportCount: 1,
      supportRefusal: 'WITHDRAWN',
    });
    expect((await support(id, await aPerson(api))).reason).toBe('WITHDRAWN');
    expect((await unsupport(id, supporter)).reason).toBe('WITHDRAWN');
    expect((await edit(id, 2, author)).reason).toBe('WITHDRAWN');
    expect((await withdraw(id, author)).reason).toBe('WITHDRAWN');
  });

  it('is open to its author in any phase, until the consultation is archived', async () => {
    for (const phase of ['discuss', 'vote', null] as const) {
      const { id, author } = await aProposal(api, (await aConsultation(api, { phase })).id);
      expect((await withdraw(id, author)).proposal.state).toBe('withdrawn');
    }
    const { id, author } = await aProposal(api, (await aConsultation(api, { phase: null, archived: true })).id);
    expect((await withdraw(id, author)).reason).toBe('ARCHIVED');
  });

  it('is for nobody else', async () => {
    const { id } = await aProposal(api, place.id);
    expect((await withdraw(id, null)).reason).toBe('NOT_SIGNED_IN');
    expect((await withdraw(id, await aPerson(api, { role: 'moderator' }))).reason).toBe('NOT_YOURS');
  });
});

describe('the phase', () => {
  it.each([
    ['propose', undefined, undefined],
    ['discuss', undefined, 'PHASE_CLOSED'],
    ['draft', 'PHASE_CLOSED', 'PHASE_CLOSED'],
    ['vote', 'PHASE_CLOSED', 'PHASE_CLOSED'],
    ['answer', 'PHASE_CLOSED', 'PHASE_CLOSED'],
    ['closed', 'PHASE_CLOSED', 'PHASE_CLOSED'],
    [null, 'PHASE_CLOSED', 'PHASE_CLOSED'],
  ] as const)('«%s» takes supports and edits as the table says', async (phase, supporting, editing) => {
    const venue = await aConsultation(api, { phase });
    const { id, number, author } = await aProposal(api, venue.id);
    const person = await aPerson(api);
    const { viewerMay, supportRefusal } = await read(venue.slug, number, person);
    expect(viewerMay.includes('supportProposal')).toBe(!supporting);
    expect(supportRefusal).toBe(supporting ?? null);
    expect((await read(venue.slug, number, author)).viewerMay.includes('editProposal')).toBe(!editing);
    expect((await support(id, person)).reason).toBe(supporting);
    expect((await unsupport(id, person)).reason).toBe(supporting);
    expect((await edit(id, 1, author)).reason).toBe(editing);
  });

  it('that ends while supports are under way takes none after', async () => {
    const venue = await aConsultation(api);
    const { id, number } = await aProposal(api, venue.id);
    const people = await Promise.all(Array.from({ length: 30 }, () => aPerson(api)));
    const official = await aPerson(api, { role: 'official', at: venue.id });
    const { rows } = await api.db.query<{ id: string }>('SELECT id FROM phase WHERE consultation_id = $1', [venue.id]);
    const supporting = people.map((person) => support(id, person));
    await api.act('closePhase', { phaseId: rows[0]?.id }, 'consultation { id }', official);
    const answers = await Promise.all(supporting);
    const taken = answers.filter(({ proposal }) => proposal).length;
    expect(answers.filter(({ reason }) => reason === 'PHASE_CLOSED')).toHaveLength(30 - taken);
    expect((await read(venue.slug, number)).supportCount).toBe(taken);
  });

  it('of an archived consultation is over for good', async () => {
    const venue = await aConsultation(api, { archived: true });
    const { id, author } = await aProposal(api, venue.id);
    expect((await support(id, await aPerson(api))).reason).toBe('ARCHIVED');
    expect((await edit(id, 1, author)).reason).toBe('ARCHIVED');
  });
});

describe('a support', () => {
  it('can be taken back and given again, by each person for themselves', async () => {
    const { id } = await aProposal(api, place.id);
    const [one, other] = [await aPerson(api), await aPerson(api)];
    expect((await support(id, one)).proposal).toMatchObject({ supportCount: 1, viewerSupports: true });
    expect((await support(id, other)).proposal).toMatchObject({ supportCount: 2, viewerSupports: true });
    expect((await support(id, other)).proposal.supportCount).toBe(2);
    const { proposal } = await unsupport(id, one);
    expect(proposal).toMatchObject({ supportCount: 1, viewerSupports: false });
    expect(proposal.viewerMay).toContain('supportProposal');
    expect((await unsupport(id, one)).proposal.supportCount).toBe(1);
  });

  it('given and taken back in turn by many at once leaves what the last wish of each says', async () => {
    const { id } = await aProposal(api, place.id);
    const people = await Promise.all(Array.from({ length: 20 }, () => aPerson(api)));
    await Promise.all(
      people.map(async (person, n) => {
        await support(id, person);
        if (n % 2) await unsupport(id, person);
      }),
    );
    const { rows } = await api.db.query(
      'SELECT (SELECT count(*)::int FROM support WHERE proposal_id = $1) AS rows, supports FROM proposal_count WHERE proposal_id = $1',
      [id],
    );
    expect(rows).toEqual([{ rows: 10, supports: 10 }]);
  });

  it('of a proposal that is not there does not spoil those that come with it', async () => {
    const { id } = await aProposal(api, place.id);
    const people = await Promise.all(Array.from({ length: 6 }, () => aPerson(api)));
    const answers = await Promise.all(people.map((person, n) => support(n % 2 ? uuidv7() : id, person)));
    expect(answers.map(({ reason }) => reason)).toEqual([
      undefined,
      'NOT_FOUND',
      undefined,
      'NOT_FOUND',
      undefined,
      'NOT_FOUND',
    ]);
  });

  it('of a malformed id is the fault of that request alone', async () => {
    const { id } = await aProposal(api, place.id);
    const people = await Promise.all(Array.from({ length: 4 }, () => aPerson(api)));
    const answers = await Promise.all(
      people.map((person, n) =>
        api.ask(
          api.mutation('supportProposal', 'proposal { id }'),
          { input: { proposalId: n === 1 ? 'nonsense' : id } },
          person,
        ),
      ),
    );
    expect(answers[1]?.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
    for (const n of [0, 2, 3]) expect(answers[n]?.data.supportProposal.proposal.id).toBe(id);
  });

  it('is for confirmed people', async () => {
    const { id } = await aProposal(api, place.id);
    for (const act of [support, unsupport]) {
      expect((await act(id, null)).reason).toBe('NOT_SIGNED_IN');
      expect((await act(id, await aPerson(api, { confirmed: false }))).reason).toBe('EMAIL_NOT_CONFIRMED');
    }
  });
});

describe('a hidden proposal', () => {
  async function aHiddenOne() {
    const venue = await aConsultation(api);
    const proposal = await aProposal(api, venue.id, {
      title: 'Mister Bad lives at number nine',
      body: 'He lives at number nine and everyone should know about that.',
    });
    await api.db.query(
      `UPDATE proposal SET hidden_at = now(), slug = 'mister-bad-lives-at-number-nine' WHERE id = $1`,
      [proposal.id],
    );
    await api.db.query(
      `INSERT INTO proposal_revision (proposal_id, number, title, summary, body, at) VALUES ($1, 1, 'Worse', '', '', now())`,
      [proposal.id],
    );
    return { venue, ...proposal };
  }

  it('keeps its page without a word of it, in its address neither', async () => {
    const { venue, number } = await aHiddenOne();
    for (const reader of [
      null,
      await aPerson(api),
      await aPerson(api, { role: 'official' }),
      await aPerson(api, { role: 'moderator', at: place.id }),
    ])
      expect(await read(venue.slug, number, reader)).toMatchObject({
        title: '',
        summary: '',
        body: '',
        slug: '',
        topic: '',
        place: '',
        revisions: [],
        supportRefusal: 'HIDDEN',
      });
  });

  it('is read by its author and by moderators of the consultation', async () => {
    const { venue, number, author } = await aHiddenOne();
    for (const reader of [
      author,
      await aPerson(api, { role: 'moderator' }),
      await aPerson(api, { role: 'moderator', at: venue.id }),
    ])
      expect(await read(venue.slug, number, reader)).toMatchObject({
        title: 'Mister Bad lives at number nine',
        revisions: [{ title: 'Worse' }],
      });
  });

  it('stands in no list, no search, no count, no likeness and no minutes', async () => {
    const { venue, id } = await aHiddenOne();
    await api.db.query(
      `INSERT INTO event (id, type, consultation_id, subject_id, audience, at) VALUES ($1, 'proposalPublished', $2, $3, 'public', now())`,
      [uuidv7(), venue.id, id],
    );
    const { data } = await api.ask(
      `query ($slug: String!, $id: ID!) { consultation(slug: $slug) { proposalCount proposalTopics proposals { totalCount edges { node { id } } } happenings { edges { node { id } } } }
         search(text: "Mister Bad number nine") { totalCount } similarProposals(consultationId: $id, title: "Mister Bad lives at number nine") { likeness } }`,
      { slug: venue.slug, id: venue.id },
    );
    expect(data).toEqual({
      consultation: {
        proposalCount: 0,
        proposalTopics: [],
        proposals: { totalCount: 0, edges: [] },
        happenings: { edges: [] },
      },
      search: { totalCount: 0 },
      similarProposals: [],
    });
  });

  it('takes no support, no edit, but its author may withdraw it', async () => {
    const { id, author } = await aHiddenOne();
    expect((await support(id, await aPerson(api))).reason).toBe('HIDDEN');
    expect((await edit(id, 1, author)).reason).toBe('HIDDEN');
    expect((await withdraw(id, author)).proposal.state).toBe('withdrawn');
  });
});
