import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import request from 'supertest';
import type { Type } from '@nestjs/common';
import { application } from '../application.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Worker } from '../platform/worker.ts';
import type { Person } from './people.ts';

export interface Answer {
  readonly status: number;
  // What a test asks for it knows the shape of; a wrong guess fails the test.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- GraphQL answers in tests are read freely
  readonly data: any;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[] | undefined;
  readonly headers: Record<string, string>;
}

/** Whoever sends a request: their cookie is all the server knows them by. */
export type Visitor = Pick<Person, 'cookie'>;

/** The whole server on a database of its own, spoken to over HTTP. */
export class Api {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly db: pg.Pool,
    readonly clock: Clock,
    readonly config: Config,
    readonly databaseUrl: string,
  ) {}

  /** `env` sets what a spec wants otherwise, as an operator would. */
  static async start(env: Record<string, string> = {}): Promise<Api> {
    return Api.on(await Api.database(), env);
  }

  /** Another server on the same database. */
  beside(env: Record<string, string> = {}): Promise<Api> {
    return Api.on(this.databaseUrl, env);
  }

  /** A migrated and empty database; answers its address. */
  static async database(): Promise<string> {
    const admin = process.env['TEST_DATABASE_URL'] ?? '';
    const name = `folkmoot_${randomUUID().replaceAll('-', '')}`;
    const client = new pg.Client(admin);
    await client.connect();
    await client.query(`CREATE DATABASE ${name} TEMPLATE folkmoot_template`);
    await client.end();
    const url = new URL(admin);
    url.pathname = `/${name}`;
    return url.href;
  }

  private static async on(databaseUrl: string, env: Record<string, string>): Promise<Api> {
    const folder = await mkdtemp(join(tmpdir(), 'folkmoot-'));
    const config = new Config({
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
      PUBLIC_URL: 'http://localhost:4400',
      FILE_FOLDER: join(folder, 'files'),
      MAIL_FOLDER: join(folder, 'mail'),
      ...env,
    });
    const app = await application(config);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const db = new pg.Pool({ connectionString: databaseUrl, max: 4 });
    db.on('error', () => undefined);
    return new Api(app, db, app.get(Clock), config, databaseUrl);
  }

  /** One GraphQL operation, signed in as a person or as a visitor. */
  async ask(query: string, variables: Record<string, unknown> = {}, as: Visitor | null = null): Promise<Answer> {
    const call = request(this.app.getHttpServer()).post('/graphql').set('content-type', 'application/json');
    if (as) void call.set('cookie', as.cookie);
    const response = await call.send({ query, variables });
    return {
      status: response.status,
      data: response.body.data,
      errors: response.body.errors,
      headers: response.headers,
    };
  }

  /** A mutation: answers the success or the refusal itself. `selection` is what to read of the success. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  async act(name: string, input: Record<string, unknown>, selection: string, as: Visitor | null): Promise<any> {
    const { data, errors } = await this.ask(this.mutation(name, selection), { input }, as);
    if (errors) throw new Error(JSON.stringify(errors));
    return data[name];
  }

  /** The document of a mutation with its one input, where it takes one. */
  mutation(name: string, selection: string): string {
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    const [input] = this.schema.getMutationType()?.getFields()[name]?.args ?? [];
    const answer = `{ __typename ... on ${type}Success { ${selection} } ... on Refused { reason field message } }`;
    return input
      ? `mutation ($input: ${String(input.type)}) { ${name}(input: $input) ${answer} }`
      : `mutation { ${name} ${answer} }`;
  }

  get schema(): GraphQLSchema {
    return this.get(GraphQLSchemaHost).schema;
  }

  http(): ReturnType<typeof request> {
    return request(this.app.getHttpServer());
  }

  /** Takes connections on a free port of the loopback address, for what Supertest cannot do; answers the address. */
  async listen(): Promise<string> {
    if (!this.app.getHttpServer().listening) await this.app.listen(0, '127.0.0.1');
    return this.app.getUrl();
  }

  get<T>(service: Type<T>): T {
    return this.app.get(service);
  }

  /** Runs the jobs that wait, until none does. */
  async work(): Promise<void> {
    await this.get(Worker).drain();
  }

  /** How many statements the server sends while the work is done. */
  async statements(work: () => Promise<unknown>): Promise<string[]> {
    const seen: string[] = [];
    const original = pg.Client.prototype.query;
    const spy = function (this: pg.Client, ...args: unknown[]): unknown {
      const [first] = args;
      const text =
        typeof first === 'string'
          ? first
          : typeof first === 'object' && first !== null && 'text' in first
            ? String(first.text)
            : '';
      if (!/^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|LISTEN)/i.test(text) && text !== '') seen.push(text);
      return Reflect.apply(original, this, args);
    };
    Reflect.set(pg.Client.prototype, 'query', spy);
    try {
      await work();
    } finally {
      Reflect.set(pg.Client.prototype, 'query', original);
    }
    return seen;
  }

  async stop(): Promise<void> {
    await this.db.end();
    await this.app.close();
  }
}
