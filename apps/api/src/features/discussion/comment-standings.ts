import { Injectable } from '@nestjs/common';
import type { Comment, CommentStanding } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import { comments } from './comment.table.ts';
import { DiscussedSubjects } from './discussed-subjects.ts';

/** Loads what rules ask of one comment, and keeps it so until the transaction ends. */
@Injectable()
export class CommentStandings {
  constructor(
    private readonly db: Database,
    private readonly subjects: DiscussedSubjects,
  ) {}

  /** The comment with what it is about, or null. Everyone holds in the same order: subject, then comment, then counts. */
  async hold(id: string, strength: 'share' | 'update' = 'update'): Promise<(Comment & CommentStanding) | null> {
    const found = await this.db.find(comments, { id });
    const subject = found && (await this.subjects.hold(found));
    const comment = subject && (await this.db.hold(comments, { id }, strength));
    return comment && { ...comment, subject };
  }
}
