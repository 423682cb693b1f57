import { describe } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Real policies, beside the project: see its data folder's README for where they come from. */
const policies = new URL('../../../../../shared/data/policy/', import.meta.url);

/** Specs that read a folder of real policies; where it is absent they are skipped, and say so. */
export function describeWith(folder: string, specs: () => void): void {
  const isThere = existsSync(new URL(folder, policies));
  // Jest keeps the console of a file to itself when all in it is skipped.
  if (!isThere) process.stderr.write(`SKIPPED: the real data in ../shared/data/policy/${folder} is absent\n`);
  (isThere ? describe : describe.skip)(`with ${folder}`, specs);
}

/** The Markdown files of a folder by name, in order. */
export function sourcesIn(folder: string): Map<string, string> {
  const url = new URL(`${folder}/`, policies);
  const names = existsSync(url) ? readdirSync(url).filter((name) => name.endsWith('.md')) : [];
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(name, url), 'utf8')]));
}
