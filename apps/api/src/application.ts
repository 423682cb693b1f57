import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { Config } from './platform/config.ts';
import { httpAdapter, prepareHttp } from './platform/http.ts';

/** The server, put together and not yet listening. */
export async function application(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(config), httpAdapter(config), {
    logger: config.logLevel === 'silent' ? false : ['error', 'warn', 'log'],
    bufferLogs: false,
    abortOnError: false,
  });
  await prepareHttp(app, config);
  return app;
}
