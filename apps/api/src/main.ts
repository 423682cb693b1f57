import 'reflect-metadata';
import { application } from './application.ts';
import { Config } from './platform/config.ts';
import { Worker } from './platform/worker.ts';

const config = new Config();
const app = await application(config);
app.enableShutdownHooks();
await app.listen(config.port, config.host);
// One process serves and works unless the operator runs `worker.js` apart.
if (process.env['WORKER'] !== 'off') await app.get(Worker).start();
