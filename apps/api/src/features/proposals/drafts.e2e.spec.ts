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
  language: 'en',
  attachmentIds: [],
};
const all = 'proposal { id state version number title body publishedAt viewerMay }';
const save = (by: Person | null, change: Record<string, unknown> = {}) =>
  api.act('saveProposalDraft', { ...words, consultationId: place.id, ...change }, all, by);
const publish = (id: string, by: Person | null) =>
  api.act('publishProposal', { id }, 'proposal { number slug state version }', by);
const draftOf = async (by: Person) => (await save(by)).proposal;

describe('a draft', () => {
  it('may be empty, is kept trimmed, and grows by versions', async () => {
    const author = await aPerson(api);
    const { proposal } = await save(author, { title: '', summary: '', body: '', topic: '', place: '' });
    expect(proposal).toMatchObject({ state: 'draft', version: 1, number: 0, title: '', publishedAt: null });
    const again = await save(author, { id: proposal.id, version: 1, title: '  Benches\u0000  ' });
    expect(again.proposal).toMatchObject({ id: proposal.id, version: 2, title: 'Benches' });
    expect(again.proposal.viewerMay).toEqual(['publishProposal', 'discardProposalDraft']);
  });

  it('saved from two windows at once is kept once; the other window is told', async () => {
    const author = await aPerson(api);
    const { id } = await draftOf(author);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => save(author, { id, version: 1, title: `Window ${n}` })),
    );
    const kept = answers.filter(({ proposal }) => proposal);
    expect(kept).toHaveLength(1);
    expect(answers.filter(({ reason }) => reason === 'STALE')).toHaveLength(5);
    const { data } = await api.ask('query ($id: ID!) { proposalDraft(id: $id) { title version } }', { id }, author);
    expect(data.proposalDraft).toEqual({ title: kept[0].proposal.title, version: 2 });
  });

  it('is stale without its version', async () => {
    const author = await aPerson(api);
    const { id } = await draftOf(author);
    expect((await save(author, { id })).reason).toBe('STALE');
  });

  it('of another person is as if it were not there', async () => {
    const [author, stranger] = [await aPerson(api), await aPerson(api, { role: 'moderator' })];
    const { id } = await draftOf(author);
    const input = { id, version: 1 };
    expect(await save(stranger, input)).toMatchObject({ reason: 'NOT_FOUND', field: 'id' });
    for (const verb of ['publishProposal', 'withdrawProposal', 'discardProposalDraft']) {
      const selection = verb === 'discardProposalDraft' ? 'done' : 'proposal { id }';
      expect((await api.act(verb, { id }, selection, stranger)).reason).toBe('NOT_FOUND');
    }
    const { language: _language, ...edited } = words;
    expect((await api.act('editProposal', { ...edited, ...input }, 'proposal { id }', stranger)).reason).toBe(
      'NOT_FOUND',
    );
    for (const verb of ['supportProposal', 'withdrawSupport'])
      expect((await api.act(verb, { proposalId: id }, 'proposal { id }', stranger)).reason).toBe('NOT_FOUND');
    for (const reader of [stranger, null]) {
      const { data } = await api.ask(
        'query ($id: ID!) { proposalDraft(id: $id) { title } search(text: "harbour ships twelve") { edges { node { id } } } viewer { drafts { id } } }',
        { id },
        reader,
      );
      expect(data.proposalDraft).toBeNull();
      expect(data.search.edges.map(({ node }: { node: { id: string } }) => node.id)).not.toContain(id);
      expect(data.viewer?.drafts ?? []).toEqual([]);
    }
  });

  it('stands among its author’s drafts, the latest first, and counts nowhere', async () => {
    const author = await aPerson(api);
    const venue = await aConsultation(api);
    const first = (await save(author, { consultationId: venue.id })).proposal.id;
    const second = (await save(author, { consultationId: venue.id })).proposal.id;
    const { data } = await api.ask(
      'query ($slug: String!) { viewer { drafts { id } } consultation(slug: $slug) { proposalCount proposalTopics proposals { totalCount } peopleCount } }',
      { slug: venue.slug },
      author,
    );
    expect(data.viewer.drafts).toEqual([{ id: second }, { id: first }]);
    expect(data.consultation).toEqual({
      proposalCount: 0,
      proposalTopics: [],
      proposals: { totalCount: 0 },
      peopleCount: 0,
    });
  });

  it('can be thrown away, once', async () => {
    const author = await aPerson(api);
    const { id } = await draftOf(author);
    expect(await api.act('discardProposalDraft', { id }, 'done', author)).toMatchObject({ done: true });
    expect((await api.act('discardProposalDraft', { id }, 'done', author)).reason).toBe('NOT_FOUND');
    const standing = await aProposal(api, place.id, { author });
    expect((await api.act('discardProposalDraft', { id: standing.id }, 'done', author)).reason).toBe('NOT_FOUND');
  });

  it('is one of at most twenty in a consultation', async () => {
    const author = await aPerson(api);
    const venue = await aConsultation(api);
    for (let n = 0; n < 20; n += 1)
      expect((await save(author, { consultationId: venue.id })).proposal.state).toBe('draft');
    expect((await save(author, { consultationId: venue.id })).reason).toBe('TOO_MANY');
    expect((await save(author)).proposal.state).toBe('draft');
  });

  it.each([
    ['a title of 161 letters', { title: 'x'.repeat(161) }, 'TOO_LONG', 'title'],
    ['a summary of 401 letters', { summary: 'x'.repeat(401) }, 'TOO_LONG', 'summary'],
    ['a text of 20,001 letters', { body: 'x'.repeat(20_001) }, 'TOO_LONG', 'body'],
    ['a topic of 61 letters', { topic: 'x'.repeat(61) }, 'TOO_LONG', 'topic'],
    ['a place of 81 letters', { place: 'x'.repeat(81) }, 'TOO_LONG', 'place'],
    ['eleven files', { attachmentIds: Array.from({ length: 11 }, () => uuidv7()) }, 'TOO_MANY', 'attachmentIds'],
    ['a file that is not there', { attachmentIds: [uuidv7()] }, 'NOT_FOUND', 'attachmentIds'],
    ['no consultation', { consultationId: uuidv7() }, 'NOT_FOUND', 'consultationId'],
    ['a draft that is not there', { id: uuidv7(), version: 1 }, 'NOT_FOUND', 'id'],
  ])('refuses %s and keeps nothing', async (_, change, reason, field) => {
    const author = await aPerson(api);
    expect(await save(author, change)).toMatchObject({ reason, field });
    expect((await api.ask('{ viewer { drafts { id } } }', {}, author)).data.viewer.drafts).toEqual([]);
  });

  it('takes 160 letters of any script for a title, and what reads alike as the same', async () => {
    const author = await aPerson(api);
    const { proposal } = await save(author, { title: 'é'.normalize('NFD').repeat(160) });
    expect(proposal.title).toBe('é'.repeat(160));
  });

  it('begins only where and when proposals are taken, and by confirmed people', async () => {
    const author = await aPerson(api);
    const begun = async (traits: Parameters<typeof aConsultation>[1]) =>
      (await save(author, { consultationId: (await aConsultation(api, traits)).id })).reason;
    expect(await begun({ phase: 'discuss' })).toBe('PHASE_CLOSED');
    expect(await begun({ phase: null })).toBe('PHASE_CLOSED');
    expect(await begun({ archived: true })).toBe('ARCHIVED');
    expect(await begun({ published: false })).toBe('NOT_FOUND');
    expect((await save(null)).reason).toBe('NOT_SIGNED_IN');
    expect((await save(await aPerson(api, { confirmed: false }))).reason).toBe('EMAIL_NOT_CONFIRMED');
  });

  it('cannot be saved over what is public already', async () => {
    const author = await aPerson(api);
    const { id } = await draftOf(author);
    await publish(id, author);
    expect((await save(author, { id, version: 2 })).reason).toBe('ALREADY_PUBLISHED');
  });
});

describe('publishing', () => {
  it('of twenty at once gives the numbers 1 to 20', async () => {
    const venue = await aConsultation(api);
    const drafts: { id: string; author: Person }[] = [];
    for (let n = 0; n < 20; n += 1) {
      const author = await aPerson(api);
      drafts.push({ id: (await save(author, { consultationId: venue.id })).proposal.id, author });
    }
    const answers = await Promise.all(drafts.map(({ id, author }) => publish(id, author)));
    expect(answers.map(({ proposal }) => proposal.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
  });

  it('happens once when asked for five times at once', async () => {
    const author = await aPerson(api);
    const { id } = await draftOf(author);
    const answers = await Promise.all(Array.from({ length: 5 }, () => publish(id, author)));
    expect(answers.filter(({ proposal }) => proposal)).toHaveLength(1);
    expect(answers.filter(({ reason }) => reason === 'ALREADY_PUBLISHED')).toHaveLength(4);
    const { rows } = await api.db.query(`SELECT 1 FROM event WHERE type = 'proposalPublished' AND subject_id = $1`, [
      id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('makes the author one of those who take part', async () => {
    const venue = await aConsultation(api);
    const author = await aPerson(api);
    for (let n = 0; n < 2; n += 1)
      await publish((await save(author, { consultationId: venue.id })).proposal.id, author);
    const { data } = await api.ask(
      'query ($slug: String!) { consultation(slug: $slug) { peopleCount proposalCount } }',
      { slug: venue.slug },
    );
    expect(data.consultation).toEqual({ peopleCount: 1, proposalCount: 2 });
  });

  it.each([
    ['a short title', { title: 'Benches' }, 'TOO_SHORT', 'title'],
    ['no title', { title: '' }, 'REQUIRED', 'title'],
    ['a text of a few words', { body: 'Twelve benches, please.' }, 'TOO_SHORT', 'body'],
  ])('refuses %s', async (_, change, reason, field) => {
    const author = await aPerson(api);
    const { proposal } = await save(author, change);
    expect(await publish(proposal.id, author)).toMatchObject({ reason, field });
  });

  it('finds an address for a title in another script', async () => {
    const author = await aPerson(api);
    const { proposal } = await save(author, { title: 'مقاعد أكثر عند الميناء', language: 'ar' });
    expect((await publish(proposal.id, author)).proposal.slug).toBe('proposal');
  });

  it('is over when the phase is, even for drafts begun in time', async () => {
    const venue = await aConsultation(api);
    const author = await aPerson(api);
    const { proposal } = await save(author, { consultationId: venue.id });
    await api.db.query('UPDATE phase SET closes_at = $2 WHERE consultation_id = $1', [venue.id, api.clock.now()]);
    expect((await publish(proposal.id, author)).reason).toBe('PHASE_CLOSED');
    expect((await save(author, { consultationId: venue.id, id: proposal.id, version: 1 })).reason).toBe('PHASE_CLOSED');
    expect(await api.act('discardProposalDraft', { id: proposal.id }, 'done', author)).toMatchObject({ done: true });
  });

  it('is for people who are signed in and confirmed', async () => {
    const author = await aPerson(api);
    const { id } = await draftOf(author);
    expect((await publish(id, null)).reason).toBe('NOT_FOUND');
    await api.db.query('UPDATE account SET email_confirmed_at = NULL WHERE id = $1', [author.id]);
    const { rows } = await api.db.query<{ id: string }>('SELECT id FROM session WHERE account_id = $1', [author.id]);
    expect(rows).toHaveLength(1);
    const server = await api.beside();
    try {
      expect((await server.act('publishProposal', { id }, 'proposal { id }', author)).reason).toBe(
        'EMAIL_NOT_CONFIRMED',
      );
    } finally {
      await server.stop();
    }
  });
});
