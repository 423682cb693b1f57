import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function tearDown() {
  if (!globalThis.stopTestPostgres) return;
  await globalThis.stopTestPostgres();
  await rm(join(tmpdir(), `folkmoot-test-${process.pid}`), { recursive: true, force: true });
}
