import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals with their history, attachments, supports, and counts kept beside them. */
export class Proposals1780000000004 implements MigrationInterface {
  name = 'Proposals1780000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE proposal (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
        number integer,
        slug text NOT NULL DEFAULT '',
        state text NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
        author_id uuid REFERENCES account (id),
        title text NOT NULL,
        summary text NOT NULL,
        body text NOT NULL,
        language text NOT NULL,
        topic text NOT NULL,
        place text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        published_at timestamptz(3),
        edited_at timestamptz(3),
        withdrawn_at timestamptz(3),
        hidden_at timestamptz(3),
        search tsvector GENERATED ALWAYS AS (
          setweight(to_tsvector('simple', plain_text(title)), 'A') ||
          setweight(to_tsvector('simple', plain_text(summary)), 'B') ||
          setweight(to_tsvector('simple', plain_text(body)), 'C')) STORED,
        UNIQUE (consultation_id, number),
        CHECK ((state = 'draft') = (number IS NULL)),
        CHECK ((state = 'draft') = (published_at IS NULL))
      )`);
    await runner.query(
      `CREATE INDEX proposal_newest ON proposal (consultation_id, published_at DESC, id DESC) WHERE state <> 'draft'`,
    );
    await runner.query(`CREATE INDEX proposal_author ON proposal (author_id, id DESC)`);
    await runner.query(`CREATE INDEX proposal_search ON proposal USING gin (search)`);
    await runner.query(`CREATE INDEX proposal_title ON proposal USING gin (plain_text(title) gin_trgm_ops)`);
    // Counts stand apart from the text: a support locks and rewrites this narrow row, never the proposal.
    await runner.query(`
      CREATE TABLE proposal_count (
        proposal_id uuid PRIMARY KEY REFERENCES proposal (id) ON DELETE CASCADE,
        consultation_id uuid NOT NULL,
        published_at timestamptz(3) NOT NULL,
        supports integer NOT NULL DEFAULT 0 CHECK (supports >= 0),
        comments integer NOT NULL DEFAULT 0 CHECK (comments >= 0),
        hot double precision GENERATED ALWAYS AS (
          log(greatest(supports + 2 * comments, 1)::double precision) + extract(epoch FROM published_at AT TIME ZONE 'UTC')::double precision / 604800) STORED
      ) WITH (fillfactor = 70)`);
    await runner.query(
      `CREATE INDEX proposal_count_hot ON proposal_count (consultation_id, hot DESC, proposal_id DESC)`,
    );
    await runner.query(
      `CREATE INDEX proposal_count_supports ON proposal_count (consultation_id, supports DESC, proposal_id DESC)`,
    );
    await runner.query(
      `CREATE INDEX proposal_count_comments ON proposal_count (consultation_id, comments DESC, proposal_id DESC)`,
    );
    await runner.query(`
      CREATE TABLE support (
        proposal_id uuid NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (proposal_id, account_id)
      )`);
    await runner.query(`CREATE INDEX support_account ON support (account_id, proposal_id)`);
    await runner.query(`
      CREATE TABLE proposal_revision (
        proposal_id uuid NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        number integer NOT NULL,
        title text NOT NULL,
        summary text NOT NULL,
        body text NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (proposal_id, number)
      )`);
    await runner.query(`
      CREATE TABLE proposal_attachment (
        proposal_id uuid NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        file_id uuid NOT NULL REFERENCES file (id),
        position integer NOT NULL,
        PRIMARY KEY (proposal_id, file_id)
      )`);
    // How alike two proposals are, kept when one is published: a page shows it without weighing all others.
    await runner.query(`
      CREATE TABLE proposal_likeness (
        proposal_id uuid NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        other_id uuid NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
        likeness real NOT NULL,
        PRIMARY KEY (proposal_id, other_id)
      )`);
    await runner.query(`CREATE INDEX proposal_likeness_other ON proposal_likeness (other_id)`);
    await runner.query(`CREATE INDEX proposal_attachment_file ON proposal_attachment (file_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'proposal_likeness',
      'proposal_attachment',
      'proposal_revision',
      'support',
      'proposal_count',
      'proposal',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }
}
