import { createReadStream } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AwsClient } from 'aws4fetch';
import { Config } from '../config.ts';

/** What a stored file is served as; the key's ending decides it. */
const mediaTypes: Record<string, string> = { webp: 'image/webp', pdf: 'application/pdf' };

/** Keys are made by us: a SHA-256 in hex and an ending. Nothing else is ever looked up. */
const keyPattern = /^[0-9a-f]{64}\.(webp|pdf)$/;

interface Shelf {
  put(key: string, content: Buffer, mediaType: string): Promise<void>;
  get(key: string): Promise<Readable | null>;
  remove(key: string): Promise<void>;
}

/** Keeps uploaded files: in a folder, or in an S3-compatible bucket, as the operator set it. */
@Injectable()
export class FileStore {
  private readonly shelf: Shelf;

  constructor({ fileStore }: Config) {
    this.shelf = fileStore.kind === 'folder' ? new Folder(fileStore.path) : new Bucket(fileStore);
  }

  put(key: string, content: Buffer): Promise<void> {
    return this.shelf.put(key, content, mediaTypeOf(key) ?? 'application/octet-stream');
  }

  /** The file's bytes and media type, or null. */
  async get(key: string): Promise<{ content: Readable; mediaType: string } | null> {
    const mediaType = mediaTypeOf(key);
    if (!mediaType) return null;
    const content = await this.shelf.get(key);
    return content && { content, mediaType };
  }

  remove(key: string): Promise<void> {
    return this.shelf.remove(key);
  }
}

function mediaTypeOf(key: string): string | null {
  const ending = keyPattern.exec(key)?.[1];
  return (ending && mediaTypes[ending]) ?? null;
}

class Folder implements Shelf {
  constructor(private readonly path: string) {}

  async put(key: string, content: Buffer): Promise<void> {
    await mkdir(this.path, { recursive: true });
    await writeFile(this.file(key), content);
  }

  async get(key: string): Promise<Readable | null> {
    const found = await stat(this.file(key)).catch(() => null);
    return found ? createReadStream(this.file(key)) : null;
  }

  async remove(key: string): Promise<void> {
    await rm(this.file(key), { force: true });
  }

  private file(key: string): string {
    return join(resolve(this.path), key);
  }
}

class Bucket implements Shelf {
  private readonly client: AwsClient;
  private readonly root: string;

  constructor({
    endpoint,
    bucket,
    region,
    accessKeyId,
    secretAccessKey,
  }: Extract<Config['fileStore'], { kind: 's3' }>) {
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
    this.root = `${endpoint.replace(/\/$/, '')}/${bucket}`;
  }

  async put(key: string, content: Buffer, mediaType: string): Promise<void> {
    const headers = { 'content-type': mediaType, 'content-length': String(content.length) };
    const response = await this.client.fetch(`${this.root}/${key}`, {
      method: 'PUT',
      body: new Uint8Array(content),
      headers,
    });
    if (!response.ok) throw new Error(`The file store answered ${response.status} to a file`);
  }

  async get(key: string): Promise<Readable | null> {
    const response = await this.client.fetch(`${this.root}/${key}`);
    if (response.status === 404) return null;
    if (!response.ok || !response.body) throw new Error(`The file store answered ${response.status} to a look-up`);
    return Readable.fromWeb(response.body);
  }

  async remove(key: string): Promise<void> {
    await this.client.fetch(`${this.root}/${key}`, { method: 'DELETE' });
  }
}
