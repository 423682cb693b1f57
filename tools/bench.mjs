// npm run bench: measures the proposal page, the support mutation and a long policy text against bare baselines, in one run.
import { goOn, install } from './start.mjs';

install();
goOn('bench/bench.mjs', process.argv.slice(2));
