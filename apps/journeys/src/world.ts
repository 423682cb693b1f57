import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../../../tools/postgres.mjs';

const root = resolve(import.meta.dirname, '../../..');
const realText = resolve(root, '../shared/data/policy/federal-source-code-policy/first-draft');

/**
 * A forum as `npm start` makes it, with its own data, and a real SMTP server that takes its letters.
 * Answers a function that ends all of it.
 */
export default async function begin(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-journeys-'));
  const letters = join(folder, 'letters');
  await mkdir(letters);
  const [port, smtpPort] = [await freePort(), await freePort()];
  const smtp = letterBox(letters);
  await new Promise<void>((done) => smtp.listen(smtpPort, '127.0.0.1', done));
  const env = {
    ...process.env,
    DATA_FOLDER: folder,
    PORT: String(port),
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    DATABASE_URL: '',
  };
  const forum = spawn(process.execPath, [join(root, 'tools/serve.mjs')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilOpen(forum);
  process.env['FORUM'] = `http://localhost:${port}`;
  process.env['LETTERS'] = letters;
  if (existsSync(realText)) {
    load(['--policy', realText], env);
    process.env['CONSULTATION'] = 'federal-source-code-policy';
  } else {
    console.log('The real policy text is not here: the journeys run on our own consultation instead.');
    process.env['CONSULTATION'] = 'safe-ways-to-school';
  }
  return async () => {
    const ended = new Promise<number | null>((done) => forum.once('exit', done));
    forum.kill('SIGTERM');
    const code = await ended;
    await new Promise<void>((done) => smtp.close(() => done()));
    await rm(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The forum did not stop cleanly: code ${code}`);
  };
}

function load(options: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status } = spawnSync(process.execPath, [join(root, 'tools/demo/load.mjs'), ...options], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The demo could not be loaded.');
}

function letterBox(folder: string): SMTPServer {
  let count = 0;
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then(async ({ to, subject, text }) => {
        const address = Array.isArray(to) ? to[0]?.text : to?.text;
        count += 1;
        await writeFile(
          join(folder, `${String(count).padStart(4, '0')}.json`),
          JSON.stringify({ to: address, subject, text }),
        );
        done();
      }, done);
    },
  });
}

function untilOpen(forum: ChildProcess): Promise<void> {
  return new Promise((open, fail) => {
    forum.stdout?.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      if (chunk.toString().includes('The forum is open')) open();
    });
    forum.once('exit', (code) => fail(new Error(`The forum ended with code ${code} before it opened.`)));
  });
}
