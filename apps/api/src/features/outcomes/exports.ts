import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../../platform/config.ts';
import type { Sql } from '../../platform/reads/view.ts';
import { csvLine, type Cell } from './csv.ts';
import type { Dataset, Format } from './downloads.ts';
import { exportedConsultation, exportedRows } from './exported-rows.ts';

type Row = Record<string, Cell>;

/** Exports running at once in this process; more wait their turn. */
const atOnce = 2;
/** Rows in memory at a time, however long the file. */
const rowsAtOnce = 200;

/** Streams open data out of the database: one snapshot a file, a few rows at a time. */
@Injectable()
export class Exports implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(config: Config) {
    this.pool = new pg.Pool({ connectionString: config.databaseUrl, max: atOnce, application_name: 'folkmoot export' });
    // A lost idle connection is replaced at the next export.
    this.pool.on('error', () => undefined);
  }

  /** The id of a public consultation, or null. */
  async find(slug: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT id FROM consultation WHERE slug = $1 AND published_at IS NOT NULL`,
      [slug],
    );
    return rows[0]?.id ?? null;
  }

  /** The text of one file, piece by piece. */
  async *file(consultationId: string, dataset: Dataset, format: Format): AsyncGenerator<string, void, undefined> {
    if (dataset === 'consultation') {
      const { rows } = await this.pool.query(exportedConsultation, [consultationId]);
      yield `${JSON.stringify(rows[0] ?? null, null, 2)}\n`;
      return;
    }
    const { columns, batches } = await this.read(exportedRows[dataset], consultationId);
    const write = format === 'csv' ? csv : json;
    yield* write(columns, batches);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async read(
    sql: Sql,
    consultationId: string,
  ): Promise<{ columns: readonly string[]; batches: AsyncGenerator<Row[]> }> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query(`DECLARE exported NO SCROLL CURSOR FOR ${sql}`, [consultationId]);
      const first = await client.query<Row>(`FETCH ${rowsAtOnce} FROM exported`);
      return { columns: first.fields.map(({ name }) => name), batches: batchesOf(client, first.rows) };
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

/** Ends the transaction and gives the connection back however reading ends; one that fails to is thrown away. */
async function* batchesOf(client: pg.PoolClient, first: Row[]): AsyncGenerator<Row[]> {
  let broken = true;
  try {
    for (let rows = first; rows.length > 0; { rows } = await client.query<Row>(`FETCH ${rowsAtOnce} FROM exported`))
      yield rows;
    await client.query('COMMIT');
    broken = false;
  } finally {
    client.release(broken);
  }
}

async function* csv(columns: readonly string[], batches: AsyncGenerator<Row[]>): AsyncGenerator<string> {
  yield csvLine(columns);
  for await (const rows of batches) yield rows.map((row) => csvLine(columns.map((name) => row[name] ?? null))).join('');
}

async function* json(_columns: readonly string[], batches: AsyncGenerator<Row[]>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const rows of batches) {
    yield separator + rows.map((row) => JSON.stringify(row)).join(',\n');
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
