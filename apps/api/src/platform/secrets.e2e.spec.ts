import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Api } from '../testing/api.ts';
import { aConsultation, aProposal } from '../testing/forum.ts';
import { aPerson } from '../testing/people.ts';
import { until } from '../testing/socket.ts';

describe('an error of our own', () => {
  let api: Api;
  beforeAll(async () => {
    api = await Api.start();
  });
  afterAll(() => api.stop());

  it('tells the outside nothing but that there was one', async () => {
    const { id, slug } = await aConsultation(api);
    const proposal = await aProposal(api, id);
    const person = await aPerson(api);
    await api.db.query('ALTER TABLE support RENAME TO support_away');
    const asked = [
      await api.ask(api.mutation('supportProposal', 'proposal { id }'), { input: { proposalId: proposal.id } }, person),
      await api.ask(
        'query ($slug: String!) { proposal(consultation: $slug, number: 1) { viewerSupports } }',
        { slug },
        person,
      ),
      await api.ask(
        'query ($slug: String!) { consultation(slug: $slug) { proposals { edges { node { viewerSupports } } } } }',
        { slug },
        person,
      ),
    ];
    for (const { errors, headers } of asked) {
      const extensions = { code: 'INTERNAL', requestId: headers['x-request-id'] };
      expect(errors).toEqual([
        { message: 'Something went wrong on our side. It has been recorded.', path: expect.any(Array), extensions },
      ]);
      expect(JSON.stringify(errors)).not.toMatch(/support_away|relation|does not exist|SELECT|node_modules|\.ts|stack/);
    }
    await api.db.query('ALTER TABLE support_away RENAME TO support');
    expect(
      (await api.act('supportProposal', { proposalId: proposal.id }, 'proposal { supportCount }', person)).proposal
        .supportCount,
    ).toBe(1);
  });

  it('in an upload tells no more', async () => {
    const person = await aPerson(api);
    await api.db.query('ALTER TABLE file RENAME TO file_away');
    const { status, text } = await api
      .http()
      .post('/files')
      .set({ 'x-folkmoot': '1', cookie: person.cookie })
      .field('alt', '')
      .attach('file', Buffer.from('GIF89a'), 'a.gif');
    await api.db.query('ALTER TABLE file_away RENAME TO file');
    expect(status).toBe(500);
    expect(text).not.toMatch(/file_away|relation|does not exist|SELECT|node_modules/);
  });

  it.each(['/nowhere', '/graphql/../health', '/files', '/export/none'])('is not what %s answers', async (path) => {
    const { status, text } = await api.http().get(path);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/node_modules|\.ts:|at .*\(/);
  });

  it.each([
    ['no JSON', 'application/json', '{"query": '],
    ['JSON that is no object', 'application/json', '"query"'],
    ['null', 'application/json', 'null'],
    ['an object of another kind', 'application/json', '{"query": {"kind": "Document"}, "variables": "x"}'],
    ['a prototype', 'application/json', '{"__proto__": {"query": "{ site { name } }"}}'],
    ['half a form', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data'],
  ])('is not what a body that is %s meets', async (_, type, body) => {
    for (const path of ['/graphql', '/files']) {
      const { status, text } = await api.http().post(path).set({ 'content-type': type, 'x-folkmoot': '1' }).send(body);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/node_modules|\.ts:/);
    }
  });
});

describe('the log of a running server', () => {
  let server: ChildProcess;
  let log = '';
  let url: string;
  let db: pg.Client;
  beforeAll(async () => {
    const databaseUrl = await Api.database();
    db = new pg.Client(databaseUrl);
    await db.connect();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const folder = await mkdtemp(join(tmpdir(), 'folkmoot-log-'));
    await mkdir(join(folder, 'web'));
    await writeFile(join(folder, 'web/long.json'), JSON.stringify(randomBytes(4_000_000).toString('hex')));
    const env = {
      WEB_FOLDER: join(folder, 'web'),
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      LOG_LEVEL: 'debug',
      MAIL_FOLDER: join(folder, 'mail'),
      FILE_FOLDER: join(folder, 'files'),
      WORKER: 'off',
    };
    server = spawn(process.execPath, [fileURLToPath(new URL('../../dist/main.js', import.meta.url))], {
      env,
      stdio: 'pipe',
    });
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (part: Buffer) => (log += part.toString()));
    const listening = await until(
      async () =>
        fetch(`${url}/health`).then(
          ({ ok }) => ok,
          () => false,
        ),
      40,
    );
    if (!listening) throw new Error(`The server did not start: ${log}`);
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    await db.end();
  });

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('holds no address, password, cookie, token or word of a person', async () => {
    const secrets = {
      email: 'wilhelmiina@people.example',
      password: 'lamp tuesday granite otter',
      token: 'TOKENTOKENTOKEN',
      cookie: 'COOKIECOOKIECOOKIE',
      name: 'Wilhelmiina Zetterqvist',
      word: 'UNSPEAKABLE',
    };
    const input = { email: secrets.email, password: secrets.password, displayName: secrets.name, language: 'en' };
    const cookie = { cookie: `folkmoot=${secrets.cookie}` };
    await post(
      { query: 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }', variables: { input } },
      cookie,
    );
    await post(
      {
        query: `mutation { signIn(input: { email: "${secrets.email}", password: "${secrets.password}" }) { __typename } }`,
      },
      cookie,
    );
    await post(
      {
        query: `mutation { signIn(input: { email: "${secrets.email}\\u0000", password: "${secrets.password}" }) { __typename } }`,
      },
      cookie,
    );
    await post(`{"query": "{ search(text: \\"${secrets.word}\\")`, cookie);
    await fetch(`${url}/confirm-email?token=${secrets.token}`, { headers: cookie });
    await fetch(`${url}/graphql?query=${secrets.word}`, { headers: cookie });
    await fetch(`${url}/files/${'0'.repeat(64)}.webp?${secrets.word}`, {
      headers: { ...cookie, referer: `${url}/?${secrets.token}` },
    });
    await db.query('ALTER TABLE account RENAME TO account_away');
    await post(
      { query: 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }', variables: { input } },
      cookie,
    );
    await post({ query: `{ search(text: "${secrets.word}") { edges { node { author { displayName } } } } }` }, cookie);
    await db.query('ALTER TABLE account_away RENAME TO account');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(log).toContain('"path":"/graphql"');
    for (const secret of Object.values(secrets)) expect(log).not.toContain(secret);
    expect(log).not.toContain('127.0.0.1"');
  });

  it('names the request of every error of our own', async () => {
    await db.query('ALTER TABLE consultation RENAME TO consultation_away');
    const response = await post({ query: '{ consultations { edges { cursor } } }' });
    await db.query('ALTER TABLE consultation_away RENAME TO consultation');
    const id = response.headers.get('x-request-id') ?? 'none';
    expect(
      await until(() =>
        log.split('\n').some((line) => line.includes(`"reqId":"${id}"`) && line.includes('does not exist')),
      ),
    ).toBe(true);
  });

  it.each(['gzip', 'br', 'identity'])('does not call it an error when a reader leaves early (%s)', async (encoding) => {
    const from = log.length;
    const leaving = new AbortController();
    const response = await fetch(`${url}/long.json`, {
      headers: { 'accept-encoding': encoding },
      signal: leaving.signal,
    });
    await response.body?.getReader().read();
    leaving.abort();
    expect(await until(() => log.slice(from).includes('stream closed prematurely'))).toBe(true);
    expect(log.slice(from)).not.toMatch(/"level":(50|"error")/);
  });

  it('is made of lines that machines read', () => {
    const lines = log.split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  });
});

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  taken.close();
  await once(taken, 'close');
  return port;
}
