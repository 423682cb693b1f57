import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { GrantableRole } from '@folkmoot/domain';
import { Passwords } from '../features/identity/passwords.ts';
import type { Api } from './api.ts';

/** Someone with an account and a session. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly cookie: string;
}

interface Traits {
  readonly name?: string;
  readonly confirmed?: boolean;
  readonly language?: string;
  readonly password?: string;
  readonly role?: GrantableRole;
  /** Where the role holds; null for the whole site. */
  readonly at?: string | null;
}

/** Puts a person straight into the database, signed in: signing up itself has its own spec. */
export async function aPerson(
  api: Api,
  { name = 'Kai Example', confirmed = true, language = 'en', password, role, at = null }: Traits = {},
): Promise<Person> {
  const id = uuidv7();
  const email = `${id}@people.example`;
  const token = randomBytes(32).toString('base64url');
  const now = api.clock.now();
  await api.db.query(
    `INSERT INTO account (id, email, email_confirmed_at, password_hash, display_name, language, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      email,
      confirmed ? now : null,
      password === undefined ? null : await hashed(api, password),
      name,
      language,
      now,
    ],
  );
  await api.db.query(
    `INSERT INTO session (id, account_id, token_hash, device, created_at, last_seen_at) VALUES ($1, $2, $3, 'Firefox', $4, $4)`,
    [uuidv7(), id, createHash('sha256').update(token).digest(), now],
  );
  if (role)
    await api.db.query(
      `INSERT INTO role_grant (id, account_id, role, consultation_id, granted_at) VALUES ($1, $2, $3, $4, $5)`,
      [uuidv7(), id, role, at, now],
    );
  return { id, name, email, cookie: `folkmoot=${token}` };
}

/** The hash that the server itself would keep. */
async function hashed(api: Api, password: string): Promise<string> {
  const hash = await api.get(Passwords).hashed(password);
  if (!hash.ok) throw new Error(hash.reason);
  return hash.value;
}
