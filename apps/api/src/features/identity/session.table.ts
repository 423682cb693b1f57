import { EntitySchema } from 'typeorm';

/** A browser that has signed in. Its secret is kept only as a hash: a stolen database opens no account. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly tokenHash: Buffer;
  /** The browser in a few words, so that people recognise their own. */
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

export const sessions = new EntitySchema<Session>({
  name: 'session',
  columns: {
    id: { type: 'uuid', primary: true },
    accountId: { type: 'uuid' },
    tokenHash: { type: 'bytea' },
    device: { type: 'text' },
    createdAt: { type: 'timestamptz', precision: 3 },
    lastSeenAt: { type: 'timestamptz', precision: 3 },
  },
});
