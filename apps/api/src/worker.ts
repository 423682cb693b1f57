import 'reflect-metadata';
import { application } from './application.ts';
import { Config } from './platform/config.ts';
import { Worker } from './platform/worker.ts';

/** Runs jobs and serves nothing. */
const app = await application(new Config());
app.enableShutdownHooks();
await app.init();
await app.get(Worker).start();
