// npm run people: roles and offices from the command line; works beside a running server, or without one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { goOn, install } from './start.mjs';

const root = join(import.meta.dirname, '..');
install();
// The rules of names and addresses are the domain's own.
if (!existsSync(join(root, 'packages/domain/dist/index.js')))
  spawnSync(join(root, 'node_modules/.bin/nx'), ['build', '@folkmoot/domain'], { cwd: root, stdio: 'inherit' });
goOn('people/roles.mjs', process.argv.slice(2));
