import { Injectable } from '@nestjs/common';
import type { Language } from '@folkmoot/domain';
import { Config } from '../../platform/config.ts';
import { Jobs, Task } from '../../platform/jobs.ts';
import { Mail } from '../../platform/mail.ts';
import { letters, type LetterKind } from './letters.ts';

export interface AccountLetter {
  readonly kind: LetterKind;
  readonly to: string;
  readonly language: Language;
  /** Path and query below the forum's address. */
  readonly path: string;
}

const taskName = 'sendAccountLetter';

/** Sends one letter about an account. The queue keeps the link only until the letter is out. */
@Injectable()
export class SendAccountLetter extends Task {
  readonly name = taskName;

  constructor(
    private readonly mail: Mail,
    private readonly config: Config,
  ) {
    super();
  }

  async run(payload: AccountLetter): Promise<void> {
    const { subject, lines } = letters[payload.language][payload.kind];
    const text = [...lines(this.config.publicUrl + payload.path), this.config.siteName].join('\n\n');
    await this.mail.send({
      to: payload.to,
      subject: `${this.config.siteName}: ${subject}`,
      text,
      language: payload.language,
    });
  }
}

export function sendLetter(jobs: Jobs, letter: AccountLetter): Promise<void> {
  return jobs.add(taskName, letter);
}
