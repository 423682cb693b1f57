import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';

/** The database of `DATABASE_URL`, or that of a running server, or else our own, started for the while. */
export async function findDatabase(data) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined };
  const file = join(data, 'postgres.url');
  if (existsSync(file)) {
    const url = readFileSync(file, 'utf8');
    const client = new pg.Client(url);
    const reached = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (reached) return { url, stop: async () => undefined };
  }
  return startPostgres(data);
}
