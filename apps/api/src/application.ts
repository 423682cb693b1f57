import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { Config } from './platform/config.ts';
import { httpAdapter, prepareHttp } from './platform/http.ts';

/** The server, put together and not yet listening. */
export async function application(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(config), httpAdapter(config), {
    logger:
      config.logLevel === 'silent'
        ? false
        : new ConsoleLogger({ json: true, colors: false, flattenParams: true, logLevels: levelsFrom(config.logLevel) }),
    abortOnError: false,
  });
  await prepareHttp(app, config);
  return app;
}

/** Nest's levels at and above one of pino's. */
function levelsFrom(level: string): LogLevel[] {
  const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];
  const last = { fatal: 0, error: 1, warn: 2, info: 3 }[level] ?? 4;
  return levels.slice(0, last + 1);
}
