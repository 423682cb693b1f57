import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { EntitySchema } from 'typeorm';
import { DataSource } from 'typeorm';
import { Clock } from './clock.ts';
import { Config } from './config.ts';
import { dataSource } from './data-source.ts';
import { Database } from './database.ts';
import { Events } from './events.ts';
import { HealthController } from './health.controller.ts';
import { Jobs } from './jobs.ts';
import { Live } from './live.ts';
import { Mail } from './mail.ts';
import { Metrics } from './metrics.ts';
import { PersistedDocuments } from './persisted-documents.ts';
import { Reader } from './reads/reader.ts';
import { Tasks } from './tasks.ts';
import { Worker } from './worker.ts';

const services = [Clock, Database, Events, Jobs, Live, Mail, Metrics, PersistedDocuments, Reader, Tasks, Worker];

/** What every capability stands on. The one global module. */
@Global()
@Module({})
export class PlatformModule {
  static over(config: Config, tables: EntitySchema[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController],
      providers: [
        { provide: Config, useValue: config },
        { provide: DataSource, useFactory: () => dataSource(config.databaseUrl, tables).initialize() },
        ...services,
      ],
      exports: [Config, ...services],
    };
  }
}
