import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { migrate } from '../migrate.ts';
import { dataSource } from '../platform/data-source.ts';
import { tables } from '../tables.ts';
import { migrations } from './index.ts';

const catalogue = {
  columns: `SELECT table_name, column_name, row_number() OVER (PARTITION BY table_name ORDER BY ordinal_position) AS place, data_type, datetime_precision, is_nullable, column_default, is_identity, generation_expression
    FROM information_schema.columns WHERE table_schema = 'public'`,
  constraints: `SELECT conrelid::regclass::text AS "table", conname, pg_get_constraintdef(oid) AS is FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace`,
  indexes: `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'`,
  triggers: `SELECT pg_get_triggerdef(oid) AS is FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`,
  functions: `SELECT pg_get_functiondef(p.oid) AS is FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  options: `SELECT relname, relkind, reloptions FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
  extensions: `SELECT extname FROM pg_extension`,
};

/** Everything that is there, in one order, but TypeORM's own list of what has run. */
async function dump(runner: { query(sql: string): Promise<unknown> }): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, sql] of Object.entries(catalogue)) {
    const rows = (await runner.query(sql)) as object[];
    found[name] = rows
      .map((row) => JSON.stringify(row))
      .filter((row) => !/\bmigration(_id_seq)?\b|"PK_/.test(row))
      .sort();
  }
  return found;
}

async function emptyDatabase(): Promise<string> {
  const admin = process.env['TEST_DATABASE_URL'] ?? '';
  const name = `folkmoot_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(admin);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

describe('the migrations', () => {
  let source: DataSource;
  let runner: QueryRunner;
  beforeAll(async () => {
    source = await dataSource(await emptyDatabase(), tables).initialize();
    runner = source.createQueryRunner();
  });
  afterAll(async () => {
    await runner.release();
    await source.destroy();
  });

  it.each(migrations.map((Migration) => [Migration.name, new Migration()] as const))(
    '%s goes up, down without a trace, and up to the same',
    async (_, migration) => {
      const before = await dump(runner);
      await migration.up(runner);
      const after = await dump(runner);
      expect(after).not.toEqual(before);
      await migration.down(runner);
      expect(await dump(runner)).toEqual(before);
      await migration.up(runner);
      expect(await dump(runner)).toEqual(after);
    },
  );

  it('run by the command give the same schema, and run again change nothing', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    await migrate(url);
    const client = new pg.Client(url);
    await client.connect();
    try {
      const other = await dump({ query: async (sql: string) => (await client.query(sql)).rows });
      expect(other).toEqual(await dump(runner));
      const { rows } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
      expect(rows.map(({ name }) => name)).toEqual(migrations.map((Migration) => new Migration().name));
    } finally {
      await client.end();
    }
  });

  it('have names in the order of the list', () => {
    const names = migrations.map((Migration) => new Migration().name);
    const times = names.map((name) => Number(name.slice(-13)));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(names).size).toBe(names.length);
  });

  interface ColumnRow {
    readonly name: string;
    readonly type: string;
    readonly precision: number | null;
    readonly nullable: boolean;
    readonly given: boolean;
  }

  it.each(tables.map((table) => [table.options.name, table] as const))(
    'agree with the table «%s» as the code has it',
    async (name, table) => {
      const { columns, tableName } = source.getMetadata(table);
      const rows = (await runner.query(
        `SELECT column_name AS name, data_type AS type, CASE WHEN data_type LIKE 'timestamp%' THEN datetime_precision END AS precision, is_nullable = 'YES' AS nullable,
         column_default IS NOT NULL OR is_identity = 'YES' OR is_generated = 'ALWAYS' AS given
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
        [tableName],
      )) as ColumnRow[];
      expect(tableName).toBe(name);
      const there = new Map(rows.map((row) => [row.name, row]));
      for (const column of columns) {
        const { type, precision, nullable } = there.get(column.databaseName) ?? {};
        expect({ column: column.databaseName, type, precision, nullable }).toEqual({
          column: column.databaseName,
          type: column.isArray ? 'ARRAY' : source.driver.normalizeType(column),
          precision: column.precision ?? null,
          nullable: column.isNullable,
        });
      }
      const known = new Set(columns.map(({ databaseName }) => databaseName));
      const unknown = rows.filter(({ name, nullable, given }) => !known.has(name) && !nullable && !given);
      expect(unknown).toEqual([]);
    },
  );
});
