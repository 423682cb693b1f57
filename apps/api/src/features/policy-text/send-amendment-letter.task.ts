import { Injectable } from '@nestjs/common';
import type { Language } from '@folkmoot/domain';
import { Config } from '../../platform/config.ts';
import { Database } from '../../platform/database.ts';
import { Task } from '../../platform/jobs.ts';
import { Mail } from '../../platform/mail.ts';
import { letters, type AmendmentNews } from './letters.ts';

interface Row {
  readonly to: string;
  readonly language: Language;
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly into: number | null;
  readonly objectBy: Date | null;
  readonly reason: string | null;
}

/** Sends one person one letter about what became of an amendment. */
@Injectable()
export class SendAmendmentLetter extends Task {
  readonly name = 'sendAmendmentLetter';

  constructor(
    private readonly db: Database,
    private readonly mail: Mail,
    private readonly config: Config,
  ) {
    super();
  }

  async run({ accountId, amendmentId, kind }: { accountId: string; amendmentId: string; kind: AmendmentNews }) {
    const [row] = await this.db.query<Row>(
      `SELECT p.email AS "to", p.language, c.slug, a.number, t.title, m.number AS into, a.object_by AS "objectBy",
         (SELECT d.reason FROM amendment_decision d WHERE d.amendment_id = a.id ORDER BY d.id DESC LIMIT 1) AS reason
       FROM amendment a JOIN policy_text t ON t.id = a.text_id JOIN consultation c ON c.id = t.consultation_id
         JOIN account p ON p.id = $2 AND p.deleted_at IS NULL LEFT JOIN amendment m ON m.id = a.merged_into_id
       WHERE a.id = $1`,
      [amendmentId, accountId],
    );
    if (!row) return;
    const { to, language, slug, number, title, reason, into, objectBy } = row;
    const day = objectBy
      ? new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(objectBy)
      : '';
    const facts = { number, title, reason: reason ?? '', into: into ?? 0, day };
    const { subject, lines } = letters[language][kind];
    await this.mail.send({
      to,
      subject: `${this.config.siteName}: ${subject(facts)}`,
      text: [...lines(facts), `${this.config.publicUrl}/c/${slug}/suggestions/${number}`, this.config.siteName].join(
        '\n\n',
      ),
      language,
    });
  }
}
