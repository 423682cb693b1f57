import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type {
  EntityManager,
  EntitySchema,
  FindOptionsWhere,
  InsertQueryBuilder,
  ObjectLiteral,
  Repository,
} from 'typeorm';
import pg from 'pg';
import { DataSource, QueryFailedError } from 'typeorm';

/** A row was changed by someone else between our reading and our writing; the unit of work is tried again. */
export class StaleWrite extends Error {}

/** Carries a refusal out of a transaction, so that what was written before it is undone. */
class Undone<T> extends Error {
  constructor(readonly refusal: T) {
    super('refused');
  }
}

/** SQLSTATE: serialization failure and deadlock; both say «try the transaction again». */
const retryable = new Set(['40001', '40P01']);
const mostAttempts = 4;

/**
 * The unit of work. Inside `transaction` every call uses the same connection, wherever it is made;
 * a transaction begun within another joins it.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly running = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly source: DataSource) {}

  private get manager(): EntityManager {
    return this.running.getStore() ?? this.source.manager;
  }

  /**
   * Runs the work in one transaction; loads and decides anew where another writer came first.
   * Work that answers a refusal leaves nothing behind.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.running.getStore()) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction((manager) =>
          this.running.run(manager, async () => {
            const result = await work();
            if (isRefusal(result)) throw new Undone(result);
            return result;
          }),
        );
      } catch (error) {
        if (error instanceof Undone) return error.refusal;
        if (attempt >= mostAttempts || !worthAnotherTry(error)) throw error;
      }
    }
  }

  find<T extends ObjectLiteral>(table: EntitySchema<T>, where: FindOptionsWhere<T>): Promise<T | null> {
    return this.repository(table).findOne({ where });
  }

  findAll<T extends ObjectLiteral>(table: EntitySchema<T>, where: FindOptionsWhere<T>): Promise<T[]> {
    return this.repository(table).find({ where });
  }

  /** Reads a row and keeps it as it is until the transaction ends. `share`: others may read it so too. */
  hold<T extends ObjectLiteral>(
    table: EntitySchema<T>,
    where: FindOptionsWhere<T>,
    strength: 'share' | 'update' = 'share',
  ): Promise<T | null> {
    const mode = strength === 'share' ? 'pessimistic_read' : 'pessimistic_write';
    return this.repository(table).findOne({ where, lock: { mode } });
  }

  async insert<T extends ObjectLiteral>(table: EntitySchema<T>, rows: T | T[]): Promise<void> {
    await this.insertion(table, rows).execute();
  }

  /** Inserts unless a row with the same unique key stands already; answers whether it was added. */
  async insertOnce<T extends ObjectLiteral>(table: EntitySchema<T>, row: T): Promise<boolean> {
    const result = await this.insertion(table, row).orIgnore().returning('*').execute();
    return Array.isArray(result.raw) && result.raw.length > 0;
  }

  /** Changes the rows that match; answers how many there were. */
  async update<T extends ObjectLiteral>(
    table: EntitySchema<T>,
    where: FindOptionsWhere<T>,
    change: Partial<T>,
  ): Promise<number> {
    const result = await this.manager
      .createQueryBuilder()
      .update(table.options.name)
      .set(change)
      .where(where)
      .execute();
    return result.affected ?? 0;
  }

  /** Changes one row at the version we read; throws where another writer came first. */
  async updateAt<T extends ObjectLiteral & { readonly version: number }>(
    table: EntitySchema<T>,
    row: T,
    change: Partial<T>,
  ): Promise<void> {
    const where = { id: row['id'], version: row.version } as unknown as FindOptionsWhere<T>;
    const affected = await this.update(table, where, { ...change, version: row.version + 1 });
    if (affected !== 1) throw new StaleWrite(`${table.options.name} changed meanwhile`);
  }

  async remove<T extends ObjectLiteral>(table: EntitySchema<T>, where: FindOptionsWhere<T>): Promise<number> {
    const result = await this.repository(table).delete(where);
    return result.affected ?? 0;
  }

  /** One statement by hand, for what the table calls above cannot say. Rows come as the driver gives them. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const answer = await this.manager.query<Row[] | [Row[], number]>(sql, [...parameters]);
    // Of a plain UPDATE or DELETE, TypeORM answers the rows and their number.
    return isCounted(answer) ? answer[0] : answer;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private repository<T extends ObjectLiteral>(table: EntitySchema<T>): Repository<T> {
    return this.manager.getRepository(table);
  }

  private insertion<T extends ObjectLiteral>(table: EntitySchema<T>, rows: T | T[]): InsertQueryBuilder<T> {
    return this.repository(table).createQueryBuilder().insert().values(rows);
  }
}

function isCounted<Row>(answer: Row[] | [Row[], number]): answer is [Row[], number] {
  return answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}

function worthAnotherTry(error: unknown): boolean {
  if (error instanceof StaleWrite) return true;
  return error instanceof QueryFailedError && retryable.has(sqlState(error) ?? '');
}

/** The SQLSTATE of a failed statement, whoever sent it; of another error none. */
export function sqlState(error: unknown): string | undefined {
  const failed: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return failed instanceof pg.DatabaseError ? failed.code : undefined;
}
