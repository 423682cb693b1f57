// Runs on whatever Node is there, before anything is installed: installs, then goes on with the project's own Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs what is missing; a lock file newer than the last install counts as missing. */
export function install() {
  const done = join(root, 'node_modules/.package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
  console.log('Installing dependencies. The first time takes a few minutes …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('The dependencies could not be installed; npm says why above.');
    process.exit(1);
  }
}

/**
 * Goes on with a script under the Node that the lock file pins; signals reach it, its exit is ours. What stands `apart`
 * is told to end by us alone: Ctrl-C reaches a whole group, and would take the database from a server that still works.
 */
export function goOn(script, args, { apart = false } = {}) {
  const child = spawn(join(root, 'node_modules/.bin/node'), [join(root, 'tools', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    detached: apart,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => (apart || signal === 'SIGTERM') && child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  goOn('serve.mjs', process.argv.slice(2), { apart: true });
}
