import { Kind, parse, type FieldNode } from 'graphql';
import { Api } from '../../testing/api.ts';
import { aConsultation, aProposal } from '../../testing/forum.ts';
import { aPerson, type Person } from '../../testing/people.ts';
import { mostPlans, Plans } from './plans.ts';

const day = 86_400_000;
let api: Api;
let place: { id: string; slug: string };
let author: Person;
let others: Person[];
let moderator: Person;

beforeAll(async () => {
  api = await Api.start();
  place = await aConsultation(api);
  author = await aPerson(api, { name: 'Ada Author' });
  others = [await aPerson(api), await aPerson(api)];
  moderator = await aPerson(api, { role: 'moderator', at: place.id });
});
afterEach(() => api.clock.setTo(null));
afterAll(() => api.stop());

/** How many statements are compiled while the work is done. */
async function compiled(work: () => Promise<unknown>): Promise<number> {
  const { keep } = Plans.prototype;
  let count = 0;
  Plans.prototype.keep = function (...args) {
    count += 1;
    keep.apply(this, args);
  };
  try {
    await work();
  } finally {
    Plans.prototype.keep = keep;
  }
  return count;
}

const page = `query Page($consultation: String!, $number: Int!) {
  proposal(consultation: $consultation, number: $number) { number title viewerSupports supportRefusal viewerMay }
}`;

describe('a kept plan', () => {
  it('serves one person after the other, and shows neither what is the other’s', async () => {
    const { id, number } = await aProposal(api, place.id, { author });
    await api.act('supportProposal', { proposalId: id }, '__typename', others[0] ?? null);
    await api.db.query('UPDATE proposal SET hidden_at = now() WHERE id = $1', [id]);
    const seenBy = async (reader: Person | null) =>
      (await api.ask(page, { consultation: place.slug, number }, reader)).data.proposal;
    const people = [...others, author, ...others, author];
    const answers: unknown[] = [];
    expect(
      await compiled(async () => {
        for (const person of people) answers.push(await seenBy(person));
      }),
    ).toBe(1);
    const [supporter, bystander, own] = answers;
    expect(supporter).toMatchObject({ title: '', viewerSupports: true });
    expect(bystander).toMatchObject({ title: '', viewerSupports: false });
    expect(own).toMatchObject({ title: 'Benches in the shade', viewerSupports: false });
    expect(answers.slice(3)).toEqual([supporter, bystander, own]);
  });

  it('is not shared by people of different roles, nor with visitors', async () => {
    const { id, number } = await aProposal(api, place.id, { author });
    await api.db.query('UPDATE proposal SET hidden_at = now() WHERE id = $1', [id]);
    const elsewhere = await aPerson(api, { role: 'moderator', at: (await aConsultation(api)).id });
    const unconfirmed = await aPerson(api, { confirmed: false });
    const titles: string[] = [];
    for (const reader of [moderator, elsewhere, unconfirmed, null, moderator])
      titles.push((await api.ask(page, { consultation: place.slug, number }, reader)).data.proposal.title);
    expect(titles).toEqual(['Benches in the shade', '', '', '', 'Benches in the shade']);
  });

  it('serves other arguments of the root', async () => {
    const next = await aConsultation(api);
    const wanted = [
      { consultation: place.slug, number: (await aProposal(api, place.id, { title: 'Trees' })).number },
      { consultation: next.slug, number: (await aProposal(api, next.id, { title: 'Lamps' })).number },
      { consultation: next.slug, number: 99 },
    ];
    await api.ask(page, wanted[0], author);
    const titles: unknown[] = [];
    const count = await compiled(async () => {
      for (const variables of wanted) titles.push((await api.ask(page, variables, author)).data.proposal?.title);
    });
    expect(titles).toEqual(['Trees', 'Lamps', undefined]);
    expect(count).toBe(0);
  });

  it('is not shared by other rows of the root', async () => {
    const { slug } = await aConsultation(api, { archived: true });
    const list = `query Times($time: ConsultationTime) { consultations(time: $time) { edges { node { slug } } } }`;
    const slugs = async (time: string) =>
      (await api.ask(list, { time })).data.consultations.edges.map(
        (edge: { node: { slug: string } }) => edge.node.slug,
      );
    expect(await slugs('open')).not.toContain(slug);
    expect(await slugs('archived')).toEqual([slug]);
  });

  it('is not shared by other arguments below the root', async () => {
    const { id, slug } = await aConsultation(api);
    for (const title of ['Trees by the school', 'Lamps by the river', 'Stairs by the river'])
      await aProposal(api, id, { title });
    const list = `query List($slug: String!, $first: Int, $search: String, $after: String) {
      consultation(slug: $slug) { proposals(first: $first, order: newest, search: $search, after: $after) { edges { cursor node { title } } totalCount } }
    }`;
    const ask = async (variables: Record<string, unknown>) =>
      (await api.ask(list, { slug, ...variables })).data?.consultation.proposals;
    const all = await ask({});
    expect(all.edges).toHaveLength(3);
    expect((await ask({ first: 1 })).edges).toHaveLength(1);
    expect(await ask({ search: 'river' })).toMatchObject({ totalCount: 2 });
    expect(await ask({ search: 'school' })).toMatchObject({ totalCount: 1 });
    expect(await ask({ search: null })).toEqual(all);
    expect((await ask({ first: 1, after: all.edges[0].cursor })).edges).toEqual([all.edges[1]]);
    expect((await ask({ first: 1, after: all.edges[1].cursor })).edges).toEqual([all.edges[2]]);
  });

  it('tells the present instant, not the one it was made at', async () => {
    const { number } = await aProposal(api, place.id, { author });
    const query = `query Now($consultation: String!, $number: Int!) {
      proposal(consultation: $consultation, number: $number) { supportRefusal consultation { currentPhase { kind } } }
    }`;
    const ask = async () => (await api.ask(query, { consultation: place.slug, number }, author)).data.proposal;
    expect(await ask()).toEqual({ supportRefusal: null, consultation: { currentPhase: { kind: 'propose' } } });
    api.clock.setTo(new Date(Date.now() + 11 * day));
    expect(await ask()).toEqual({ supportRefusal: 'PHASE_CLOSED', consultation: { currentPhase: null } });
  });

  it('knows each session as its own', async () => {
    const current: unknown[] = [];
    for (const person of others) {
      const { data } = await api.ask('{ viewer { id sessions { isCurrent } } }', {}, person);
      current.push(data.viewer);
    }
    expect(current).toEqual(others.map(({ id }) => ({ id, sessions: [{ isCurrent: true }] })));
  });
});

describe('the plans', () => {
  const plan = { name: '', text: '', slots: [], finish: null };

  it('are no more than so many; what is used stays', () => {
    const plans = new Plans();
    plans.keep('used', plan);
    for (let n = 0; n < 3 * mostPlans; n += 1) {
      plans.keep(`${n}`, plan);
      plans.get('used');
    }
    expect(plans.size).toBe(mostPlans);
    expect(plans.get('used')).toBe(plan);
    expect(plans.get('0')).toBeUndefined();
  });

  it('tell a variable that is left out, and gets a default, from one that is null', () => {
    const [operation] = parse('query ($first: Int) { list { rows(first: $first) } }').definitions;
    const nodes: FieldNode[] = [];
    if (operation?.kind === Kind.OPERATION_DEFINITION)
      for (const node of operation.selectionSet.selections) if (node.kind === Kind.FIELD) nodes.push(node);
    const plans = new Plans();
    const keyOf = (variableValues: Record<string, unknown>) =>
      plans.key({ fragments: {}, variableValues }, nodes, '', [], null);
    expect(nodes).toHaveLength(1);
    expect(keyOf({})).toBe(keyOf({}));
    expect(keyOf({ first: null })).not.toBe(keyOf({}));
  });

  it('are not kept for long texts', () => {
    const plans = new Plans();
    plans.keep('x'.repeat(10_000), plan);
    expect(plans.size).toBe(0);
  });
});
