import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports gather in one case a piece of content; decisions are only ever added. */
export class Moderation1780000000006 implements MigrationInterface {
  name = 'Moderation1780000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE moderation_case (
        id uuid PRIMARY KEY,
        number integer GENERATED ALWAYS AS IDENTITY,
        consultation_id uuid NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
        subject_kind text NOT NULL CHECK (subject_kind IN ('proposal', 'comment')),
        subject_id uuid NOT NULL UNIQUE,
        state text NOT NULL CHECK (state IN ('waiting', 'decided')),
        reports integer NOT NULL DEFAULT 0,
        opened_at timestamptz(3) NOT NULL,
        waiting_since timestamptz(3) NOT NULL,
        decide_by timestamptz(3) NOT NULL,
        decided_at timestamptz(3),
        version integer NOT NULL DEFAULT 1
      )`);
    await runner.query(`CREATE INDEX moderation_case_queue ON moderation_case (state, decide_by, id)`);
    await runner.query(`CREATE INDEX moderation_case_decided ON moderation_case (state, decided_at DESC, id DESC)`);
    await runner.query(`
      CREATE TABLE report (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES moderation_case (id) ON DELETE CASCADE,
        reporter_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        reason text NOT NULL,
        words text NOT NULL,
        at timestamptz(3) NOT NULL,
        UNIQUE (case_id, reporter_id)
      )`);
    await runner.query(`
      CREATE TABLE decision (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES moderation_case (id) ON DELETE CASCADE,
        moderator_id uuid NOT NULL REFERENCES account (id),
        action text NOT NULL CHECK (action IN ('keep', 'hide', 'restore')),
        rule text,
        reason text NOT NULL,
        waiting_since timestamptz(3) NOT NULL,
        at timestamptz(3) NOT NULL,
        CHECK ((action = 'hide') = (rule IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX decision_case ON decision (case_id, id DESC)`);
    await runner.query(
      `CREATE TRIGGER decision_append_only BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['decision', 'report', 'moderation_case']) await runner.query(`DROP TABLE ${table}`);
  }
}
