import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Official answers with their promises, and published results. */
export class Outcomes1780000000007 implements MigrationInterface {
  name = 'Outcomes1780000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE answer (
        id uuid PRIMARY KEY,
        proposal_id uuid NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        official_id uuid NOT NULL REFERENCES account (id),
        state text NOT NULL CHECK (state IN ('underReview', 'accepted', 'partly', 'rejected', 'done')),
        reason text NOT NULL,
        promises jsonb NOT NULL DEFAULT '[]',
        at timestamptz(3) NOT NULL,
        is_current boolean NOT NULL DEFAULT true
      )`);
    await runner.query(`CREATE UNIQUE INDEX answer_current ON answer (proposal_id) WHERE is_current`);
    await runner.query(`CREATE INDEX answer_proposal ON answer (proposal_id, id DESC)`);
    await runner.query(`
      CREATE TABLE result (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL UNIQUE REFERENCES consultation (id) ON DELETE CASCADE,
        title text NOT NULL,
        lead text NOT NULL,
        body text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        edited_by uuid NOT NULL REFERENCES account (id),
        edited_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE published_result (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
        version integer NOT NULL,
        title text NOT NULL,
        lead text NOT NULL,
        body text NOT NULL,
        figures jsonb NOT NULL,
        published_by uuid NOT NULL REFERENCES account (id),
        published_at timestamptz(3) NOT NULL,
        UNIQUE (consultation_id, version)
      )`);
    await runner.query(
      `CREATE TRIGGER published_result_append_only BEFORE UPDATE ON published_result FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['published_result', 'result', 'answer']) await runner.query(`DROP TABLE ${table}`);
  }
}
