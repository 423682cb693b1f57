import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges } from 'graphql';
import { startPostgres } from './postgres.mjs';

// Writes packages/contract/schema.graphql from the code; with --check only compares, and names what would break clients.
const root = join(import.meta.dirname, '..');
const file = join(root, 'packages/contract/schema.graphql');
const before = readFileSync(file, 'utf8');
const folder = await mkdtemp(join(tmpdir(), 'folkmoot-contract-'));
const postgres = await startPostgres(folder);
const run = (script) =>
  spawnSync(process.execPath, [join(root, 'apps/api/dist', script)], {
    env: { ...process.env, DATABASE_URL: postgres.url },
    stdio: 'inherit',
  }).status;
const failed = run('migrate.js') || run('contract.js');
await postgres.stop();
await rm(folder, { recursive: true, force: true });
if (failed) process.exit(1);
const after = readFileSync(file, 'utf8');
if (before !== after) {
  for (const { description } of findBreakingChanges(buildSchema(before), buildSchema(after)))
    console.log(`breaks: ${description}`);
  if (process.argv.includes('--check')) {
    console.error(
      'packages/contract/schema.graphql is not what the code says: run npm run contract, read the change, and commit it.',
    );
    process.exit(1);
  }
}
console.log(before === after ? 'The schema is what the code says.' : 'The schema is written anew.');
