import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Threaded comments with their votes and history. Orders are kept beside each comment, so that a page is an index scan. */
export class Discussion1780000000005 implements MigrationInterface {
  name = 'Discussion1780000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE comment (
        id uuid PRIMARY KEY,
        proposal_id uuid NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        consultation_id uuid NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
        parent_id uuid REFERENCES comment (id) ON DELETE CASCADE,
        depth integer NOT NULL,
        author_id uuid REFERENCES account (id),
        stance text NOT NULL CHECK (stance IN ('for', 'against', 'neutral')),
        body text NOT NULL,
        language text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        edited_at timestamptz(3),
        deleted_at timestamptz(3),
        hidden_at timestamptz(3),
        helpful integer NOT NULL DEFAULT 0 CHECK (helpful >= 0),
        not_helpful integer NOT NULL DEFAULT 0 CHECK (not_helpful >= 0),
        -- The domain's wilsonLowerBound and controversy, in closed form; a spec holds each pair against the other.
        best double precision NOT NULL GENERATED ALWAYS AS (
          coalesce(helpful::double precision * helpful / nullif(helpful + not_helpful, 0)
            / (helpful + 1.9208 + 1.96 * sqrt(helpful::double precision * not_helpful / nullif(helpful + not_helpful, 0) + 0.9604)), 0)) STORED,
        controversy double precision NOT NULL GENERATED ALWAYS AS (
          CASE WHEN least(helpful, not_helpful) = 0 THEN 0
            ELSE power(helpful + not_helpful, least(helpful, not_helpful)::double precision / greatest(helpful, not_helpful)) END) STORED,
        replies integer NOT NULL DEFAULT 0 CHECK (replies >= 0)
      ) WITH (fillfactor = 80)`);
    await runner.query(
      `CREATE INDEX comment_best ON comment (proposal_id, best DESC, id DESC) WHERE parent_id IS NULL`,
    );
    await runner.query(`CREATE INDEX comment_newest ON comment (proposal_id, id DESC) WHERE parent_id IS NULL`);
    await runner.query(
      `CREATE INDEX comment_controversial ON comment (proposal_id, controversy DESC, id DESC) WHERE parent_id IS NULL`,
    );
    await runner.query(`CREATE INDEX comment_replies ON comment (parent_id, id)`);
    await runner.query(`CREATE INDEX comment_consultation ON comment (consultation_id, id)`);
    await runner.query(`CREATE INDEX comment_author ON comment (author_id, id DESC)`);
    await runner.query(`
      CREATE TABLE comment_vote (
        comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        vote text NOT NULL CHECK (vote IN ('helpful', 'notHelpful')),
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (comment_id, account_id)
      )`);
    await runner.query(`CREATE INDEX comment_vote_account ON comment_vote (account_id)`);
    await runner.query(`
      CREATE TABLE comment_revision (
        comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
        number integer NOT NULL,
        body text NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (comment_id, number)
      )`);
    await runner.query(`
      CREATE TABLE stance_count (
        proposal_id uuid NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        stance text NOT NULL,
        comments integer NOT NULL CHECK (comments >= 0),
        PRIMARY KEY (proposal_id, stance)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stance_count', 'comment_revision', 'comment_vote', 'comment'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
