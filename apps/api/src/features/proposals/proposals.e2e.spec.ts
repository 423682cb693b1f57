import { Api } from '../../testing/api.ts';
import { aConsultation, aProposal } from '../../testing/forum.ts';
import { aPerson } from '../../testing/people.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

const draft = (consultationId: string, change: Record<string, unknown> = {}) => ({
  consultationId,
  title: 'More benches by the harbour',
  summary: 'People want to sit and look at ships.',
  body: 'There are three benches for the whole harbour. We ask for twelve.',
  topic: 'Seats',
  place: 'Sadama',
  language: 'en',
  attachmentIds: [],
  ...change,
});

describe('a proposal', () => {
  it('is drafted, published and read at its address', async () => {
    const { id, slug } = await aConsultation(api);
    const author = await aPerson(api, { name: 'Aino Example' });
    const saved = await api.act('saveProposalDraft', draft(id), 'proposal { id state version number }', author);
    expect(saved.proposal).toMatchObject({ state: 'draft', version: 1, number: 0 });
    const published = await api.act(
      'publishProposal',
      { id: saved.proposal.id },
      'proposal { number slug state }',
      author,
    );
    expect(published.proposal).toEqual({ number: 1, slug: 'more-benches-by-the-harbour', state: 'published' });
    const { data } = await api.ask(
      `query ($slug: String!) { proposal(consultation: $slug, number: 1) { title author { displayName } supportCount viewerSupports viewerMay consultation { title currentPhase { kind } } } }`,
      { slug },
    );
    expect(data.proposal).toEqual({
      title: 'More benches by the harbour',
      author: { displayName: 'Aino Example' },
      supportCount: 0,
      viewerSupports: false,
      viewerMay: [],
      consultation: { title: 'Where should the benches stand?', currentPhase: { kind: 'propose' } },
    });
  });

  it('reads a page of the list in one statement, and pages without gaps', async () => {
    const { id, slug } = await aConsultation(api);
    for (let n = 0; n < 7; n += 1)
      await aProposal(api, id, { title: `Bench number ${n} at the pier`, supports: n % 3 });
    for (const order of ['hot', 'newest', 'supported', 'discussed', 'random']) {
      const seen: number[] = [];
      let after: string | null = null;
      do {
        const query = `query ($slug: String!, $after: String, $order: ProposalOrder!) { consultation(slug: $slug) { proposals(first: 3, after: $after, order: $order, seed: 7) { totalCount edges { node { number title supportCount author { displayName } } } pageInfo { hasNextPage endCursor } } } }`;
        let page:
          | {
              edges: { node: { number: number } }[];
              pageInfo: { hasNextPage: boolean; endCursor: string };
              totalCount: number;
            }
          | undefined;
        const statements = await api.statements(async () => {
          page = (await api.ask(query, { slug, after, order })).data.consultation.proposals;
        });
        expect(statements).toHaveLength(1);
        expect(page?.totalCount).toBe(7);
        seen.push(...(page?.edges.map(({ node }) => node.number) ?? []));
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(seen.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    }
  });
});

describe('supports', () => {
  const selection = 'proposal { supportCount viewerSupports }';

  it('of 200 people at once are 200', async () => {
    const { id } = await aConsultation(api);
    const proposal = await aProposal(api, id);
    const people = await Promise.all(Array.from({ length: 200 }, () => aPerson(api)));
    await Promise.all(
      people.map((person) => api.act('supportProposal', { proposalId: proposal.id }, selection, person)),
    );
    const { rows } = await api.db.query(
      `SELECT (SELECT count(*) FROM support WHERE proposal_id = $1)::int AS rows, supports FROM proposal_count WHERE proposal_id = $1`,
      [proposal.id],
    );
    expect(rows[0]).toEqual({ rows: 200, supports: 200 });
  });

  it('of one person, 200 times at once, are one', async () => {
    const { id } = await aConsultation(api);
    const proposal = await aProposal(api, id);
    const person = await aPerson(api);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => api.act('supportProposal', { proposalId: proposal.id }, selection, person)),
    );
    for (const answer of answers) expect(answer.proposal).toEqual({ supportCount: 1, viewerSupports: true });
    const taken = await api.act('withdrawSupport', { proposalId: proposal.id }, selection, person);
    expect(taken.proposal).toEqual({ supportCount: 0, viewerSupports: false });
  });
});
