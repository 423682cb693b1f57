import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, the sessions and mailed tokens that prove them, role grants, and the record of tries. */
export class Identity1780000000002 implements MigrationInterface {
  name = 'Identity1780000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        email text UNIQUE,
        email_confirmed_at timestamptz(3),
        password_hash text,
        display_name text NOT NULL,
        language text NOT NULL,
        office text,
        created_at timestamptz(3) NOT NULL,
        deleted_at timestamptz(3),
        CHECK (deleted_at IS NULL OR (email IS NULL AND password_hash IS NULL AND display_name = ''))
      )`);
    await runner.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE,
        device text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        last_seen_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX session_account ON session (account_id)`);
    await runner.query(`
      CREATE TABLE mailed_token (
        token_hash bytea PRIMARY KEY,
        purpose text NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        expires_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX mailed_token_account ON mailed_token (account_id)`);
    await runner.query(`
      CREATE TABLE throttle (
        key bytea PRIMARY KEY,
        tries integer NOT NULL,
        since timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX throttle_since ON throttle (since)`);
    await runner.query(`
      CREATE TABLE role_grant (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('moderator', 'official', 'admin')),
        consultation_id uuid,
        granted_by uuid REFERENCES account (id),
        granted_at timestamptz(3) NOT NULL,
        UNIQUE NULLS NOT DISTINCT (account_id, role, consultation_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['role_grant', 'throttle', 'mailed_token', 'session', 'account'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
