import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from '../../../../tools/postgres.mjs';

/** Once a run: a real PostgreSQL (the one of DATABASE_URL, else our own) with a migrated template each spec copies. */
export default async function setUp() {
  let url = process.env.DATABASE_URL;
  if (!url) {
    const server = await startPostgres(join(tmpdir(), `folkmoot-test-${process.pid}`), {
      settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
    });
    ({ url } = server);
    globalThis.stopTestPostgres = server.stop;
  }
  const template = new URL(url);
  template.pathname = '/folkmoot_template';
  const client = new pg.Client(url);
  await client.connect();
  await client.query('DROP DATABASE IF EXISTS folkmoot_template WITH (FORCE)');
  await client.query('CREATE DATABASE folkmoot_template');
  await client.end();
  const migrate = fileURLToPath(new URL('../../dist/migrate.js', import.meta.url));
  execFileSync(process.execPath, [migrate], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: template.href },
    stdio: 'inherit',
  });
  process.env.TEST_DATABASE_URL = url;
}
