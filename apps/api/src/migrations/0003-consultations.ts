import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consultations and their dated phases. */
export class Consultations1780000000003 implements MigrationInterface {
  name = 'Consultations1780000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        title text NOT NULL,
        summary text NOT NULL,
        brief text NOT NULL,
        language text NOT NULL,
        topic text NOT NULL,
        place text NOT NULL,
        asked_by text NOT NULL,
        contact text NOT NULL,
        image_id uuid REFERENCES file (id),
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES account (id),
        created_at timestamptz(3) NOT NULL,
        published_at timestamptz(3),
        archived_at timestamptz(3)
      )`);
    await runner.query(`CREATE INDEX consultation_published ON consultation (published_at DESC, id DESC)`);
    await runner.query(`
      ALTER TABLE role_grant ADD CONSTRAINT role_grant_consultation
      FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE`);
    await runner.query(`
      CREATE TABLE phase (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('propose', 'discuss', 'draft', 'vote', 'answer', 'closed')),
        opens_at timestamptz(3) NOT NULL,
        closes_at timestamptz(3) NOT NULL CHECK (closes_at >= opens_at),
        opening_announced boolean NOT NULL DEFAULT false,
        closing_announced boolean NOT NULL DEFAULT false,
        UNIQUE (consultation_id, position) DEFERRABLE INITIALLY DEFERRED
      )`);
    await runner.query(`CREATE INDEX phase_to_open ON phase (opens_at) WHERE NOT opening_announced`);
    await runner.query(`CREATE INDEX phase_to_close ON phase (closes_at) WHERE NOT closing_announced`);
    // Who has taken part: one row a person and consultation, so that nobody is counted twice.
    await runner.query(`
      CREATE TABLE participant (
        consultation_id uuid NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        since timestamptz(3) NOT NULL,
        last_at timestamptz(3) NOT NULL,
        PRIMARY KEY (consultation_id, account_id)
      )`);
    await runner.query(`CREATE INDEX participant_last ON participant (last_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE participant`);
    await runner.query(`DROP TABLE phase`);
    await runner.query(`ALTER TABLE role_grant DROP CONSTRAINT role_grant_consultation`);
    await runner.query(`DROP TABLE consultation`);
  }
}
