import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { findDatabase } from '../database.mjs';
import { loadCrowd } from './crowd.mjs';
import { loadPolicy } from './policy.mjs';
import { loadDemoOnce } from './story.mjs';

const root = join(import.meta.dirname, '../..');
const data = process.env.DATA_FOLDER ?? join(root, '.data');
const usage = `Usage: npm run demo:load -- [--policy <folder of Markdown>]
       npm run demo:load -- --people 20000 --proposals 5000 --comments 100000 --supports 1000000
Without options the shipped story is loaded, unless it is there already.`;

const { values } = parseArgs({
  options: {
    policy: { type: 'string' },
    people: { type: 'string' },
    proposals: { type: 'string' },
    comments: { type: 'string' },
    supports: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const { url, stop } = await findDatabase(data);
try {
  const migrate = join(root, 'apps/api/dist/migrate.js');
  if (!existsSync(migrate))
    spawnSync(join(root, 'node_modules/.bin/nx'), ['build', '@folkmoot/api'], { cwd: root, stdio: 'inherit' });
  const migrated = spawnSync(process.execPath, [migrate], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'inherit',
  });
  if (migrated.status !== 0) throw new Error('The database could not be prepared.');
  const wants = ['people', 'proposals', 'comments', 'supports'];
  if (values.policy) await loadPolicy(url, values.policy, console.log);
  else if (wants.some((name) => values[name] !== undefined)) {
    const counts = Object.fromEntries(wants.map((name) => [name, Number(values[name] ?? 0)]));
    if (Object.values(counts).some((count) => !Number.isSafeInteger(count) || count < 0)) throw new Error(usage);
    await loadCrowd(url, counts, console.log);
  } else await loadDemoOnce(url, join(data, 'files'), console.log);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await stop();
}
// Said aloud: at its leisure the embedded PostgreSQL's package would end the process with 0.
process.exit(process.exitCode);
