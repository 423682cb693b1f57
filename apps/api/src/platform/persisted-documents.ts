import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from './config.ts';

/** What a request asks by the hash of a document, as far as it is one. */
export interface Asked {
  readonly operationName?: unknown;
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly version?: unknown; readonly sha256Hash?: unknown } };
}

/**
 * The documents of our own web client, by the SHA-256 of their text, from the manifest its build writes.
 * Serves Apollo as the store of automatic persisted queries; what strangers offer is not kept, so the store cannot be filled.
 */
@Injectable()
export class PersistedDocuments {
  private readonly documents: ReadonlyMap<string, string>;

  constructor(config: Config) {
    const manifest = config.webFolder ? join(config.webFolder, 'persisted-documents.json') : null;
    const texts: string[] =
      manifest && existsSync(manifest) ? Object.values(JSON.parse(readFileSync(manifest, 'utf8'))) : [];
    this.documents = new Map(texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]));
  }

  knows(hash: string | undefined): boolean {
    return hash !== undefined && this.documents.has(hash);
  }

  text(hash: string): string | undefined {
    return this.documents.get(hash);
  }

  /** Whether the hash stands for a query: a document that changes nothing. */
  isQuery(hash: string): boolean {
    return this.text(hash)?.startsWith('query ') ?? false;
  }

  // Apollo's KeyValueCache; its keys stand behind a prefix.
  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.documents.get(key.slice(key.lastIndexOf(':') + 1)));
  }

  set(): Promise<void> {
    return Promise.resolve();
  }

  delete(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
