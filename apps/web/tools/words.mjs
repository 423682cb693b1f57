// Extracts the English texts from the components into src/words/en.json; with --check it only compares,
// and holds the translations to the same keys and the same placeholders.
import { parse } from '@formatjs/icu-messageformat-parser';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
const file = (language) => join(here, `src/words/${language}.json`);
const checkOnly = process.argv.includes('--check');

const extracted = join(tmpdir(), `folkmoot-words-${process.pid}.json`);
execFileSync(
  process.execPath,
  [
    join(here, '../../node_modules/.bin/formatjs'),
    'extract',
    'src/**/*.{ts,tsx}',
    '--ignore',
    'src/gql/**',
    '--format',
    'simple',
    '--out-file',
    extracted,
  ],
  { cwd: here, stdio: 'inherit' },
);
const sorted = (words) => Object.fromEntries(Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1)));
const english = sorted(JSON.parse(readFileSync(extracted, 'utf8')));
const written = `${JSON.stringify(english, null, 2)}\n`;

if (!checkOnly) {
  writeFileSync(file('en'), written);
  console.log(`${Object.keys(english).length} texts`);
  process.exit(0);
}

const faults = [];
if (readFileSync(file('en'), 'utf8') !== written) faults.push('en.json is out of date: run the script “words”.');

/** The names a text expects, whatever its plural forms: `days:plural`, `b:tag`. */
function placeholders(text) {
  const names = new Set();
  const kinds = ['literal', 'argument', 'number', 'date', 'time', 'select', 'plural', 'pound', 'tag'];
  const walk = (nodes) => {
    for (const node of nodes) {
      if (node.type !== 0 && node.type !== 7) names.add(`${node.value}:${kinds[node.type]}`);
      if (node.options) for (const option of Object.values(node.options)) walk(option.value);
      if (node.children) walk(node.children);
    }
  };
  walk(parse(text));
  return [...names].toSorted().join(', ');
}

for (const language of ['es', 'ar']) {
  const words = JSON.parse(readFileSync(file(language), 'utf8'));
  for (const [key, text] of Object.entries(english)) {
    if (!(key in words)) faults.push(`${language}.json lacks ${key}`);
    else if (placeholders(words[key]) !== placeholders(text))
      faults.push(`${language}.json ${key}: has {${placeholders(words[key])}}, English has {${placeholders(text)}}`);
  }
  for (const key of Object.keys(words))
    if (!(key in english)) faults.push(`${language}.json has ${key}, which no component asks for`);
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
