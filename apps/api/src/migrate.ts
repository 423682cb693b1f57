import { runMigrations } from 'graphile-worker';
import { dataSource } from './platform/data-source.ts';

/** Brings a database up to date: our tables and the queue's. */
export async function migrate(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl });
  const source = await dataSource(databaseUrl, []).initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

if (import.meta.main) {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set.');
  await migrate(url);
}
