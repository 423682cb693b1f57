import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Config } from './config.ts';
import { Database } from './database.ts';

type Listener = (payload: string) => void;

interface Reader {
  wake: (() => void) | null;
  left: boolean;
}

/**
 * A generator that its reader may leave while it waits. By itself it would only end at its next value, and a listener to
 * a quiet topic would stay for ever; `leave` must make what it waits for come true.
 */
export function leavable<T>(
  generator: AsyncGenerator<T, void, undefined>,
  leave: () => void,
): AsyncGenerator<T, void, undefined> {
  const end = generator.return.bind(generator);
  generator.return = (value) => {
    leave();
    return end(value);
  };
  return generator;
}

const channel = 'live';

/**
 * News between processes, over LISTEN/NOTIFY: what one server commits, the readers of every server hear.
 * A notice sent in a transaction leaves at its commit, or never.
 */
@Injectable()
export class Live implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Live.name);
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: pg.Client | null = null;
  private ended = false;

  constructor(
    private readonly config: Config,
    private readonly db: Database,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.ended = true;
    await this.client?.end();
  }

  /** Tells everyone who follows the topic, once the present transaction is committed. */
  async tell(topic: string, payload: unknown): Promise<void> {
    await this.db.query(`SELECT pg_notify('${channel}', $1)`, [JSON.stringify([topic, payload])]);
  }

  /** Calls the listener at each notice of the topic, until the answered function is called. */
  follow(topic: string, listener: Listener): () => void {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(topic);
    };
  }

  /** The notices of these topics one after another; ends as soon as the reader leaves. */
  notices(topics: readonly string[]): AsyncGenerator<unknown, void, undefined> {
    const reader: Reader = { wake: null, left: false };
    return leavable(this.read(topics, reader), () => {
      reader.left = true;
      reader.wake?.();
    });
  }

  private async *read(topics: readonly string[], reader: Reader): AsyncGenerator<unknown, void, undefined> {
    const waiting: string[] = [];
    const unfollow = topics.map((topic) =>
      this.follow(topic, (payload) => {
        // A reader who does not keep up loses the oldest: each notice carries the whole present state.
        if (waiting.length >= 1000) waiting.shift();
        waiting.push(payload);
        reader.wake?.();
      }),
    );
    try {
      while (!reader.left) {
        const next = waiting.shift();
        if (next !== undefined) yield JSON.parse(next);
        else await new Promise<void>((resolve) => (reader.wake = resolve));
      }
    } finally {
      for (const leave of unfollow) leave();
    }
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl, application_name: 'folkmoot live' });
    client.on('notification', ({ payload }) => {
      if (payload) this.hear(payload);
    });
    // A connection that dies says so more than once; each is followed by one other, or every notice would be heard twice.
    let isOver = false;
    const over = (error: unknown): void => {
      if (isOver || this.ended) return;
      isOver = true;
      this.logger.warn(`Live connection lost: ${error instanceof Error ? error.message : String(error)}`);
      this.client = null;
      void client.end().catch(() => undefined);
      this.listenAgain();
    };
    client.on('error', over);
    client.on('end', () => over(new Error('it ended')));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      this.client = client;
    } catch (error) {
      over(error);
    }
  }

  private listenAgain(): void {
    if (this.ended) return;
    setTimeout(() => void (this.ended ? undefined : this.listen()), 1000).unref();
  }

  private hear(message: string): void {
    const parts: unknown = JSON.parse(message);
    if (!Array.isArray(parts) || typeof parts[0] !== 'string') return;
    const payload = JSON.stringify(parts[1] ?? null);
    for (const listener of this.listeners.get(parts[0]) ?? []) listener(payload);
  }
}
