import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { Api } from '../testing/api.ts';
import { aConsultation, aProposal } from '../testing/forum.ts';
import { anAmendment, aPolicyText, publish } from '../testing/policy-texts.ts';
import { aPerson, type Person } from '../testing/people.ts';

let api: Api;
let readers: readonly (Person | null)[];
let variables: Record<string, Record<string, unknown>>;

/** A consultation in which everything has happened once. */
beforeAll(async () => {
  api = await Api.start();
  const place = await aConsultation(api);
  const author = await aPerson(api, { name: 'Ada Author' });
  const moderator = await aPerson(api, { role: 'moderator', at: place.id });
  const official = await aPerson(api, { role: 'official', at: place.id });
  const admin = await aPerson(api, { role: 'admin' });
  readers = [null, author, moderator, official, admin];
  const proposal = await aProposal(api, place.id, { author });
  await aProposal(api, place.id, { title: 'Benches in the sun' });
  const act = (name: string, input: Record<string, unknown>, selection: string, as: Person) =>
    api.act(name, input, selection, as);
  const words = {
    title: 'Benches in deep shade',
    summary: 'Shade.',
    body: 'Old people rest in the shade, and children too: put benches there.',
    topic: 'Seats',
    place: 'Kalda',
  };
  await act('editProposal', { ...words, id: proposal.id, version: 1, attachmentIds: [] }, '__typename', author);
  const { proposal: draft } = await act(
    'saveProposalDraft',
    { ...words, consultationId: place.id, language: 'en', attachmentIds: [] },
    'proposal { id }',
    author,
  );
  await act('supportProposal', { proposalId: proposal.id }, '__typename', moderator);
  const say = async (parentId: string | null, by: Person): Promise<string> =>
    (
      await act(
        'addComment',
        { proposalId: proposal.id, parentId, stance: 'for', body: 'Yes.', language: 'en' },
        'comment { id }',
        by,
      )
    ).comment.id;
  const comment = await say(null, admin);
  const reply = await say(comment, official);
  await act('voteComment', { id: comment, vote: 'helpful' }, '__typename', author);
  await act(
    'reportContent',
    { subjectKind: 'comment', subjectId: reply, reason: 'spam', words: 'Look.' },
    '__typename',
    author,
  );
  const { data } = await api.ask('{ moderationCases { edges { node { id } } } }', {}, moderator);
  const caseId = data.moderationCases.edges[0].node.id;
  await act(
    'decideCase',
    { caseId, action: 'hide', rule: 'honesty', reason: 'It is not true at all.' },
    '__typename',
    moderator,
  );
  await act(
    'answerProposal',
    {
      proposalId: proposal.id,
      state: 'accepted',
      reason: 'We shall build them.',
      promises: [{ what: 'Twelve benches', by: '2027-05-01', who: 'Parks' }],
    },
    '__typename',
    official,
  );
  await act(
    'saveResult',
    { consultationId: place.id, title: 'What came of it', lead: 'Much.', body: 'Benches.' },
    '__typename',
    official,
  );
  await act('publishResult', { consultationId: place.id }, '__typename', official);
  const text = await aPolicyText(api, place.id);
  await api.db.query(`UPDATE phase SET kind = 'draft' WHERE consultation_id = $1`, [place.id]);
  const amendment = await anAmendment(api, text, { author });
  await act('voteAmendment', { amendmentId: amendment.id, stance: 'for' }, '__typename', moderator);
  await act(
    'decideAmendment',
    { amendmentId: amendment.id, decision: 'accepted', reason: 'A number can be checked.' },
    '__typename',
    official,
  );
  await publish(api, text, 2);
  await api.db.query(`UPDATE phase SET kind = 'propose' WHERE consultation_id = $1`, [place.id]);
  await api.work();
  variables = {
    policyText: { consultation: place.slug },
    amendment: { consultation: place.slug, number: amendment.number },
    clauseHistory: { consultation: place.slug, clauseId: text.clauses[5]?.id },
    consultation: { slug: place.slug },
    proposal: { consultation: place.slug, number: proposal.number },
    proposalDraft: { id: draft.id },
    similarProposals: { consultationId: place.id, title: 'Benches in the shade' },
    search: { text: 'benches' },
    comment: { id: comment },
    commentReplies: { id: comment },
    moderationCase: { id: caseId },
  };
});
afterAll(() => api.stop());

/** Everything that can be selected of a type, so many levels deep. */
function selectAll(type: GraphQLObjectType, levels: number, path: readonly string[] = []): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) return [];
    const head = `${field.name}${field.args.some(({ name }) => name === 'first') ? '(first: 2)' : ''}`;
    if (isLeafType(named)) return [head];
    // Pages and their edges are no level of their own.
    const isPage = /(Connection|Edge)$/.test(named.name);
    if (!isObjectType(named) || (levels === 0 && !isPage) || path.includes(field.name)) return [];
    const inner = selectAll(named, isPage ? levels : levels - 1, [...path, field.name]);
    return inner === '' ? [] : [`${head} { ${inner} }`];
  });
  return ['__typename', ...parts].join(' ');
}

function documentOf(field: GraphQLField<unknown, unknown>, levels: number, directive = ''): string {
  const given = field.args.filter(({ name }) => name in (variables[field.name] ?? {}) || name === 'first');
  const head = given.map(({ name, type }) => `$${name}: ${String(type)}${name === 'first' ? ' = 3' : ''}`).join(', ');
  const args = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const named = getNamedType(field.type);
  const selection = isObjectType(named) ? `{ ${selectAll(named, levels)} }` : '';
  return `query ${head && `(${head})`} { ${field.name}${args && `(${args})`} ${directive} ${selection} }`;
}

/** Counts the fields an answer fills, so that a test of emptiness does not pass for one of plenty. */
function filled(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + filled(one), 0);
  if (typeof value === 'object' && value !== null)
    return Object.values(value).reduce<number>((sum, one) => sum + filled(one), 0);
  return value === null ? 0 : 1;
}

describe('a read answered directly', () => {
  it('is, for everything there is to read and for everyone, what GraphQL’s own way answers', async () => {
    const fields = Object.values(api.schema.getQueryType()?.getFields() ?? {});
    let plenty = 0;
    for (const field of fields)
      for (const as of readers) {
        const given = variables[field.name] ?? {};
        const direct = await api.ask(documentOf(field, 2), given, as);
        const own = await api.ask(documentOf(field, 2, '@include(if: true)'), given, as);
        expect(
          own.errors?.filter(({ extensions }) => !/^(UNAUTHENTICATED|FORBIDDEN)$/.test(extensions.code)) ?? [],
        ).toEqual([]);
        expect({ field: field.name, ...direct.data }).toEqual({ field: field.name, ...own.data });
        expect(direct.errors).toEqual(own.errors);
        plenty += filled(direct.data);
      }
    expect(plenty).toBeGreaterThan(3000);
    // Each reader asks for everything twice: that takes its time on a busy machine.
  }, 240_000);

  it('is one statement, however much is asked', async () => {
    const field = api.schema.getQueryType()?.getFields()['proposal'];
    if (!field) throw new Error('There is no query «proposal»');
    const statements = await api.statements(() => api.ask(documentOf(field, 2), variables['proposal']));
    expect(statements).toHaveLength(1);
  });

  it('keeps aliases, fragments and the same field asked twice', async () => {
    const { slug } = variables['consultation'] ?? {};
    const query = `query ($slug: String!) {
      one: consultation(slug: $slug) { a: title b: title ...Named }
      two: consultation(slug: $slug) { proposals(first: 1) { edges { node { number } } } proposals(first: 1) { edges { node { title author { displayName } } cursor } totalCount } }
      none: consultation(slug: "nowhere") { title }
      __typename
    }
    fragment Named on Consultation { ... on Consultation { c: title } currentPhase { ...Of } currentPhase { state } }
    fragment Of on Phase { kind }`;
    const direct = await api.ask(query, { slug });
    const own = await api.ask(query.replace('b: title', 'b: title @include(if: true)'), { slug });
    expect(direct.errors).toBeUndefined();
    expect(direct.data).toEqual(own.data);
    expect(direct.data.one).toMatchObject({
      a: 'Where should the benches stand?',
      b: 'Where should the benches stand?',
      c: 'Where should the benches stand?',
      currentPhase: { kind: 'propose', state: 'now' },
    });
    expect(direct.data.two.proposals.edges[0]).toEqual({
      node: { number: expect.any(Number), title: expect.any(String), author: { displayName: expect.any(String) } },
      cursor: expect.any(String),
    });
    expect(direct.data).toMatchObject({ none: null, __typename: 'Query' });
  });
});
