import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { accept, passwordOfLength, refuse, type Outcome } from '@folkmoot/domain';

/** Argon2id as OWASP's password storage cheat sheet has it: 19 MiB, two passes, one lane. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Each takes a core for some 15 ms: more at once only wait longer, and past the queue people are told so. */
const atOnce = 2;
const mostWaiting = 200;
/** zxcvbn's guesses in powers of ten: 3 is «safe against an online attack». */
const leastScore = 3;

/** Hashes and checks passwords off the event loop, a few at a time. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Guessed by word lists that ship with the server (leaked passwords, names, words): nothing leaves it. */
  private readonly guesser = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
  /** A hash of nothing: checked where there is no account, so that absence takes as long as presence. */
  private readonly decoy = hash('no one has this password', argon2id);

  /** Refuses what is short, or easily guessed by someone who knows these words about the person. */
  strong(password: string, about: readonly string[], field = 'password'): Outcome<string> {
    const ofLength = passwordOfLength(password, field);
    if (!ofLength.ok) return ofLength;
    const words = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
    const { score } = this.guesser.check(password.slice(0, 100), [...words, 'folkmoot']);
    return score >= leastScore ? accept(password) : refuse('PASSWORD_WEAK', field);
  }

  async hashed(password: string): Promise<Outcome<string>> {
    return this.inTurn(async () => accept(await hash(password, argon2id)));
  }

  /** Does the password open the hash? Without a hash the answer is no, after the same work. */
  async matches(password: string, passwordHash: string | null): Promise<Outcome<boolean>> {
    return this.inTurn(async () => {
      const right = await verify(passwordHash ?? (await this.decoy), password.slice(0, 1000));
      return accept(right && passwordHash !== null);
    });
  }

  private async inTurn<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (this.running >= atOnce) {
      if (this.waiting.length >= mostWaiting) return refuse('BUSY');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
