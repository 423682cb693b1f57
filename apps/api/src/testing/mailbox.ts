import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server on the loopback address that keeps what it is given. */
export class Mailbox {
  readonly letters: ParsedMail[] = [];

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async open(): Promise<Mailbox> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        simpleParser(stream).then((letter) => {
          mailbox.letters.push(letter);
          done();
        }, done);
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const mailbox = new Mailbox(server, `smtp://127.0.0.1:${port}`);
    return mailbox;
  }

  /** What the address was sent, oldest first. */
  to(address: string): ParsedMail[] {
    return this.letters.filter(({ to }) => to && !Array.isArray(to) && to.value.some((one) => one.address === address));
  }

  /** The last letter to the address; the test fails where there is none. */
  last(address: string): ParsedMail {
    const letter = this.to(address).at(-1);
    if (!letter) throw new Error(`No letter to ${address}`);
    return letter;
  }

  /** The secret of the link in the last letter to the address. */
  token(address: string): string {
    const token = /[?&]token=([\w-]+)/.exec(this.last(address).text ?? '')?.[1];
    if (!token) throw new Error(`No link in the letter to ${address}`);
    return token;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
