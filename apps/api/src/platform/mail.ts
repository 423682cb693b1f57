import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Clock } from './clock.ts';
import { Config } from './config.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Language of the letter, for its header and for readers of screens. */
  readonly language: string;
}

/** Sends letters by SMTP; without `SMTP_URL` they go to a folder and the console, so that a first start needs nothing. */
@Injectable()
export class Mail {
  private readonly logger = new Logger(Mail.name);
  private readonly transport: Transporter;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    this.transport = config.smtpUrl
      ? createTransport(config.smtpUrl)
      : createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  }

  async send({ to, subject, text, language }: Letter): Promise<void> {
    const sent: unknown = await this.transport.sendMail({
      from: { name: this.config.siteName, address: this.config.mailFrom },
      to,
      subject,
      text,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    });
    if (this.config.smtpUrl) return;
    await mkdir(this.config.mailFolder, { recursive: true });
    const file = join(
      this.config.mailFolder,
      `${this.clock.now().toISOString().replaceAll(':', '')}-${randomBytes(4).toString('hex')}.eml`,
    );
    const message = typeof sent === 'object' && sent !== null && 'message' in sent ? sent.message : '';
    await writeFile(file, Buffer.isBuffer(message) ? message : String(message));
    this.logger.log(`No SMTP_URL: a letter is in ${file}`);
  }
}
