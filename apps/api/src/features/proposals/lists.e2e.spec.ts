import { Api } from '../../testing/api.ts';
import { aConsultation, aProposal } from '../../testing/forum.ts';
import { aPerson } from '../../testing/people.ts';
import { LikenProposals } from './liken-proposals.task.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

type Page = {
  edges: { cursor: string; node: { number: number; title: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
};

async function page(slug: string, args: Record<string, unknown> = {}): Promise<Page> {
  const { data, errors } = await api.ask(
    `query ($slug: String!, $first: Int = 50, $after: String, $order: ProposalOrder = newest, $search: String, $topic: String, $place: String, $seed: Int) {
       consultation(slug: $slug) { proposals(first: $first, after: $after, order: $order, search: $search, topic: $topic, place: $place, seed: $seed) {
         totalCount edges { cursor node { number title } } pageInfo { hasNextPage endCursor } } } }`,
    { slug, ...args },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.consultation.proposals;
}
const numbers = ({ edges }: Page): number[] => edges.map(({ node }) => node.number);
const titles = ({ edges }: Page): string[] => edges.map(({ node }) => node.title).sort();

describe('a search', () => {
  const stock = [
    'Bänke für die Ältesten',
    'Un jardín pequeño en la escuela',
    'مَقاعد عند الميناء',
    'Čistší řeka pro děti',
    'Playgrounds without fences',
    '100% green_roofs',
  ];
  let place: { id: string; slug: string };
  beforeAll(async () => {
    place = await aConsultation(api);
    for (const title of stock)
      await aProposal(api, place.id, { title, body: `About this: ${title}. Nothing else stands in this text at all.` });
    await aProposal(api, place.id, {
      title: 'Something of another kind',
      body: 'In its text this one speaks of hedgehogs, and of nothing else.',
    });
  });

  it.each([
    ['the word', 'Bänke', 'Bänke für die Ältesten'],
    ['it without accents', 'banke altesten', 'Bänke für die Ältesten'],
    ['it in capitals', 'JARDIN', 'Un jardín pequeño en la escuela'],
    ['a part of a word of the title', 'ground', 'Playgrounds without fences'],
    ['a part with an accent', 'queño', 'Un jardín pequeño en la escuela'],
    ['another alphabet', 'ميناء', 'مَقاعد عند الميناء'],
    ['letters with hooks', 'cistsi reka', 'Čistší řeka pro děti'],
    ['a word of the text', 'hedgehogs', 'Something of another kind'],
    ['signs that patterns use', '100% green_', '100% green_roofs'],
  ])('finds by %s', async (_, search, title) => {
    expect(titles(await page(place.slug, { search }))).toEqual([title]);
    const { data } = await api.ask(
      'query ($text: String!) { search(text: $text) { totalCount edges { node { title } } } }',
      { text: search },
    );
    expect(data.search.edges.map(({ node }: { node: { title: string } }) => node.title)).toEqual([title]);
    expect(data.search.totalCount).toBe(1);
  });

  it('takes another ending in a text for another word', async () =>
    expect((await page(place.slug, { search: 'hedgehog' })).totalCount).toBe(0));

  it.each([
    '%',
    '_',
    'zzz',
    '1%0',
    '\\',
    `'; DROP TABLE proposal; --`,
    '"unfinished',
    'OR AND NOT',
    '<script>',
    '(((',
    'x'.repeat(5000),
  ])('takes %.20j as words, and finds what has them', async (search) => {
    const { totalCount } = await page(place.slug, { search });
    expect(totalCount).toBe(search === '%' || search === '_' ? 1 : 0);
  });

  it('of nothing in a list is the whole list', async () => {
    expect((await page(place.slug, { search: '  ' })).totalCount).toBe(stock.length + 1);
  });

  it('understands quotes and minus as search engines do', async () => {
    expect(titles(await page(place.slug, { search: '"pequeño en"' }))).toEqual(['Un jardín pequeño en la escuela']);
    expect(titles(await page(place.slug, { search: 'nothing -jardin -hedgehogs' }))).toHaveLength(stock.length - 1);
  });
});

describe('a likeness', () => {
  it('is seen in a title being typed, the most alike first, at most five', async () => {
    const place = await aConsultation(api);
    for (const title of [
      'Benches along the harbour',
      'Harbour benches with backs',
      'Cheaper trams for students',
      'A bench in every street',
      'More light in the tunnel',
    ])
      await aProposal(api, place.id, { title, body: 'A text that says nothing of the matter, so that titles count.' });
    const like = async (title: string) => {
      const { data } = await api.ask(
        'query ($id: ID!, $title: String!) { similarProposals(consultationId: $id, title: $title) { likeness proposal { title } } }',
        { id: place.id, title },
      );
      return data.similarProposals as { likeness: number; proposal: { title: string } }[];
    };
    const found = await like('New benches for the harbour');
    expect(
      found
        .slice(0, 2)
        .map(({ proposal }) => proposal.title)
        .sort(),
    ).toEqual(['Benches along the harbour', 'Harbour benches with backs']);
    expect(found.map(({ proposal }) => proposal.title)).not.toContain('Cheaper trams for students');
    expect(found.map(({ likeness }) => likeness)).toEqual(found.map(({ likeness }) => likeness).sort((a, b) => b - a));
    expect(await like('New')).toEqual([]);
    expect(await like(`'\\:* & | ! <-> "`)).toEqual([]);
    for (let n = 0; n < 6; n += 1) await aProposal(api, place.id, { title: `Benches along the harbour, part ${n}` });
    expect(await like('Benches along the harbour')).toHaveLength(5);
  });

  it('is seen beside a proposal, without itself, the withdrawn, and those of elsewhere', async () => {
    const [place, elsewhere] = [await aConsultation(api), await aConsultation(api)];
    const own = await aProposal(api, place.id, { title: 'Benches along the harbour' });
    const near = await aProposal(api, place.id, { title: 'More benches along the harbour' });
    const gone = await aProposal(api, place.id, { title: 'Benches along the harbour wall' });
    await api.db.query(`UPDATE proposal SET state = 'withdrawn' WHERE id = $1`, [gone.id]);
    await aProposal(api, elsewhere.id, { title: 'Benches along the harbour' });
    for (const subjectId of [own.id, near.id, gone.id]) await api.get(LikenProposals).run({ subjectId });
    const { data } = await api.ask(
      'query ($slug: String!, $number: Int!) { proposal(consultation: $slug, number: $number) { similar { proposal { id } } } }',
      { slug: place.slug, number: own.number },
    );
    expect(data.proposal.similar).toEqual([{ proposal: { id: near.id } }]);
  });
});

describe('an order', () => {
  let place: { id: string; slug: string };
  beforeAll(async () => {
    place = await aConsultation(api);
    // number: supports, days old
    for (const [supports, ageInDays] of [
      [5, 9],
      [50, 30],
      [0, 0],
      [5, 1],
      [12, 4],
    ] as const)
      await aProposal(api, place.id, { supports, ageInDays });
    await api.db.query(
      `UPDATE proposal_count c SET comments = 10 - p.number FROM proposal p WHERE p.id = c.proposal_id AND p.consultation_id = $1`,
      [place.id],
    );
  });

  it.each([
    ['newest', [3, 4, 5, 1, 2]],
    ['supported', [2, 5, 4, 1, 3]],
    ['discussed', [1, 2, 3, 4, 5]],
  ])('by %s is so', async (order, expected) => {
    expect(numbers(await page(place.slug, { order }))).toEqual(expected);
  });

  it('by heat lets ten times the voices weigh as much as a week', async () => {
    const venue = await aConsultation(api);
    await aProposal(api, venue.id, { supports: 10, ageInDays: 0 });
    await aProposal(api, venue.id, { supports: 90, ageInDays: 7 });
    await aProposal(api, venue.id, { supports: 110, ageInDays: 7 });
    await aProposal(api, venue.id, { supports: 100_000, ageInDays: 70 });
    expect(numbers(await page(venue.slug, { order: 'hot' }))).toEqual([3, 1, 2, 4]);
  });

  it('at random is the same for a seed, and another for another', async () => {
    const venue = await aConsultation(api);
    for (let n = 0; n < 12; n += 1) await aProposal(api, venue.id);
    const shuffled = async (seed: number | null) => numbers(await page(venue.slug, { order: 'random', seed }));
    const once = await shuffled(7);
    expect(await shuffled(7)).toEqual(once);
    const others = await Promise.all([1, 2, 3, -4, 2_147_483_647].map(shuffled));
    for (const other of [...others, once])
      expect([...other].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(new Set([...others, once].map(String)).size).toBe(6);
    expect(await shuffled(null)).toEqual(await shuffled(0));
  });

  it.each(['hot', 'newest', 'supported', 'discussed', 'random'])(
    'by %s neither repeats nor skips a row while others arrive',
    async (order) => {
      const venue = await aConsultation(api);
      const author = await aPerson(api);
      for (let n = 0; n < 9; n += 1) await aProposal(api, venue.id, { author, supports: n % 3 });
      const seen: number[] = [];
      let after: string | null = null;
      do {
        const { edges, pageInfo } = await page(venue.slug, { first: 2, after, order, seed: 3 });
        seen.push(...edges.map(({ node }) => node.number));
        for (const [supports, ageInDays] of [
          [0, 0],
          [99, 40],
          [1, 2],
        ] as const)
          await aProposal(api, venue.id, { author, supports, ageInDays });
        after = pageInfo.hasNextPage && seen.length < 40 ? pageInfo.endCursor : null;
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, 7, 8, 9]));
    },
  );

  it('goes on from any edge’s own cursor, and ends where it ends', async () => {
    const whole = await page(place.slug, { order: 'supported' });
    expect(whole.pageInfo).toEqual({ hasNextPage: false, endCursor: whole.edges.at(-1)?.cursor });
    for (const [index, { cursor }] of whole.edges.entries())
      expect(numbers(await page(place.slug, { order: 'supported', after: cursor }))).toEqual(
        numbers(whole).slice(index + 1),
      );
    const after = await page(place.slug, { order: 'supported', after: whole.pageInfo.endCursor });
    expect(after).toEqual({ totalCount: 5, edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('holds for people of one instant too', async () => {
    const venue = await aConsultation(api);
    for (let n = 0; n < 5; n += 1) await aProposal(api, venue.id);
    await api.db.query(`UPDATE proposal SET published_at = '2026-01-01' WHERE consultation_id = $1`, [venue.id]);
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo } = await page(venue.slug, { first: 1, after });
      seen.push(...edges.map(({ node }) => node.number));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('a list', () => {
  it('narrows to a topic and a place, and names those there are', async () => {
    const venue = await aConsultation(api);
    for (const [topic, where] of [
      ['Seats', 'Kalda'],
      ['Seats', 'Sadama'],
      ['Trees', 'Kalda'],
      ['', ''],
    ]) {
      const { id } = await aProposal(api, venue.id);
      await api.db.query('UPDATE proposal SET topic = $2, place = $3 WHERE id = $1', [id, topic, where]);
    }
    const { data } = await api.ask(
      'query ($slug: String!) { consultation(slug: $slug) { proposalTopics proposalPlaces } }',
      { slug: venue.slug },
    );
    expect(data.consultation).toEqual({ proposalTopics: ['Seats', 'Trees'], proposalPlaces: ['Kalda', 'Sadama'] });
    expect(numbers(await page(venue.slug, { topic: 'Seats' }))).toEqual([2, 1]);
    expect(numbers(await page(venue.slug, { topic: 'Seats', place: 'Kalda' }))).toEqual([1]);
    expect(numbers(await page(venue.slug, { topic: 'Nothing' }))).toEqual([]);
  });

  it('marks what the viewer supports, for each viewer apart', async () => {
    const venue = await aConsultation(api);
    const [one, other] = [await aProposal(api, venue.id), await aProposal(api, venue.id)];
    const [ada, bo] = [await aPerson(api), await aPerson(api)];
    await api.act('supportProposal', { proposalId: one.id }, 'proposal { id }', ada);
    await api.act('supportProposal', { proposalId: other.id }, 'proposal { id }', bo);
    const marks = async (as: typeof ada | null) =>
      (
        await api.ask(
          'query ($slug: String!) { consultation(slug: $slug) { proposals(order: newest) { edges { node { viewerSupports } } } } }',
          { slug: venue.slug },
          as,
        )
      ).data.consultation.proposals.edges.map(({ node }: { node: { viewerSupports: boolean } }) => node.viewerSupports);
    expect(await Promise.all([marks(ada), marks(bo), marks(null)])).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
  });
});
