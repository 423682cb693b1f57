// The JavaScript of the first page: the entry, what it imports, the home page, the English words. Fails above the limit.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const limit = 200_000;
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));

const needed = new Set();
const need = (key) => {
  if (needed.has(key)) return;
  needed.add(key);
  for (const imported of manifest[key].imports ?? []) need(imported);
};
const words = Object.keys(manifest).find((key) => key.includes('virtual:words/en/first'));
for (const key of ['index.html', 'src/pages/home.page.tsx', words]) need(key);

let sum = 0;
for (const key of needed) {
  const { file } = manifest[key];
  const size = gzipSync(readFileSync(`${dist}${file}`), { level: 9 }).length;
  sum += size;
  console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${file}`);
}
console.log(
  `${(sum / 1000).toFixed(1).padStart(8)} kB  of ${limit / 1000} kB: JavaScript of the first page, compressed`,
);
if (sum > limit) {
  console.error('The first page is too heavy.');
  process.exitCode = 1;
}
