import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { application } from './application.ts';
import { Config } from './platform/config.ts';

/** Writes `packages/contract/schema.graphql` from the code; needs a database to start on, but reads nothing of it. */
const app = await application(new Config({ ...process.env, LOG_LEVEL: 'silent' }));
await app.init();
const { schema } = app.get(GraphQLSchemaHost);
await writeFile(
  new URL('../../../packages/contract/schema.graphql', import.meta.url),
  `${printSchema(lexicographicSortSchema(schema))}\n`,
);
await app.close();
