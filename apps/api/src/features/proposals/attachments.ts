import { Injectable } from '@nestjs/common';
import { accept, mostAttachments, refuse, type Outcome } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';

/** Which files belong to a proposal, in which order. */
@Injectable()
export class Attachments {
  constructor(private readonly db: Database) {}

  /** Replaces a proposal's files. Only files the person has uploaded can be attached. */
  async replace(proposalId: string, fileIds: readonly string[], ownerId: string): Promise<Outcome<null>> {
    const unique = [...new Set(fileIds)];
    if (unique.length > mostAttachments) return refuse('TOO_MANY', 'attachmentIds');
    const owned = await this.db.query(`SELECT 1 FROM file WHERE id = ANY ($1::uuid[]) AND owner_id = $2`, [
      unique,
      ownerId,
    ]);
    if (owned.length !== unique.length) return refuse('NOT_FOUND', 'attachmentIds');
    await this.db.query(`DELETE FROM proposal_attachment WHERE proposal_id = $1 AND NOT file_id = ANY ($2::uuid[])`, [
      proposalId,
      unique,
    ]);
    await this.db.query(
      `INSERT INTO proposal_attachment (proposal_id, file_id, position)
       SELECT $1, id, position FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, position)
       ON CONFLICT (proposal_id, file_id) DO UPDATE SET position = excluded.position`,
      [proposalId, unique],
    );
    return accept(null);
  }
}
