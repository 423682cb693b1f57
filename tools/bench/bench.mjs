import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loadCrowd } from '../demo/crowd.mjs';
import { freePort, startPostgres } from '../postgres.mjs';
import { measuring, until } from './measure.mjs';
import { benchPolicyText } from './policy-text.mjs';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '64' },
    only: { type: 'string' },
  },
});
if (![undefined, 'proposals', 'text'].includes(values.only)) {
  console.error('Usage: npm run bench -- [--only proposals|text] [--rounds 4] [--seconds 4] [--connections 64]');
  process.exit(1);
}
const seconds = Number(values.seconds);
const connections = Number(values.connections);
const measure = measuring({ rounds: Number(values.rounds), seconds, connections });
const { shoot, interleave, report } = measure;
const isText = values.only === 'text';
const size = isText
  ? { people: 5000, proposals: 1, comments: 0, supports: 0 }
  : { people: 5000, proposals: 2000, comments: 20_000, supports: 200_000 };

const folder = await mkdtemp(join(tmpdir(), 'folkmoot-bench-'));
const children = [];
const postgres = await startPostgres(folder, { settings: { shared_buffers: '256MB' } });
const client = new pg.Client(postgres.url);

function serve(script, env) {
  const child = spawn(process.execPath, [script], {
    // As it is operated; both arms alike.
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: postgres.url, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
}

/** A forum with its people beside the bare baseline, both on one database. */
async function ground() {
  const migrated = spawnSync(process.execPath, [join(root, 'apps/api/dist/migrate.js')], {
    env: { ...process.env, DATABASE_URL: postgres.url },
    stdio: 'inherit',
  });
  if (migrated.status !== 0) throw new Error('Build first: npm run build');
  const { slug } = await loadCrowd(postgres.url, size, (line) => line.startsWith('Loaded') && console.log(line));
  await client.connect();
  const people = (await client.query('SELECT id FROM account ORDER BY id')).rows.map(({ id }) => id);
  const tokens = people.map(() => randomBytes(32).toString('base64url'));
  await client.query(
    `INSERT INTO session (id, account_id, token_hash, device, created_at, last_seen_at)
     SELECT gen_random_uuid(), id, decode(hash, 'hex'), 'bench', now(), now() FROM unnest($1::uuid[], $2::text[]) AS s (id, hash)`,
    [people, tokens.map((token) => createHash('sha256').update(token).digest('hex'))],
  );
  const apiPort = await freePort();
  const basePort = await freePort();
  serve(join(import.meta.dirname, 'baseline.mjs'), { PORT: String(basePort) });
  const webFolder = join(root, 'apps/web/dist');
  serve(join(root, 'apps/api/dist/main.js'), {
    PORT: String(apiPort),
    PUBLIC_URL: `http://localhost:${apiPort}`,
    WORKER: 'off',
    LOG_LEVEL: 'error',
    WEB_FOLDER: webFolder,
    SECRET: 'bench',
  });
  const api = `http://127.0.0.1:${apiPort}`;
  const base = `http://127.0.0.1:${basePort}`;
  await until(`${api}/ready`);
  await until(`${base}/${slug}/1`);

  const documents = Object.values(JSON.parse(readFileSync(join(webFolder, 'persisted-documents.json'), 'utf8')));
  const hashOf = (operation) =>
    createHash('sha256')
      .update(documents.find((text) => new RegExp(`^(query|mutation) ${operation}\\b`).test(text)))
      .digest('hex');
  const persisted = (operation, variables) =>
    JSON.stringify({
      operationName: operation,
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(operation) } },
    });
  const json = { 'content-type': 'application/json' };
  const url = postgres.url;
  const site = `http://localhost:${apiPort}`;
  return { ...measure, client, url, slug, people, tokens, api, base, site, persisted, json };
}

async function benchProposals({ slug, people, tokens, api, base, persisted, json }) {
  const proposals = (await client.query('SELECT id, number FROM proposal ORDER BY number')).rows;
  const pick = (list) => list[Math.floor(Math.random() * list.length)];
  const some = (count, make) => Array.from({ length: count }, make);
  const pageFor = (cookie) => ({
    method: 'POST',
    path: '/graphql',
    headers: cookie ? { ...json, cookie } : json,
    body: persisted('ProposalPage', { consultation: slug, number: pick(proposals).number }),
  });

  // Both must say the same before either is timed.
  const ours = await (
    await fetch(`${api}/graphql`, {
      ...pageFor(null),
      body: persisted('ProposalPage', { consultation: slug, number: 7 }),
    })
  ).json();
  const theirs = await (await fetch(`${base}/${slug}/7`)).json();
  for (const field of ['id', 'title', 'body', 'supportCount'])
    if (!ours.data || ours.data.proposal[field] !== theirs.data.proposal[field])
      throw new Error(`The arms disagree about ${field}: ${JSON.stringify(ours).slice(0, 300)}`);

  const readers = some(1000, () => Math.floor(Math.random() * people.length));
  report(
    `The proposal page, signed in, ${connections} connections`,
    'bare node:http + pg, signed in',
    await interleave({
      'bare node:http + pg, signed in': () =>
        shoot(
          base,
          readers.map((reader) => ({ path: `/${slug}/${pick(proposals).number}/${people[reader]}` })),
        ),
      'Folkmoot, signed in': () =>
        shoot(
          api,
          readers.map((reader) => pageFor(`folkmoot=${tokens[reader]}`)),
        ),
    }),
    { 'Folkmoot, signed in': 0.5 },
  );
  // Visitors read what is talked about: twenty proposals.
  const popular = proposals.slice(0, 20);
  report(
    'The proposal page, visitors',
    'bare node:http + pg, visitors',
    await interleave({
      'bare node:http + pg, visitors': () =>
        shoot(
          base,
          some(1000, () => ({ path: `/${slug}/${pick(popular).number}` })),
        ),
      'Folkmoot, visitors': () =>
        shoot(
          api,
          some(1000, () => ({
            ...pageFor(null),
            body: persisted('ProposalPage', { consultation: slug, number: pick(popular).number }),
          })),
        ),
    }),
    { 'Folkmoot, visitors': 1.5 },
  );

  if (spawnSync('pgbench', ['--version']).status !== 0)
    return console.log('\nSupports are not measured: there is no pgbench here (Debian: postgresql-contrib).');
  await client.query('CREATE TABLE bench_person (n serial PRIMARY KEY, id uuid)');
  await client.query('CREATE TABLE bench_proposal (n serial PRIMARY KEY, id uuid)');
  await client.query('INSERT INTO bench_person (id) SELECT id FROM account');
  await client.query('INSERT INTO bench_proposal (id) SELECT id FROM proposal');
  await client.query('VACUUM ANALYZE');
  const script = join(folder, 'support.sql');
  await writeFile(
    script,
    `\\set person random(1, ${people.length})
\\set proposal random(1, ${proposals.length})
WITH added AS (INSERT INTO support (proposal_id, account_id, at) SELECT q.id, p.id, now() FROM bench_proposal q, bench_person p WHERE q.n = :proposal AND p.n = :person ON CONFLICT DO NOTHING RETURNING proposal_id) UPDATE proposal_count c SET supports = c.supports + 1 FROM added WHERE c.proposal_id = added.proposal_id;
`,
  );
  const pgbench = async () => {
    const url = new URL(postgres.url);
    const args = [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(connections),
      '-j',
      '2',
      '-T',
      String(seconds),
      '-f',
      script,
      '-h',
      url.hostname,
      '-p',
      url.port,
      '-U',
      url.username,
      url.pathname.slice(1),
    ];
    const child = spawn('pgbench', args, {
      env: { ...process.env, PGPASSWORD: url.password },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    await new Promise((resolve) => child.on('exit', resolve));
    return Number(/tps = ([\d.]+)/.exec(output)?.[1] ?? 0);
  };
  const supports = () =>
    shoot(
      api,
      some(4000, () => {
        const reader = Math.floor(Math.random() * people.length);
        return {
          method: 'POST',
          path: '/graphql',
          headers: { ...json, cookie: `folkmoot=${tokens[reader]}` },
          body: persisted('SupportProposal', { input: { proposalId: pick(proposals).id } }),
        };
      }),
    );
  report(
    `Supports, acknowledged after commit, spread over ${proposals.length} proposals`,
    `pgbench -c ${connections}`,
    await interleave({ [`pgbench -c ${connections}`]: pgbench, 'Folkmoot, the whole API': supports }),
    { 'Folkmoot, the whole API': 0.8 },
  );
  const { rows } = await client.query(
    'SELECT count(*) AS wrong FROM proposal_count c WHERE c.supports <> (SELECT count(*) FROM support s WHERE s.proposal_id = c.proposal_id)',
  );
  console.log(`\nCounts that differ from their rows afterwards: ${rows[0].wrong}`);
}

try {
  if (!existsSync(join(root, 'apps/web/dist/persisted-documents.json'))) throw new Error('Build first: npm run build');
  const stand = await ground();
  if (!isText) await benchProposals(stand);
  if (values.only !== 'proposals') await benchPolicyText(stand);
  measure.conclude();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await client.end().catch(() => undefined);
  for (const child of children) child.kill('SIGTERM');
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
