import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { demoAccounts, loadDemoOnce } from './demo/story.mjs';
import { startPostgres } from './postgres.mjs';

const root = join(import.meta.dirname, '..');
const data = process.env.DATA_FOLDER ?? join(root, '.data');
const dev = process.argv.includes('--dev');
const port = Number(process.env.PORT ?? 4400);
const host = process.env.HOST ?? '127.0.0.1';
const bin = (name) => join(root, 'node_modules/.bin', name);
// The Node that the lock file pins, whichever runs this file.
const node = bin('node');
const children = [];
let postgres = Promise.resolve(null);
let ending = false;

/** One clear sentence, and an end. */
async function giveUp(sentence) {
  console.error(sentence);
  await end(1);
}

const isAlive = ({ exitCode, signalCode }) => exitCode === null && signalCode === null;

async function end(code) {
  if (ending) return;
  ending = true;
  for (const child of children) if (isAlive(child)) child.kill('SIGTERM');
  await Promise.all(
    children.map((child) => (isAlive(child) ? new Promise((resolve) => child.once('exit', resolve)) : null)),
  );
  // Also one that is only starting must not stay behind.
  const server = await postgres.catch(() => null);
  await server?.stop();
  process.exit(code);
}

function run(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  children.push(child);
  child.on('exit', (code) => {
    if (!ending) void giveUp(`${args.at(-1)} has ended with code ${code}.`);
  });
  return child;
}

/** Runs a step to its end; a signal meanwhile ends it as it ends everything. */
function step(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (part) => (said.out += part));
  child.stderr.on('data', (part) => (said.err += part));
  // Where all is ending already, nobody waits for how the step went.
  return new Promise((resolve) => child.on('close', (status) => ending || resolve({ status, ...said })));
}

function portIsFree() {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

async function secret() {
  const file = join(data, 'secret');
  if (!existsSync(file)) await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFile(file, 'utf8');
}

async function answers() {
  for (let tries = 0; tries < 120; tries += 1) {
    const ready = await fetch(`http://${host}:${port}/ready`).catch(() => null);
    if (ready?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}

process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));
process.on('SIGHUP', () => void end(0));

if (!(await portIsFree()))
  await giveUp(`Port ${port} is in use. Stop what runs there, or choose another: PORT=4500 npm start`);

console.log('Building …');
const projects = dev ? '@folkmoot/api' : '@folkmoot/api,@folkmoot/web';
const build = await step(bin('nx'), ['run-many', '-t', 'build', '-p', projects, '--output-style=stream'], {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
});
if (build.status !== 0) {
  console.error(build.out, build.err);
  await giveUp('The build failed; the reason stands above.');
}

await mkdir(data, { recursive: true });
let databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  console.log('Starting PostgreSQL …');
  postgres = startPostgres(data);
  databaseUrl = (await postgres.catch((error) => giveUp(error.message))).url;
}
const env = {
  DATABASE_URL: databaseUrl,
  PORT: String(port),
  HOST: host,
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
  SECRET: process.env.SECRET ?? (await secret()),
  FILE_FOLDER: process.env.FILE_FOLDER ?? join(data, 'files'),
  MAIL_FOLDER: process.env.MAIL_FOLDER ?? join(data, 'mail'),
  WEB_FOLDER: dev ? '' : join(root, 'apps/web/dist'),
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
};
const migration = await step(node, [join(root, 'apps/api/dist/migrate.js')], env);
if (migration.status !== 0) {
  const reason = /(?:Error|error): (.*)/.exec(migration.err)?.[1] ?? migration.err.trim().split('\n')[0];
  await giveUp(`The database could not be prepared: ${reason}`);
}
if (process.env.DEMO !== 'off')
  await loadDemoOnce(databaseUrl, join(data, 'files'), console.log).catch((error) =>
    giveUp(`The demo could not be loaded: ${error.message}`),
  );

if (dev) run(bin('tsc'), ['-b', '--watch', '--preserveWatchOutput', 'apps/api/tsconfig.json']);
run(node, [...(dev ? ['--watch'] : []), join(root, 'apps/api/dist/main.js')], env);
if (dev) run(bin('nx'), ['run', '@folkmoot/web:dev'], { API_PORT: String(port), NX_DAEMON: 'false', NX_TUI: 'false' });
if (!(await answers())) await giveUp('The server did not answer within 30 seconds; the reason stands above.');

const address = dev ? 'http://localhost:4300' : env.PUBLIC_URL;
console.log(`\nThe forum is open: ${address}\n`);
if (process.env.DEMO !== 'off') {
  console.log('Demo accounts (the same password for all):');
  for (const { email, role } of demoAccounts.people) console.log(`  ${role.padEnd(10)} ${email}`);
  console.log(`  password   ${demoAccounts.password}\n`);
}
console.log(
  `${process.env.SMTP_URL ? '' : `Letters are written to ${env.MAIL_FOLDER}. `}Ctrl-C stops everything; a next start keeps the data.`,
);
