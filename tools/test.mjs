// npm test: installs what is missing, then unit, API and browser tests, with progress.
import { goOn, install } from './start.mjs';

install();
goOn('run-tests.mjs', process.argv.slice(2));
