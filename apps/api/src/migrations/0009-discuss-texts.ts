import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments stand on amendments and on the words of clauses too, and what is amended can be moderated. */
export class DiscussTexts1780000000009 implements MigrationInterface {
  name = 'DiscussTexts1780000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE comment ALTER COLUMN proposal_id DROP NOT NULL,
        ADD COLUMN amendment_id uuid REFERENCES amendment (id) ON DELETE CASCADE,
        ADD COLUMN text_id uuid REFERENCES policy_text (id) ON DELETE CASCADE,
        ADD COLUMN clause_id uuid,
        ADD COLUMN anchor jsonb,
        ADD CONSTRAINT comment_one_subject CHECK (num_nonnulls(proposal_id, amendment_id, text_id) = 1),
        ADD CONSTRAINT comment_clause CHECK ((text_id IS NULL) = (clause_id IS NULL)),
        ADD CONSTRAINT comment_anchor CHECK (anchor IS NULL OR clause_id IS NOT NULL)`);
    await runner.query(
      `CREATE INDEX comment_of_amendment ON comment (amendment_id, best DESC, id DESC) WHERE amendment_id IS NOT NULL AND parent_id IS NULL`,
    );
    await runner.query(
      `CREATE INDEX comment_of_clause ON comment (text_id, clause_id, best DESC, id DESC) WHERE text_id IS NOT NULL AND parent_id IS NULL`,
    );
    await runner.query(`
      CREATE TABLE amendment_credit (
        amendment_id uuid NOT NULL REFERENCES amendment (id) ON DELETE CASCADE,
        comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (amendment_id, comment_id)
      )`);
    await runner.query(`CREATE INDEX amendment_credit_comment ON amendment_credit (comment_id)`);
    await runner.query(`
      ALTER TABLE moderation_case DROP CONSTRAINT moderation_case_subject_kind_check,
        ADD CONSTRAINT moderation_case_subject_kind_check CHECK (subject_kind IN ('proposal', 'amendment', 'comment'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM moderation_case WHERE subject_kind = 'amendment'`);
    await runner.query(`
      ALTER TABLE moderation_case DROP CONSTRAINT moderation_case_subject_kind_check,
        ADD CONSTRAINT moderation_case_subject_kind_check CHECK (subject_kind IN ('proposal', 'comment'))`);
    await runner.query(`DROP TABLE amendment_credit`);
    await runner.query(`DELETE FROM comment WHERE proposal_id IS NULL`);
    await runner.query(`
      ALTER TABLE comment DROP COLUMN anchor, DROP COLUMN clause_id, DROP COLUMN text_id, DROP COLUMN amendment_id,
        ALTER COLUMN proposal_id SET NOT NULL`);
  }
}
