import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Api } from '../testing/api.ts';
import { aConsultation, aProposal } from '../testing/forum.ts';
import { aPerson, type Person } from '../testing/people.ts';
import { limits } from './graphql.ts';

let api: Api;
let person: Person;
let place: { id: string; slug: string };
beforeAll(async () => {
  api = await Api.start();
  person = await aPerson(api);
  place = await aConsultation(api);
  await aProposal(api, place.id);
});
afterAll(() => api.stop());

const faultOf = async (
  query: string,
  variables: Record<string, unknown> = {},
  as: Person | null = null,
  at = api,
): Promise<string | undefined> => (await at.ask(query, variables, as)).errors?.[0]?.extensions.code;

describe('one operation', () => {
  it('goes no deeper than it should', async () => {
    const deep = (times: number) =>
      `{ consultations { edges { node { ${'proposals(first: 1) { edges { node { consultation { '.repeat(times)} id ${'} } } }'.repeat(times)} } } } }`;
    expect(await faultOf(deep(2))).toBeUndefined();
    expect(await faultOf(deep(3))).toBe('BAD_REQUEST');
  });

  it('hides no depth in fragments', async () => {
    const fragments = Array.from(
      { length: 20 },
      (_, n) => `fragment F${n} on Consultation { proposals { edges { node { consultation { ...F${n + 1} } } } } }`,
    ).join(' ');
    expect(
      await faultOf(`{ consultation(slug: "x") { ...F0 } } ${fragments} fragment F20 on Consultation { id }`),
    ).toBe('BAD_REQUEST');
    expect(
      await faultOf(
        '{ consultation(slug: "x") { ...A } } fragment A on Consultation { ...B } fragment B on Consultation { ...A }',
      ),
    ).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('takes no fragment for depth', async () => {
    const fragments = Array.from(
      { length: 20 },
      (_, n) => `fragment F${n} on Consultation { ...F${n + 1} ... on Consultation { slug } }`,
    ).join(' ');
    const { errors, data } = await api.ask(
      `query ($slug: String!) { consultation(slug: $slug) { ...F0 } } ${fragments} fragment F20 on Consultation { id }`,
      { slug: place.slug },
    );
    expect(errors).toBeUndefined();
    expect(data.consultation.id).toBe(place.id);
  });

  it('beyond a limit is told so, as a bad request', async () => {
    const { status, errors } = await api.ask(
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: site { name }`).join(' ')} }`,
    );
    expect(status).toBe(400);
    expect(errors).toEqual([
      {
        message: 'This asks for too much at once: Aliases limit of 30 exceeded, found 31.',
        extensions: { code: 'BAD_REQUEST' },
      },
    ]);
  });

  it('asks the same in at most thirty ways', async () => {
    const aliased = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: site { name }`).join(' ')} }`;
    expect(await faultOf(aliased(limits.aliases))).toBeUndefined();
    expect(await faultOf(aliased(limits.aliases + 1))).toBe('BAD_REQUEST');
  });

  it('bears at most twenty directives', async () => {
    const directed = (count: number) =>
      `{ site { name ${'@include(if: true) '.repeat(1)} } ${Array.from({ length: count - 1 }, (_, n) => `... on Query @include(if: true) { __typename } #${n}`).join('\n')}\n}`;
    expect(await faultOf(directed(limits.directives))).toBeUndefined();
    expect(await faultOf(directed(limits.directives + 1))).toBe('BAD_REQUEST');
  });

  it('has at most three thousand tokens', async () => {
    expect(await faultOf(`{ site { ${'name '.repeat(limits.tokens - 10)} } }`)).not.toBe('BAD_REQUEST');
    expect(await faultOf(`{ site { ${'name '.repeat(limits.tokens)} } }`)).toBe('BAD_REQUEST');
  });

  it('costs no more than a thorough page, counting what variables ask', async () => {
    const page = (first: number) =>
      `{ consultations(first: ${first}) { edges { node { proposals(first: ${first}) { edges { node { id title summary body topic place } } } } } } }`;
    expect(await faultOf(page(20))).toBeUndefined();
    expect(await faultOf(page(100))).toBe('BAD_REQUEST');
    const asked =
      'query ($n: Int!) { consultations(first: $n) { edges { node { proposals(first: $n) { edges { node { title body author { displayName } } } } } } } }';
    expect(await faultOf(asked, { n: 10 })).toBeUndefined();
    expect(await faultOf(asked, { n: 100 })).toBe('BAD_REQUEST');
    const { errors } = await api.ask(asked, { n: 100 });
    expect(errors?.[0]?.message).toMatch(
      /^This asks for too much at once: \d+ of at most 60000\. Ask for smaller pages\.$/,
    );
  });

  it('is sent in at most 256 KiB', async () => {
    const send = (bytes: number) =>
      api
        .http()
        .post('/graphql')
        .set('content-type', 'application/json')
        .send(JSON.stringify({ query: '{ site { name } }', variables: { x: 'x'.repeat(bytes) } }));
    expect((await send(limits.bodyBytes - 200)).status).toBe(200);
    expect((await send(limits.bodyBytes)).status).toBe(413);
  });

  it('comes alone: lists of operations are not taken', async () => {
    const { status, body } = await api
      .http()
      .post('/graphql')
      .send([{ query: '{ site { name } }' }, { query: '{ site { name } }' }]);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  it.each([
    ['nothing', ''],
    ['half a brace', '{ site { name }'],
    ['an unknown field', '{ site { secrets } }'],
    ['two operations and no name', 'query A { site { name } } query B { site { name } }'],
    ['a missing variable', 'query ($slug: String!) { consultation(slug: $slug) { id } }'],
  ])('that is %s is the sender’s fault', async (_, query) => {
    const { status, errors, data } = await api.ask(query);
    expect(status).toBeLessThan(500);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toMatch(
      /^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_REQUEST|BAD_USER_INPUT|OPERATION_RESOLUTION_FAILURE)$/,
    );
  });
});

describe('a page', () => {
  const list =
    'query ($slug: String!, $first: Int!, $after: String, $order: ProposalOrder = newest) { consultation(slug: $slug) { proposals(first: $first, after: $after, order: $order) { edges { cursor } } } }';
  const ask = (first: unknown, after: string | null = null, order = 'newest') =>
    faultOf(list, { slug: place.slug, first, after, order });

  it.each([0, -1, 101, 2_147_483_647])('of %d rows is the sender’s fault', async (first) =>
    expect(await ask(first)).toBe('BAD_REQUEST'),
  );
  it.each([1, 100])('of %d rows is answered', async (first) => expect(await ask(first)).toBeUndefined());
  it.each([1.5, '3', 2 ** 31, null])('of %j rows is no number of rows', async (first) =>
    expect(await ask(first)).toBe('BAD_USER_INPUT'),
  );

  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const id = '01890000-0000-7000-8000-000000000000';
  it.each([
    ['words', 'nonsense'],
    ['nothing', ''],
    ['no list', Buffer.from('{"id":1}').toString('base64url')],
    ['a number', cursor(1)],
    ['an id that is none', cursor("' OR true --")],
    ['hyphens in place of an id', cursor('-'.repeat(36))],
    ['a very long one', 'A'.repeat(50_000)],
  ])('after %s is the sender’s fault', async (_, after) => expect(await ask(5, after)).toBe('BAD_REQUEST'));

  it.each(['hot', 'newest', 'supported', 'discussed', 'random'])(
    'by %s takes no cursor of another order for its own',
    async (order) => {
      for (const key of [
        'x',
        '99999999999999999999999',
        '2026-01-01T00:00:00.000Z',
        '\u0000',
        'NaN',
        '1; DROP TABLE proposal',
      ])
        expect([undefined, 'BAD_REQUEST']).toContain(await ask(5, cursor(id, key), order));
      expect([undefined, 'BAD_REQUEST']).toContain(await ask(5, cursor(id), order));
      expect([undefined, 'BAD_REQUEST']).toContain(await ask(5, cursor(id, 'a', 'b'), order));
    },
  );
});

describe('an id', () => {
  it.each(['nonsense', '', '0', "' OR 1=1 --", '\u0000', 'x'.repeat(10_000)])(
    'like %.12j finds nothing or is the sender’s fault',
    async (id) => {
      const queries: [string, Record<string, unknown>][] = [
        ['query ($id: ID!) { proposalDraft(id: $id) { id } }', { id }],
        ['query ($id: ID!) { comment(id: $id) { __typename } }', { id }],
        ['query ($id: ID!) { commentReplies(id: $id) { edges { cursor } } }', { id }],
        ['query ($id: ID!) { similarProposals(consultationId: $id, title: "Benches") { likeness } }', { id }],
        [
          'query ($id: String!) { consultation(slug: $id) { id } proposal(consultation: $id, number: 1) { id } search(text: $id) { totalCount } }',
          { id },
        ],
      ];
      for (const [query, variables] of queries)
        expect([undefined, 'BAD_REQUEST', 'NOT_FOUND']).toContain(await faultOf(query, variables, person));
      expect([undefined, 'BAD_REQUEST']).toContain(
        await faultOf(api.mutation('publishProposal', 'proposal { id }'), { input: { id } }, person),
      );
    },
  );

  it('that is malformed spoils no request beside it', async () => {
    const good = () => faultOf('query ($slug: String!) { consultation(slug: $slug) { title } }', { slug: place.slug });
    const bad = () => faultOf('query ($id: ID!) { proposalDraft(id: $id) { id } }', { id: 'nonsense' }, person);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? good() : bad())));
    expect(answers.filter((code) => code === undefined)).toHaveLength(20);
    expect(answers.filter((code) => code === 'BAD_REQUEST')).toHaveLength(20);
  });
});

describe('the schema’s own questions', () => {
  it('are answered unless the operator wants it otherwise', async () => {
    expect((await api.ask('{ __schema { queryType { name } } }')).data.__schema.queryType.name).toBe('Query');
    const closed = await api.beside({ GRAPHQL_INTROSPECTION: 'off' });
    try {
      for (const query of ['{ __schema { queryType { name } } }', '{ __type(name: "Account") { name } }'])
        expect(await faultOf(query, {}, null, closed)).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(await faultOf('{ __typename site { name } }', {}, null, closed)).toBeUndefined();
    } finally {
      await closed.stop();
    }
  });
});

describe('documents of the web client', () => {
  const known = 'query Title($slug: String!) { consultation(slug: $slug) { title viewerMay } }';
  const costly =
    'query Costly { consultations(first: 100) { edges { node { proposals(first: 100) { edges { node { title body summary } } } } } } }';
  const signOut = 'mutation SignOut { signOut { __typename } }';
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const byHash = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } });
  let folder: string;
  let server: Api;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'folkmoot-web-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>The forum</title>');
    await writeFile(
      join(folder, 'persisted-documents.json'),
      JSON.stringify(Object.fromEntries([known, costly, signOut].map((text) => [hashOf(text), text]))),
    );
    server = await api.beside({ WEB_FOLDER: folder });
  });
  afterAll(() => server.stop());

  const post = (body: object, as: Person | null = null, at = server) => {
    const call = at.http().post('/graphql').set('content-type', 'application/json');
    if (as) void call.set('cookie', as.cookie);
    return call.send(body);
  };

  it('are known by their hash, and are not weighed', async () => {
    const { body } = await post({ ...byHash(known), variables: { slug: place.slug } });
    expect(body.data.consultation.title).toBe('Where should the benches stand?');
    expect((await post(byHash(costly))).body.errors).toBeUndefined();
  });

  it('are measured by their names', async () => {
    await post({ query: known.replace('Title', 'Other'), variables: { slug: place.slug } });
    await post({ ...byHash(known), variables: { slug: place.slug } }, person);
    const { text } = await server.http().get('/metrics');
    expect(text).toMatch(/folkmoot_graphql_operation_seconds_count\{operation="Title",outcome="answered"\} [1-9]/);
    expect(text).not.toContain('operation="Other"');
  });

  it('are only those that the client was built with: what strangers offer is not kept', async () => {
    const stranger = '{ site { name } }';
    expect((await post(byHash(stranger))).body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await post({ query: stranger, ...byHash(stranger) })).body.data.site.name).toBe('Vellamo');
    expect((await post(byHash(stranger))).body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const { status, body } = await post({ query: stranger, ...byHash(known) });
    expect([status, body.errors[0].extensions.code]).toEqual([
      400,
      expect.stringMatching(/BAD_REQUEST|INTERNAL|PERSISTED/),
    ]);
    expect(body.errors[0].extensions.code).not.toBe('INTERNAL');
  });

  it('are the only ones where the operator wants it so', async () => {
    const strict = await api.beside({ WEB_FOLDER: folder, GRAPHQL_PERSISTED_ONLY: 'on' });
    try {
      expect((await post({ query: '{ site { name } }' }, null, strict)).body.errors[0].extensions.code).toBe(
        'FORBIDDEN',
      );
      expect(
        (await post({ query: signOut.replace('__typename', '__typename ') }, person, strict)).body.errors[0].extensions
          .code,
      ).toBe('FORBIDDEN');
      expect(
        (await post({ query: known, variables: { slug: place.slug } }, null, strict)).body.data.consultation.title,
      ).toBeDefined();
      expect(
        (await post({ ...byHash(known), variables: { slug: place.slug } }, null, strict)).body.data.consultation.title,
      ).toBeDefined();
    } finally {
      await strict.stop();
    }
  });

  it('are answered to visitors together, and to nobody with another’s answer', async () => {
    const body = { ...byHash(known), variables: { slug: place.slug } };
    const official = await aPerson(api, { role: 'official', at: place.id });
    const mays = async (as: Person | null): Promise<string[]> =>
      (await post(body, as)).body.data.consultation.viewerMay;
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => mays([null, official, person][n % 3] ?? null)),
    );
    for (const [n, may] of answers.entries()) {
      expect(may.includes('editConsultation')).toBe(n % 3 === 1);
      expect(may.includes('supportProposal')).toBe(n % 3 > 0);
    }
    const other = { ...byHash(known), variables: { slug: 'nowhere' } };
    const statements = await api.statements(() => Promise.all(Array.from({ length: 10 }, () => post(other))));
    expect(statements.length).toBeLessThanOrEqual(1);
  });

  it('that change something are never answered twice from one asking', async () => {
    const leaver = await aPerson(api);
    expect((await post(byHash(signOut))).body.data.signOut.__typename).toBe('Refused');
    expect((await post(byHash(signOut), leaver)).body.data.signOut.__typename).toBe('SignOutSuccess');
    expect((await post(byHash(signOut), leaver)).body.data.signOut.__typename).toBe('Refused');
  });

  it('come with the client’s page at every address of the forum, and never in place of an answer', async () => {
    const html = { accept: 'text/html' };
    const page = await server.http().get('/c/somewhere/p/3-benches').set(html);
    expect([page.status, page.headers['cache-control'], page.text]).toEqual([
      200,
      'no-cache',
      '<!doctype html><title>The forum</title>',
    ]);
    expect((await server.http().get('/c/somewhere').set('accept', 'application/json')).status).toBe(404);
    expect((await server.http().post('/c/somewhere').set(html)).status).toBe(404);
    for (const path of ['/../package.json', '/..%2f..%2fpackage.json', '/%00', '/.env']) {
      const { text } = await server.http().get(path).set(html);
      expect(text ?? '').not.toContain('"dependencies"');
    }
  });
});

describe('a page of another site', () => {
  const change = { query: 'mutation { signOut { __typename } }' };
  const post = (headers: Record<string, string>) =>
    api
      .http()
      .post('/graphql')
      .set({ cookie: person.cookie, 'content-type': 'application/json', ...headers });

  it.each([
    ['its browser says cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['its origin is another', { origin: 'https://evil.example' }],
    ['its origin is another port', { origin: 'http://localhost:4401' }],
    ['its origin is another scheme', { origin: 'https://localhost:4400' }],
    ['its origin is hidden', { origin: 'null' }],
    ['its origin is a longer name', { origin: 'http://localhost:4400.evil.example' }],
  ])('changes nothing where %s', async (_, headers) => {
    const { status, body } = await post(headers).send(change);
    expect([status, body]).toEqual([403, { error: 'This request comes from another site.' }]);
    expect((await api.ask('{ viewer { id } }', {}, person)).data.viewer.id).toBe(person.id);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'changes nothing by a form of type «%s»',
    async (type) => {
      const { status } = await post({ 'content-type': type }).send(JSON.stringify(change));
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect((await api.ask('{ viewer { id } }', {}, person)).data.viewer.id).toBe(person.id);
    },
  );

  it('changes nothing by a link, and reads nothing by one', async () => {
    for (const query of [change.query, '{ viewer { email } }']) {
      const { status, text } = await api.http().get('/graphql').query({ query }).set('cookie', person.cookie);
      expect(status).toBe(400);
      expect(text).not.toContain(person.email);
    }
    const { status } = await api
      .http()
      .get('/graphql')
      .query(change)
      .set({ cookie: person.cookie, 'apollo-require-preflight': '1' });
    expect(status).toBe(405);
    expect((await api.ask('{ viewer { id } }', {}, person)).data.viewer.id).toBe(person.id);
  });

  it('is not what the forum’s own pages are taken for', async () => {
    const given: Record<string, string>[] = [
      { origin: 'http://localhost:4400', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      {},
    ];
    for (const headers of given)
      expect((await post(headers).send({ query: '{ viewer { id } }' })).body.data.viewer.id).toBe(person.id);
  });
});

describe('every answer', () => {
  it('bears the headers that keep a browser safe, and an id of its own', async () => {
    const [first, second] = [await api.http().get('/health'), await api.ask('{ site { name } }')];
    for (const { headers } of [first, second]) {
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      for (const part of [
        "script-src 'self';",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ])
        expect(headers['content-security-policy']).toContain(part);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    }
    expect(first.headers['x-request-id']).not.toBe(second.headers['x-request-id']);
    const given = await api.http().get('/health').set('x-request-id', 'chosen-by-a-stranger');
    expect(given.headers['x-request-id']).not.toBe('chosen-by-a-stranger');
  });

  it('binds browsers to HTTPS where the forum has it', async () => {
    const secure = await api.beside({ PUBLIC_URL: 'https://forum.example' });
    try {
      const { headers } = await secure.http().get('/health');
      expect(headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/);
      expect(headers['content-security-policy']).toContain('wss://forum.example');
    } finally {
      await secure.stop();
    }
  });
});

describe('what a machine asks', () => {
  it('is answered: alive, ready, and measured', async () => {
    expect((await api.http().get('/health')).body).toEqual({ status: 'ok' });
    expect((await api.http().get('/ready')).body).toEqual({ status: 'ready' });
    await api.ask('query Stranger { site { name } }');
    await api.act('signOut', {}, 'done', null);
    const { text, headers } = await api.http().get('/metrics');
    expect(headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(text).toMatch(/folkmoot_graphql_operation_seconds_count\{operation="other",outcome="answered"\} [1-9]/);
    expect(text).toMatch(/folkmoot_refusals_total\{reason="NOT_SIGNED_IN"\} [1-9]/);
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('is not made longer by names that strangers give', async () => {
    for (let n = 0; n < 5; n += 1) await api.ask(`query Invented${n} { __typename }`);
    await api.ask('{ nothing }');
    const { text } = await api.http().get('/metrics');
    expect(new Set(text.match(/operation="[^"]*"/g))).toEqual(new Set(['operation="other"', 'operation="invalid"']));
  });

  it('is told when the database is gone, and when it is back', async () => {
    const admin = new pg.Client(process.env['TEST_DATABASE_URL']);
    await admin.connect();
    const lonely = await Api.start();
    const name = new URL(lonely.databaseUrl).pathname.slice(1);
    try {
      expect((await lonely.http().get('/ready')).status).toBe(200);
      await admin.query(`ALTER DATABASE ${name} RENAME TO ${name}_away`).catch(async () => {
        await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
        await admin.query(`ALTER DATABASE ${name} RENAME TO ${name}_away`);
      });
      const gone = await lonely.http().get('/ready');
      expect([gone.status, gone.body]).toEqual([503, { status: 'no database' }]);
      expect((await lonely.http().get('/health')).status).toBe(200);
      const { errors } = await lonely.ask('{ consultations { edges { cursor } } }');
      expect(errors?.[0]).toMatchObject({
        message: 'Something went wrong on our side. It has been recorded.',
        extensions: { code: 'INTERNAL' },
      });
      await admin.query(`ALTER DATABASE ${name}_away RENAME TO ${name}`);
      expect((await lonely.http().get('/ready')).status).toBe(200);
      expect((await lonely.ask('{ consultations { edges { cursor } } }')).errors).toBeUndefined();
    } finally {
      await lonely.stop();
      await admin.end();
    }
  });
});
