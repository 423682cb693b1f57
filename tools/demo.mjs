// npm run demo:load: works beside a running server, or without one.
import { goOn, install } from './start.mjs';

install();
goOn('demo/load.mjs', process.argv.slice(2));
