import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policy texts with their working draft, public versions, amendments, and where each clause comes from. */
export class PolicyText1780000000008 implements MigrationInterface {
  name = 'PolicyText1780000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_text (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL UNIQUE REFERENCES consultation (id) ON DELETE CASCADE,
        title text NOT NULL,
        language text NOT NULL,
        draft jsonb NOT NULL DEFAULT '[]',
        revision integer NOT NULL DEFAULT 0,
        versions integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE policy_version (
        id uuid PRIMARY KEY,
        text_id uuid NOT NULL REFERENCES policy_text (id) ON DELETE CASCADE,
        number integer NOT NULL,
        title text NOT NULL,
        note text NOT NULL,
        revision integer NOT NULL,
        published_by_id uuid NOT NULL REFERENCES account (id),
        published_at timestamptz(3) NOT NULL,
        UNIQUE (text_id, number)
      )`);
    await runner.query(`
      CREATE TABLE version_clause (
        version_id uuid NOT NULL REFERENCES policy_version (id) ON DELETE CASCADE,
        position integer NOT NULL,
        clause_id uuid NOT NULL,
        kind text NOT NULL,
        level integer NOT NULL,
        number text NOT NULL,
        words text NOT NULL,
        PRIMARY KEY (version_id, position),
        UNIQUE (version_id, clause_id)
      )`);
    await runner.query(`CREATE INDEX version_clause_clause ON version_clause (clause_id)`);
    for (const table of ['policy_version', 'version_clause'])
      await runner.query(
        `CREATE TRIGGER ${table}_append_only BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
    await runner.query(`
      CREATE TABLE amendment (
        id uuid PRIMARY KEY,
        text_id uuid NOT NULL REFERENCES policy_text (id) ON DELETE CASCADE,
        consultation_id uuid NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
        number integer NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'accepted', 'acceptedInPart', 'rejected', 'merged', 'stale', 'withdrawn')),
        author_id uuid REFERENCES account (id),
        parent_id uuid REFERENCES amendment (id),
        proposal_id uuid REFERENCES proposal (id),
        base integer NOT NULL,
        changes jsonb NOT NULL,
        why text NOT NULL,
        language text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        sent_at timestamptz(3) NOT NULL,
        edited_at timestamptz(3),
        ended_at timestamptz(3),
        hidden_at timestamptz(3),
        merged_into_id uuid REFERENCES amendment (id),
        object_by timestamptz(3),
        -- The clauses a newer version changed under it, while it is stale.
        collided uuid[] NOT NULL DEFAULT '{}',
        -- Kept by the statements that change them, in the transaction of the voice or the comment.
        voices_for integer NOT NULL DEFAULT 0 CHECK (voices_for >= 0),
        voices_against integer NOT NULL DEFAULT 0 CHECK (voices_against >= 0),
        voices_neutral integer NOT NULL DEFAULT 0 CHECK (voices_neutral >= 0),
        comments integer NOT NULL DEFAULT 0 CHECK (comments >= 0),
        UNIQUE (text_id, number),
        CHECK ((state = 'merged') = (merged_into_id IS NOT NULL))
      ) WITH (fillfactor = 80)`);
    await runner.query(`CREATE INDEX amendment_backed ON amendment (text_id, voices_for DESC, id DESC)`);
    await runner.query(`CREATE INDEX amendment_newest ON amendment (text_id, id DESC)`);
    await runner.query(`CREATE INDEX amendment_by_author ON amendment (author_id, id DESC)`);
    await runner.query(`CREATE INDEX amendment_parent ON amendment (parent_id) WHERE parent_id IS NOT NULL`);
    await runner.query(`CREATE INDEX amendment_proposal ON amendment (proposal_id) WHERE proposal_id IS NOT NULL`);
    await runner.query(`CREATE INDEX amendment_merged ON amendment (merged_into_id) WHERE merged_into_id IS NOT NULL`);
    await runner.query(`CREATE INDEX amendment_objections ON amendment (object_by) WHERE object_by IS NOT NULL`);
    await runner.query(`
      CREATE TABLE amendment_revision (
        amendment_id uuid NOT NULL REFERENCES amendment (id) ON DELETE CASCADE,
        number integer NOT NULL,
        base integer NOT NULL,
        changes jsonb NOT NULL,
        why text NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (amendment_id, number)
      )`);
    // Which clauses an amendment is about; what a clause's page and the strip beside the text ask.
    await runner.query(`
      CREATE TABLE amendment_clause (
        amendment_id uuid NOT NULL REFERENCES amendment (id) ON DELETE CASCADE,
        text_id uuid NOT NULL,
        clause_id uuid NOT NULL,
        PRIMARY KEY (amendment_id, clause_id)
      )`);
    await runner.query(`CREATE INDEX amendment_clause_clause ON amendment_clause (text_id, clause_id, amendment_id)`);
    await runner.query(`
      CREATE TABLE amendment_author (
        amendment_id uuid NOT NULL REFERENCES amendment (id) ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        since timestamptz(3) NOT NULL,
        PRIMARY KEY (amendment_id, account_id)
      )`);
    await runner.query(`CREATE INDEX amendment_author_account ON amendment_author (account_id)`);
    await runner.query(`
      CREATE TABLE amendment_invitation (
        token_hash bytea PRIMARY KEY,
        amendment_id uuid NOT NULL REFERENCES amendment (id) ON DELETE CASCADE,
        invited_by_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        expires_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX amendment_invitation_amendment ON amendment_invitation (amendment_id)`);
    await runner.query(`
      CREATE TABLE amendment_voice (
        amendment_id uuid NOT NULL REFERENCES amendment (id) ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        stance text NOT NULL CHECK (stance IN ('for', 'against', 'neutral')),
        at timestamptz(3) NOT NULL,
        -- What the person answered when officials merged the amendment; null while they have not.
        goes_along boolean,
        PRIMARY KEY (amendment_id, account_id)
      )`);
    await runner.query(`CREATE INDEX amendment_voice_account ON amendment_voice (account_id, amendment_id)`);
    await runner.query(`
      CREATE TABLE amendment_decision (
        id uuid PRIMARY KEY,
        amendment_id uuid NOT NULL REFERENCES amendment (id) ON DELETE CASCADE,
        decision text NOT NULL CHECK (decision IN ('accepted', 'acceptedInPart', 'rejected', 'merged')),
        reason text NOT NULL,
        official_id uuid NOT NULL REFERENCES account (id),
        changes jsonb,
        at timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX amendment_decision_amendment ON amendment_decision (amendment_id, id DESC)`);
    await runner.query(
      `CREATE TRIGGER amendment_decision_append_only BEFORE UPDATE ON amendment_decision FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(`
      CREATE TABLE draft_step (
        text_id uuid NOT NULL REFERENCES policy_text (id) ON DELETE CASCADE,
        revision integer NOT NULL,
        official_id uuid NOT NULL REFERENCES account (id),
        amendment_id uuid REFERENCES amendment (id),
        changes jsonb NOT NULL,
        undo jsonb NOT NULL,
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (text_id, revision)
      )`);
    await runner.query(`CREATE INDEX draft_step_amendment ON draft_step (amendment_id) WHERE amendment_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE clause_origin (
        id uuid PRIMARY KEY,
        text_id uuid NOT NULL REFERENCES policy_text (id) ON DELETE CASCADE,
        version_number integer NOT NULL,
        clause_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('added', 'changed', 'moved', 'removed', 'split', 'merged')),
        other_id uuid,
        official_id uuid REFERENCES account (id),
        amendment_id uuid REFERENCES amendment (id),
        changed_form boolean NOT NULL DEFAULT false
      )`);
    await runner.query(`CREATE INDEX clause_origin_clause ON clause_origin (text_id, clause_id, version_number)`);
    await runner.query(
      `CREATE INDEX clause_origin_amendment ON clause_origin (amendment_id) WHERE amendment_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX clause_origin_version ON clause_origin (text_id, version_number)`);
    // How much is being said about a clause. Spread over the clauses, so that no row is everybody's.
    await runner.query(`
      CREATE TABLE clause_count (
        text_id uuid NOT NULL REFERENCES policy_text (id) ON DELETE CASCADE,
        clause_id uuid NOT NULL,
        suggestions integer NOT NULL DEFAULT 0 CHECK (suggestions >= 0),
        comments integer NOT NULL DEFAULT 0 CHECK (comments >= 0),
        PRIMARY KEY (text_id, clause_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'clause_count',
      'clause_origin',
      'draft_step',
      'amendment_decision',
      'amendment_voice',
      'amendment_invitation',
      'amendment_author',
      'amendment_clause',
      'amendment_revision',
      'amendment',
      'version_clause',
      'policy_version',
      'policy_text',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }
}
