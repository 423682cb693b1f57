import type { Duplex } from 'node:stream';
import pg from 'pg';

/**
 * A few connections for single reading statements, each of which pipelines: a statement is sent without waiting for
 * the answer to the one before. A lost connection is made anew, and what was on its way is asked once more.
 */
export class ReadConnections {
  private readonly clients: (Promise<pg.Client> | null)[];
  private turn = 0;
  private ended = false;

  constructor(
    private readonly connectionString: string,
    count: number,
  ) {
    this.clients = Array.from({ length: count }, () => null);
  }

  /** One prepared statement; never part of a transaction. */
  async query<Row extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<Row[]> {
    try {
      return await this.ask<Row>(statement);
    } catch (error) {
      // PostgreSQL's own refusals carry a SQLSTATE; a connection's death does not, or says it was shut down.
      const state = error instanceof pg.DatabaseError ? error.code : undefined;
      if (this.ended || (state !== undefined && !state.startsWith('57P'))) throw error;
      return this.ask<Row>(statement);
    }
  }

  async end(): Promise<void> {
    this.ended = true;
    await Promise.all(this.clients.map(async (client) => (await client?.catch(() => null))?.end()));
  }

  private async ask<Row extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<Row[]> {
    this.turn = (this.turn + 1) % this.clients.length;
    const slot = this.turn;
    const client = await (this.clients[slot] ??= this.connect(slot));
    this.gather(client.connection.stream);
    const { rows } = await client.query<Row>(statement);
    return rows;
  }

  /** What is asked in one turn of the event loop goes out in one write. */
  private gather(stream: Duplex): void {
    if (stream.writableCorked > 0) return;
    stream.cork();
    setImmediate(() => stream.uncork());
  }

  private async connect(slot: number): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.connectionString,
      application_name: 'folkmoot reads',
      pipeline: true,
    });
    const forget = (): void => {
      this.clients[slot] = null;
    };
    client.on('error', forget);
    client.on('end', forget);
    try {
      await client.connect();
      return client;
    } catch (error) {
      forget();
      throw error;
    }
  }
}
