import { Injectable } from '@nestjs/common';
import { touchedClauses, type Amendment } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';

/** Which clauses an amendment is about, and how many amendments each clause has. Counts come last in a transaction. */
@Injectable()
export class TouchedClauses {
  constructor(private readonly db: Database) {}

  /** Notes what the amendment is about now; what it was about before is forgotten. */
  async note({ id, textId, changes }: Pick<Amendment, 'id' | 'textId' | 'changes'>): Promise<void> {
    await this.forget(id);
    await this.db.query(
      `INSERT INTO amendment_clause (amendment_id, text_id, clause_id) SELECT $1, $2, c FROM unnest($3::uuid[]) AS t (c)`,
      [id, textId, touchedClauses(changes)],
    );
    await this.db.query(
      `INSERT INTO clause_count AS cc (text_id, clause_id, suggestions)
       SELECT $1, c, 1 FROM (SELECT DISTINCT c FROM unnest($2::uuid[]) AS t (c) ORDER BY c) s
       ON CONFLICT (text_id, clause_id) DO UPDATE SET suggestions = cc.suggestions + 1`,
      [textId, touchedClauses(changes)],
    );
  }

  /** A withdrawn or hidden amendment counts no more. */
  async forget(amendmentId: string): Promise<void> {
    await this.db.query(
      `WITH held AS (
         SELECT cc.text_id, cc.clause_id FROM clause_count cc JOIN amendment_clause ac ON ac.text_id = cc.text_id AND ac.clause_id = cc.clause_id
         WHERE ac.amendment_id = $1 ORDER BY cc.clause_id FOR UPDATE OF cc),
       counted AS (
         UPDATE clause_count cc SET suggestions = cc.suggestions - 1 FROM held h WHERE cc.text_id = h.text_id AND cc.clause_id = h.clause_id)
       DELETE FROM amendment_clause WHERE amendment_id = $1`,
      [amendmentId],
    );
  }
}
