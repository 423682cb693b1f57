import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every capability stands on: text search that ignores accents, and the one table of events. */
export class Ground1780000000001 implements MigrationInterface {
  name = 'Ground1780000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS unaccent`);
    // unaccent() is only STABLE because its dictionary could be replaced; ours is fixed, so an index may use it.
    await runner.query(`
      CREATE FUNCTION plain_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      RETURN lower(public.unaccent('public.unaccent'::regdictionary, value))`);
    await runner.query(`
      CREATE TABLE event (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        actor_id uuid,
        consultation_id uuid,
        subject_id uuid,
        audience text NOT NULL CHECK (audience IN ('public', 'staff', 'subject')),
        data jsonb NOT NULL DEFAULT '{}',
        at timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX event_consultation ON event (consultation_id, id DESC) WHERE audience = 'public'`);
    await runner.query(`CREATE INDEX event_subject ON event (subject_id, id DESC)`);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`);
    await runner.query(`
      CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await runner.query(`
      CREATE TABLE file (
        id uuid PRIMARY KEY,
        key text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('image', 'pdf')),
        name text NOT NULL,
        alt text NOT NULL,
        bytes integer NOT NULL,
        width integer,
        height integer,
        owner_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX file_key ON file (key)`);
    await runner.query(`CREATE INDEX file_owner ON file (owner_id, created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE file`);
    await runner.query(`DROP TABLE event`);
    await runner.query(`DROP FUNCTION refuse_change()`);
    await runner.query(`DROP FUNCTION plain_text(text)`);
    await runner.query(`DROP EXTENSION unaccent`);
    await runner.query(`DROP EXTENSION pg_trgm`);
  }
}
