import sharp from 'sharp';
import { Api } from '../../testing/api.ts';
import { setCookies } from '../../testing/cookies.ts';
import { aConsultation, aProposal } from '../../testing/forum.ts';
import { aPerson, type Person } from '../../testing/people.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

const password = 'lamp tuesday granite otter';
const name = 'Wilhelmiina Zetterqvist';
const leave = (person: Person, keepContributions: boolean, given = password) =>
  api.ask(api.mutation('deleteAccount', 'done'), { input: { password: given, keepContributions } }, person);

/** Every column of the database that holds words, with how many of its rows hold these. */
async function traces(words: string): Promise<string[]> {
  const { rows: columns } = await api.db.query<{ at: string; name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS at, column_name AS name FROM information_schema.columns
     JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
       AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'tsvector', 'ARRAY', 'bytea')`,
  );
  expect(columns.length).toBeGreaterThan(50);
  const found: string[] = [];
  for (const { at, name: column } of columns) {
    const { rows } = await api.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${at} WHERE lower("${column}"::text) LIKE lower($1)`,
      [`%${words}%`],
    );
    if (rows[0]?.n) found.push(`${at}.${column}`);
  }
  return found;
}

/** Someone who has done everything that leaves a trace, and whom others have answered. */
async function aBusyPerson({
  says = 'Shade matters to me.',
  proposes = 'Plane trees stand well in the city, as experience elsewhere has shown.',
} = {}) {
  const person = await aPerson(api, { name, password });
  const consultation = await aConsultation(api);
  const own = await aProposal(api, consultation.id, {
    author: person,
    title: 'Trees along the tram line',
    body: proposes,
  });
  const other = await aProposal(api, consultation.id);
  const comment = (proposalId: string, body: string, by: Person, parentId: string | null = null) =>
    api.act('addComment', { proposalId, parentId, stance: 'for', body, language: 'en' }, 'comment { id }', by);
  const { comment: said } = await comment(other.id, says, person);
  await comment(other.id, 'To me too.', await aPerson(api), said.id);
  await api.act('supportProposal', { proposalId: other.id }, 'proposal { id }', person);
  await api.act(
    'voteComment',
    { id: (await comment(other.id, 'Sun matters more.', await aPerson(api))).comment.id, vote: 'helpful' },
    'comment { id }',
    person,
  );
  await api.act(
    'reportContent',
    { subjectKind: 'proposal', subjectId: other.id, reason: 'spam', words: 'An advertisement.' },
    '__typename',
    person,
  );
  const draft = {
    consultationId: consultation.id,
    title: 'Another thought',
    summary: '',
    body: `Signed, ${name}`,
    topic: '',
    place: '',
    language: 'en',
    attachmentIds: [],
  };
  await api.act('saveProposalDraft', draft, 'proposal { id }', person);
  await api
    .http()
    .post('/files')
    .set('x-folkmoot', '1')
    .set('cookie', person.cookie)
    .field('alt', name)
    .attach(
      'file',
      await sharp({ create: { width: 8, height: 8, channels: 3, background: '#789' } })
        .png()
        .toBuffer(),
      `${name}.png`,
    )
    .expect(201);
  await api.act('requestPasswordReset', { email: person.email }, 'sentTo', null);
  return { person, consultation, own, other, said };
}

const threadOf = async (consultation: { slug: string }, number: number) => {
  const { data } = await api.ask(
    `query ($slug: String!, $number: Int!) { proposal(consultation: $slug, number: $number) { title body state author { id } supportCount commentCount
       comments(first: 10, order: newest) { edges { node { body author { displayName } replies: replyCount } } } } }`,
    { slug: consultation.slug, number },
  );
  return data.proposal;
};

describe('an account', () => {
  it('is deleted with its words kept: threads stay, and no name or address is left anywhere', async () => {
    const { person, consultation, own, other } = await aBusyPerson();
    expect(await traces(person.email)).not.toEqual([]);
    expect(await traces(name)).not.toEqual([]);
    const answer = await leave(person, true);
    expect(answer.data.deleteAccount).toEqual({ __typename: 'DeleteAccountSuccess', done: true });
    expect(setCookies(answer)[0]).toMatch(/^folkmoot=; /);
    expect((await api.ask('{ viewer { id } }', {}, person)).data.viewer).toBeNull();
    await api.work();
    expect(await traces(person.email)).toEqual([]);
    expect(await traces(name)).toEqual([]);
    expect(await threadOf(consultation, own.number)).toMatchObject({
      title: 'Trees along the tram line',
      state: 'published',
      author: null,
    });
    const thread = await threadOf(consultation, other.number);
    expect(thread.comments.edges.map(({ node }: { node: { body: string } }) => node.body)).toContain(
      'Shade matters to me.',
    );
  });

  it('is deleted with its words: they are gone, and the thread keeps its shape', async () => {
    const [says, proposes] = [
      'Lindens would be better.',
      'Lindens smell sweet in June, and the bees are fond of them too.',
    ];
    const { person, consultation, own, other } = await aBusyPerson({ says, proposes });
    const before = await threadOf(consultation, other.number);
    await leave(person, false);
    await api.work();
    expect(await traces(person.email)).toEqual([]);
    expect(await traces(name)).toEqual([]);
    for (const words of [says, proposes, 'An advertisement.']) expect(await traces(words)).toEqual([]);
    expect(await threadOf(consultation, own.number)).toMatchObject({
      title: '',
      body: '',
      state: 'withdrawn',
      author: null,
    });
    const after = await threadOf(consultation, other.number);
    expect(after.comments.edges).toHaveLength(before.comments.edges.length);
    expect(after.comments.edges.map(({ node }: { node: { body: string } }) => node.body)).toContain('');
  });

  it('takes its supports along, and the counts with them', async () => {
    const { person, consultation, other } = await aBusyPerson();
    await api.act('supportProposal', { proposalId: other.id }, 'proposal { id }', await aPerson(api));
    expect((await threadOf(consultation, other.number)).supportCount).toBe(2);
    await leave(person, true);
    await api.work();
    expect((await threadOf(consultation, other.number)).supportCount).toBe(1);
    const { rows } = await api.db.query('SELECT 1 FROM support WHERE account_id = $1', [person.id]);
    expect(rows).toEqual([]);
  });

  it('bears being erased twice', async () => {
    const { person, consultation, other } = await aBusyPerson();
    await leave(person, false);
    await api.work();
    const once = await threadOf(consultation, other.number);
    const { rows } = await api.db.query<{ data: unknown }>(
      `SELECT data FROM event WHERE type = 'accountDeleted' AND subject_id = $1`,
      [person.id],
    );
    for (const task of ['eraseProposals', 'eraseComments'])
      await api.db.query(`SELECT graphile_worker.add_job($1, $2::json)`, [
        task,
        JSON.stringify({ subjectId: person.id, data: rows[0]?.data }),
      ]);
    await api.work();
    expect(await threadOf(consultation, other.number)).toEqual(once);
  });

  it('asks for the password first, and not for ever', async () => {
    const person = await aPerson(api, { password });
    for (let n = 0; n < 8; n += 1)
      expect((await leave(person, true, 'seven bicycles in a pond')).data.deleteAccount).toMatchObject({
        reason: 'WRONG_PASSWORD',
        field: 'password',
      });
    expect((await leave(person, true)).data.deleteAccount.reason).toBe('TOO_MANY_TRIES');
    expect((await api.ask('{ viewer { id } }', {}, person)).data.viewer.id).toBe(person.id);
  });

  it('leaves its address free for a new one', async () => {
    const person = await aPerson(api, { password });
    await leave(person, true);
    const form = { email: person.email, password, displayName: 'Somebody New', language: 'en' };
    await api.act('signUp', form, 'sentTo', null);
    const { rows } = await api.db.query('SELECT id FROM account WHERE email = $1', [person.email]);
    expect(rows).toHaveLength(1);
    expect(rows[0].id).not.toBe(person.id);
  });
});
