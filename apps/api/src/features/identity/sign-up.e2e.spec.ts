import { Api } from '../../testing/api.ts';
import { setCookies, signedIn } from '../../testing/cookies.ts';
import { Mailbox } from '../../testing/mailbox.ts';
import { aPerson } from '../../testing/people.ts';

let mailbox: Mailbox;
let api: Api;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  api = await Api.start({ SMTP_URL: mailbox.url, SITE_NAME: 'Vellamo' });
});
afterEach(() => api.clock.setTo(null));
afterAll(async () => {
  await api.stop();
  await mailbox.close();
});

const form = (email: string, change: Record<string, unknown> = {}) => ({
  email,
  password: 'lamp tuesday granite otter',
  displayName: 'Signe Example',
  language: 'en',
  ...change,
});
const signUp = (email: string, change: Record<string, unknown> = {}) =>
  api.act('signUp', form(email, change), 'sentTo', null);
const confirm = (token: string) =>
  api.ask(api.mutation('confirmEmail', 'viewer { email emailConfirmed }'), { input: { token } });
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describe('signing up', () => {
  it.each([
    ['en', 'Vellamo: Confirm your e-mail address', 'two days'],
    ['es', 'Vellamo: Confirma tu dirección de correo', 'dos días'],
    ['ar', 'Vellamo: أكّد عنوان بريدك الإلكتروني', 'يومين'],
  ])('sends a letter in %s whose link confirms and signs in', async (language, subject, words) => {
    const email = `signe.${language}@people.example`;
    expect(await signUp(` ${email.toUpperCase()} `, { language })).toEqual({
      __typename: 'SignUpSuccess',
      sentTo: email,
    });
    await api.work();
    const letter = mailbox.last(email);
    expect(letter.subject).toBe(subject);
    expect(letter.text).toContain(words);
    expect(letter.headers.get('content-language')).toBe(language);
    expect(letter.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter.from?.text).toContain('Vellamo');
    expect(letter.text).toContain('http://localhost:4400/confirm-email?token=');
    const confirmed = await confirm(mailbox.token(email));
    expect(confirmed.data.confirmEmail.viewer).toEqual({ email, emailConfirmed: true });
    const { data } = await api.ask('{ viewer { email emailConfirmed language } }', {}, signedIn(confirmed));
    expect(data.viewer).toEqual({ email, emailConfirmed: true, language });
  });

  it('signs nobody in before the address is confirmed by its letter', async () => {
    const answer = await api.ask(api.mutation('signUp', 'sentTo'), { input: form('waits@people.example') });
    expect(setCookies(answer)).toEqual([]);
  });

  it('answers the same for a known address, whose owner gets another letter and keeps the old password', async () => {
    const email = 'known@people.example';
    const first = await signUp(email);
    await api.work();
    const second = await signUp(email, {
      password: 'quite another river stone',
      displayName: 'An Impostor',
      language: 'es',
    });
    expect(second).toEqual(first);
    await api.work();
    expect(mailbox.to(email).map(({ subject }) => subject)).toEqual([
      'Vellamo: Confirm your e-mail address',
      'Vellamo: Ya tienes una cuenta',
    ]);
    expect(mailbox.last(email).text).not.toContain('token=');
    const { rows } = await api.db.query('SELECT display_name FROM account WHERE email = $1', [email]);
    expect(rows).toEqual([{ display_name: 'Signe Example' }]);
    expect(
      (await api.act('signIn', { email, password: 'quite another river stone' }, 'viewer { id }', null)).reason,
    ).toBe('WRONG_CREDENTIALS');
  });

  it('makes one account of many at once with one address', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => signUp('rush@people.example')));
    for (const answer of answers)
      expect(answer).toEqual({ __typename: 'SignUpSuccess', sentTo: 'rush@people.example' });
    const { rows } = await api.db.query(`SELECT 1 FROM account WHERE email = 'rush@people.example'`);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['a short password', { password: 'gr4n1te!!' }, 'TOO_SHORT', 'password'],
    ['a password of 201 characters', { password: 'x1-'.repeat(67) }, 'TOO_LONG', 'password'],
    ['a password of the breached lists', { password: 'password123' }, 'PASSWORD_WEAK', 'password'],
    ['another of them', { password: 'qwertyuiop' }, 'PASSWORD_WEAK', 'password'],
    ['a password of one letter', { password: 'aaaaaaaaaaaaaa' }, 'PASSWORD_WEAK', 'password'],
    [
      'the name in the password',
      { displayName: 'Wilhelmiina Zetterqvist', password: 'wilhelmiinazetterqvist' },
      'PASSWORD_WEAK',
      'password',
    ],
    [
      'the address as the password',
      { email: 'zyxvut.oprqs@people.example', password: 'zyxvut.oprqs@people.example' },
      'PASSWORD_WEAK',
      'password',
    ],
    ['no address', { email: ' ' }, 'REQUIRED', 'email'],
    ['half an address', { email: 'signe@example' }, 'NOT_AN_EMAIL', 'email'],
    ['an address with a control character', { email: 'signe\u0000@people.example' }, 'NOT_AN_EMAIL', 'email'],
    ['no name', { displayName: '' }, 'REQUIRED', 'displayName'],
    ['a name of one letter', { displayName: 'S' }, 'TOO_SHORT', 'displayName'],
    ['a name of 61 letters', { displayName: 'S'.repeat(61) }, 'TOO_LONG', 'displayName'],
  ])('refuses %s', async (_, change, reason, field) => {
    const accounts = async () => (await api.db.query('SELECT count(*) FROM account')).rows;
    const before = await accounts();
    expect(await signUp('refused@people.example', change)).toMatchObject({ reason, field });
    expect(await accounts()).toEqual(before);
  });

  it('takes a long password that is only words', async () => {
    expect(await signUp('words@people.example', { password: 'barn owl teaspoon verandah' })).toEqual({
      __typename: 'SignUpSuccess',
      sentTo: 'words@people.example',
    });
  });
});

describe('a confirming link', () => {
  const aLink = async (email: string): Promise<string> => {
    await signUp(email);
    await api.work();
    return mailbox.token(email);
  };

  it('works once', async () => {
    const token = await aLink('once@people.example');
    expect((await confirm(token)).data.confirmEmail.viewer.emailConfirmed).toBe(true);
    const again = await confirm(token);
    expect(again.data.confirmEmail.reason).toBe('TOKEN_INVALID');
    expect(setCookies(again)).toEqual([]);
  });

  it('works for one of two who follow it at once', async () => {
    const token = await aLink('twice@people.example');
    const answers = await Promise.all([confirm(token), confirm(token)]);
    expect(answers.map(({ data }) => data.confirmEmail.__typename).sort()).toEqual(['ConfirmEmailSuccess', 'Refused']);
  });

  it('works for two days and no longer', async () => {
    const [early, late] = [await aLink('early@people.example'), await aLink('late@people.example')];
    api.clock.setTo(later(47.9));
    expect((await confirm(early)).data.confirmEmail.viewer.emailConfirmed).toBe(true);
    api.clock.setTo(later(48.1));
    expect((await confirm(late)).data.confirmEmail.reason).toBe('TOKEN_INVALID');
    const { rows } = await api.db.query(`SELECT email_confirmed_at FROM account WHERE email = 'late@people.example'`);
    expect(rows).toEqual([{ email_confirmed_at: null }]);
  });

  it('is of no use for a new password, nor is one of those for confirming', async () => {
    const email = 'purpose@people.example';
    const confirming = await aLink(email);
    const password = 'seven bicycles in a pond';
    expect((await api.act('resetPassword', { token: confirming, password }, 'viewer { id }', null)).reason).toBe(
      'TOKEN_INVALID',
    );
    await api.act('requestPasswordReset', { email }, 'sentTo', null);
    await api.work();
    expect((await confirm(mailbox.token(email))).data.confirmEmail.reason).toBe('TOKEN_INVALID');
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(100_000), "' OR true --", '\u0000'])(
    'refuses what it never sent: %.20j',
    async (token) => {
      expect((await confirm(token)).data.confirmEmail.reason).toBe('TOKEN_INVALID');
    },
  );

  it('is kept only as a hash, and leaves the queue with its letter', async () => {
    const token = await aLink('hash@people.example');
    const { rows } = await api.db.query(`SELECT encode(token_hash, 'escape') AS kept FROM mailed_token`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ kept }) => String(kept).includes(token))).toBe(false);
    const { rows: jobs } = await api.db.query('SELECT count(*)::int AS waiting FROM graphile_worker._private_jobs');
    expect(jobs).toEqual([{ waiting: 0 }]);
  });
});

describe('asking for the confirming letter again', () => {
  it('sends a new link, after which the first one is void', async () => {
    const person = await aPerson(api, { confirmed: false, language: 'es' });
    expect(await api.act('resendConfirmation', {}, 'sentTo', person)).toEqual({
      __typename: 'ResendConfirmationSuccess',
      sentTo: person.email,
    });
    await api.work();
    const first = mailbox.token(person.email);
    await api.act('resendConfirmation', {}, 'sentTo', person);
    await api.work();
    expect(mailbox.last(person.email).subject).toBe('Vellamo: Confirma tu dirección de correo');
    expect((await confirm(first)).data.confirmEmail.reason).toBe('TOKEN_INVALID');
    expect((await confirm(mailbox.token(person.email))).data.confirmEmail.viewer.emailConfirmed).toBe(true);
    const { data } = await api.ask('{ viewer { emailConfirmed } }', {}, person);
    expect(data.viewer.emailConfirmed).toBe(true);
  });

  it('sends nothing to an address that is confirmed, and nothing for visitors', async () => {
    const person = await aPerson(api);
    await api.act('resendConfirmation', {}, 'sentTo', person);
    await api.work();
    expect(mailbox.to(person.email)).toEqual([]);
    expect((await api.act('resendConfirmation', {}, 'sentTo', null)).reason).toBe('NOT_SIGNED_IN');
  });

  it('is limited to eight in a quarter of an hour', async () => {
    const person = await aPerson(api, { confirmed: false });
    for (let n = 0; n < 8; n += 1)
      expect((await api.act('resendConfirmation', {}, 'sentTo', person)).__typename).toBe('ResendConfirmationSuccess');
    expect((await api.act('resendConfirmation', {}, 'sentTo', person)).reason).toBe('TOO_MANY_TRIES');
  });
});

describe('a letter that cannot be sent', () => {
  it('is sent once the mail server is there again', async () => {
    const absent = await Mailbox.open();
    await absent.close();
    const sender = await api.beside({ SMTP_URL: absent.url });
    try {
      await api.work();
      await sender.act('signUp', form('patience@people.example'), 'sentTo', null);
      await sender.work();
      const { rows } = await api.db.query('SELECT attempts, last_error FROM graphile_worker.jobs');
      expect(rows).toEqual([{ attempts: 1, last_error: expect.stringContaining('ECONNREFUSED') }]);
      await api.db.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
      await api.work();
      expect(mailbox.to('patience@people.example')).toHaveLength(1);
    } finally {
      await sender.stop();
    }
  });
});
