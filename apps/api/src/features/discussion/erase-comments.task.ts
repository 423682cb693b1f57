import { Injectable } from '@nestjs/common';
import type { Comment } from '@folkmoot/domain';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database.ts';
import { Task } from '../../platform/jobs.ts';
import { CommentCounts, isInView } from './comment-counts.ts';
import { comments } from './comment.table.ts';

/** After an account is deleted: its comments stay without a name, or lose their words, as the person chose. */
@Injectable()
export class EraseComments extends Task {
  readonly name = 'eraseComments';
  override readonly follows = ['accountDeleted'];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly counts: CommentCounts,
  ) {
    super();
  }

  async run({ subjectId, data }: { subjectId: string; data: { keepContributions: boolean } }): Promise<void> {
    if (data.keepContributions) return;
    const written = await this.db.findAll(comments, { authorId: subjectId });
    // One transaction each: a run that breaks off goes on where it stopped, and nobody's discussion waits for the whole.
    for (const { id } of written) await this.db.transaction(() => this.erase(id));
  }

  private async erase(id: Comment['id']): Promise<void> {
    const comment = await this.db.hold(comments, { id }, 'update');
    if (!comment || comment.deletedAt) return;
    await this.db.update(comments, { id }, { body: '', deletedAt: this.clock.now() });
    await this.db.query(`DELETE FROM comment_revision WHERE comment_id = $1`, [id]);
    if (isInView(comment)) await this.counts.add(comment, -1);
  }
}
