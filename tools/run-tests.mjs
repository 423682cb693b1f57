import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' };
const started = performance.now();

/** One step: says what it does, shows what it prints, ends everything where it fails. */
function step(title, command, args) {
  console.log(`\n▸ ${title}`);
  const begun = performance.now();
  const { status } = spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: root, stdio: 'inherit', env });
  const seconds = Math.round((performance.now() - begun) / 1000);
  if (status !== 0) {
    console.error(`✖ ${title}: failed after ${seconds} s`);
    process.exit(1);
  }
  console.log(`✔ ${title}: ${seconds} s`);
}

step('Build', 'nx', ['run-many', '-t', 'build', '--output-style=stream']);
step('Rules of the domain and parts of the web', 'nx', [
  'run-many',
  '-t',
  'test',
  '-p',
  '@folkmoot/text-merge,@folkmoot/domain,@folkmoot/web',
  '--output-style=stream',
]);
step('API on a real PostgreSQL', 'nx', ['run', '@folkmoot/api:test', '--output-style=stream']);
step('Journeys in a real browser', 'nx', ['run', '@folkmoot/journeys:test', '--output-style=stream']);
console.log(`\nAll tests passed in ${Math.round((performance.now() - started) / 60_000)} minutes.`);
