import { Injectable } from '@nestjs/common';
import type { AmendmentState } from '@folkmoot/domain';
import { Database } from '../../platform/database.ts';
import { Jobs, Task } from '../../platform/jobs.ts';
import { SendAmendmentLetter } from './send-amendment-letter.task.ts';
import type { AmendmentNews } from './letters.ts';

/** A letter about an amendment, to one person. */
interface Addressee {
  readonly accountId: string;
  readonly news: AmendmentNews;
}

const newsOf: Partial<Record<AmendmentState, AmendmentNews>> = {
  accepted: 'accepted',
  acceptedInPart: 'acceptedInPart',
  rejected: 'rejected',
  merged: 'merged',
  stale: 'stale',
};

/**
 * After officials or a new version decided about an amendment: one letter to each of its authors, and of a merged one
 * also to each who is for it. The letters are jobs of their own, named by event and person: each is sent once.
 */
@Injectable()
export class TellOfAmendments extends Task {
  readonly name = 'tellOfAmendments';
  override readonly follows = ['amendmentDecided', 'amendmentMerged', 'amendmentStale', 'amendmentTaken'];

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly letters: SendAmendmentLetter,
  ) {
    super();
  }

  async run({ eventId, subjectId }: { eventId: string; subjectId: string }): Promise<void> {
    const [event] = await this.db.query<{ type: string; state: AmendmentState }>(
      `SELECT e.type, a.state FROM event e JOIN amendment a ON a.id = e.subject_id WHERE e.id = $1`,
      [eventId],
    );
    const news = event && (event.type === 'amendmentTaken' ? 'taken' : newsOf[event.state]);
    if (!news) return;
    const authors = await this.db.query<Addressee>(
      `SELECT p.id AS "accountId", $2::text AS news FROM account p WHERE p.deleted_at IS NULL AND p.email_confirmed_at IS NOT NULL
         AND (p.id = (SELECT a.author_id FROM amendment a WHERE a.id = $1) OR p.id IN (SELECT aa.account_id FROM amendment_author aa WHERE aa.amendment_id = $1))`,
      [subjectId, news],
    );
    const asked =
      news === 'merged'
        ? await this.db.query<Addressee>(
            `SELECT v.account_id AS "accountId", 'asked' AS news FROM amendment_voice v JOIN account p ON p.id = v.account_id
             WHERE v.amendment_id = $1 AND v.stance = 'for' AND v.account_id <> ALL ($2::uuid[]) AND p.deleted_at IS NULL`,
            [subjectId, authors.map(({ accountId }) => accountId)],
          )
        : [];
    await this.db.transaction(async () => {
      for (const { accountId, news: kind } of [...authors, ...asked])
        await this.jobs.addOnce(this.letters.name, `${eventId} ${accountId}`, {
          accountId,
          amendmentId: subjectId,
          kind,
        });
    });
  }
}
