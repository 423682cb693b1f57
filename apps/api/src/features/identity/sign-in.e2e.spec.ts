import { Api } from '../../testing/api.ts';
import { setCookies, signedIn } from '../../testing/cookies.ts';
import { Mailbox } from '../../testing/mailbox.ts';
import { aPerson, type Person } from '../../testing/people.ts';

let mailbox: Mailbox;
let api: Api;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  api = await Api.start({ SMTP_URL: mailbox.url });
});
afterEach(() => api.clock.setTo(null));
afterAll(async () => {
  await api.stop();
  await mailbox.close();
});

const password = 'lamp tuesday granite otter';
const another = 'seven bicycles in a pond';
const signIn = (email: string, given = password) =>
  api.ask(api.mutation('signIn', 'viewer { id email displayName }'), { input: { email, password: given } });
const reasonOf = async (email: string, given?: string) => (await signIn(email, given)).data.signIn.reason;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe('signing in', () => {
  it('opens the account, however the address is written', async () => {
    const person = await aPerson(api, { password, name: 'Onni Example' });
    const answer = await signIn(` ${person.email.toUpperCase()} `);
    expect(answer.data.signIn.viewer).toEqual({ id: person.id, email: person.email, displayName: 'Onni Example' });
    const { data } = await api.ask('{ viewer { id } }', {}, signedIn(answer));
    expect(data.viewer.id).toBe(person.id);
  });

  it('refuses a wrong address and a wrong password alike', async () => {
    const person = await aPerson(api, { password });
    const wrong = await signIn(person.email, another);
    const absent = await signIn('nobody@people.example', another);
    expect(wrong.data.signIn).toMatchObject({ reason: 'WRONG_CREDENTIALS', field: null });
    expect(absent.data).toEqual(wrong.data);
    for (const answer of [wrong, absent]) expect(setCookies(answer)).toEqual([]);
  });

  it('works a password hash for absent accounts too, so that time tells nothing', async () => {
    const person = await aPerson(api, { password });
    // The least of several: whatever else the machine does only adds to it.
    const least = async (email: () => string) => {
      const times: number[] = [];
      for (let n = 0; n < 7; n += 1) {
        const began = performance.now();
        await signIn(email(), another);
        times.push(performance.now() - began);
      }
      return Math.min(...times);
    };
    const absent = await least(() => `${Math.random()}@people.example`);
    const present = await least(() => person.email);
    expect(absent).toBeGreaterThan(present / 3);
  });

  it('refuses an account without a password, and one that was deleted', async () => {
    const without = await aPerson(api);
    expect(await reasonOf(without.email, '')).toBe('WRONG_CREDENTIALS');
    const gone = await aPerson(api, { password });
    await api.act('deleteAccount', { password, keepContributions: true }, 'done', gone);
    expect(await reasonOf(gone.email)).toBe('WRONG_CREDENTIALS');
  });

  it('sets a cookie that scripts and other sites never get', async () => {
    const person = await aPerson(api, { password });
    const [cookie = ''] = setCookies(await signIn(person.email));
    expect(cookie).toMatch(/^folkmoot=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('binds the cookie to its host and to HTTPS where the forum has HTTPS', async () => {
    const secure = await api.beside({ PUBLIC_URL: 'https://forum.example' });
    try {
      const person = await aPerson(api, { password });
      const answer = await secure.ask(secure.mutation('signIn', 'viewer { id }'), {
        input: { email: person.email, password },
      });
      const [cookie = ''] = setCookies(answer);
      expect(cookie).toMatch(/^__Host-folkmoot=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(cookie).not.toContain('Domain');
      const { data } = await secure.ask('{ viewer { id } }', {}, signedIn(answer));
      expect(data.viewer.id).toBe(person.id);
    } finally {
      await secure.stop();
    }
  });

  it('keeps of the session only a hash', async () => {
    const person = await aPerson(api, { password });
    const secret = signedIn(await signIn(person.email)).cookie.split('=')[1] ?? '';
    const { rows } = await api.db.query(
      `SELECT encode(token_hash, 'base64') AS kept, octet_length(token_hash) AS bytes FROM session WHERE account_id = $1`,
      [person.id],
    );
    expect(rows).toHaveLength(2);
    for (const { kept, bytes } of rows) {
      expect(bytes).toBe(32);
      expect(kept).not.toBe(Buffer.from(secret, 'base64url').toString('base64'));
    }
    expect(secret).toHaveLength(43);
  });

  it.each([
    'folkmoot=',
    'folkmoot=wrong',
    `folkmoot=${'A'.repeat(43)}`,
    `folkmoot=${'A'.repeat(5000)}`,
    'folkmoot=%00',
    "folkmoot=' OR true",
  ])('takes no other cookie: %.30s', async (cookie) => {
    expect((await api.ask('{ viewer { id } }', {}, { cookie })).data).toEqual({ viewer: null });
  });
});

describe('guessing', () => {
  it('is over after eight tries at one account, right password or not', async () => {
    const person = await aPerson(api, { password });
    for (let n = 0; n < 8; n += 1) expect(await reasonOf(person.email, another)).toBe('WRONG_CREDENTIALS');
    expect(await reasonOf(person.email, another)).toBe('TOO_MANY_TRIES');
    expect(await reasonOf(person.email)).toBe('TOO_MANY_TRIES');
  });

  it('is refused after eight at once', async () => {
    const person = await aPerson(api, { password });
    const reasons = await Promise.all(Array.from({ length: 12 }, () => reasonOf(person.email, another)));
    expect(reasons.filter((reason) => reason === 'WRONG_CREDENTIALS')).toHaveLength(8);
    expect(reasons.filter((reason) => reason === 'TOO_MANY_TRIES')).toHaveLength(4);
  });

  it('says nothing of whether there is an account', async () => {
    const reasons: string[] = [];
    for (let n = 0; n < 9; n += 1) reasons.push(await reasonOf('never@people.example'));
    expect(reasons.slice(7)).toEqual(['WRONG_CREDENTIALS', 'TOO_MANY_TRIES']);
  });

  it('counts the same address however it is written, and other accounts apart', async () => {
    const [person, other] = [await aPerson(api, { password }), await aPerson(api, { password })];
    for (let n = 0; n < 8; n += 1) await reasonOf(n % 2 ? person.email : ` ${person.email.toUpperCase()}`, another);
    expect(await reasonOf(person.email)).toBe('TOO_MANY_TRIES');
    expect((await signIn(other.email)).data.signIn.viewer.id).toBe(other.id);
  });

  it('is forgiven by the right password', async () => {
    const person = await aPerson(api, { password });
    for (let n = 0; n < 7; n += 1) await reasonOf(person.email, another);
    expect((await signIn(person.email)).data.signIn.viewer.id).toBe(person.id);
    for (let n = 0; n < 8; n += 1) expect(await reasonOf(person.email, another)).toBe('WRONG_CREDENTIALS');
  });

  it('may begin anew after a quarter of an hour', async () => {
    const person = await aPerson(api, { password });
    for (let n = 0; n < 9; n += 1) await reasonOf(person.email, another);
    api.clock.setTo(inMinutes(14));
    expect(await reasonOf(person.email)).toBe('TOO_MANY_TRIES');
    api.clock.setTo(inMinutes(16));
    expect((await signIn(person.email)).data.signIn.viewer.id).toBe(person.id);
  });

  it('is counted by every server alike', async () => {
    const person = await aPerson(api, { password });
    const other = await api.beside();
    try {
      for (let n = 0; n < 8; n += 1) await reasonOf(person.email, another);
      expect((await other.act('signIn', { email: person.email, password }, 'viewer { id }', null)).reason).toBe(
        'TOO_MANY_TRIES',
      );
    } finally {
      await other.stop();
    }
  });

  it('takes an address that is the guesser’s own network for what it is', async () => {
    expect(await reasonOf('127.0.0.1')).toBe('WRONG_CREDENTIALS');
  });

  it('leaves no address in the record of tries', async () => {
    await reasonOf('trace@people.example');
    const { rows } = await api.db.query(`SELECT encode(key, 'escape') AS key FROM throttle`);
    expect(rows.some(({ key }) => String(key).includes('trace') || String(key).includes('127.0'))).toBe(false);
  });
});

describe('a forgotten password', () => {
  const reset = (token: string, given: string) =>
    api.ask(api.mutation('resetPassword', 'viewer { id emailConfirmed }'), { input: { token, password: given } });
  const aLink = async ({ email }: Person): Promise<string> => {
    expect(await api.act('requestPasswordReset', { email }, 'sentTo', null)).toEqual({
      __typename: 'RequestPasswordResetSuccess',
      sentTo: email,
    });
    await api.work();
    return mailbox.token(email);
  };

  it('is replaced by the mailed link, which signs in and ends all other sessions', async () => {
    const person = await aPerson(api, { password, language: 'ar' });
    const phone = signedIn(await signIn(person.email));
    const answer = await reset(await aLink(person), another);
    expect(mailbox.last(person.email).subject).toContain('اختر كلمة مرور جديدة');
    expect(answer.data.resetPassword.viewer.id).toBe(person.id);
    for (const before of [person, phone])
      expect((await api.ask('{ viewer { id } }', {}, before)).data).toEqual({ viewer: null });
    const { data } = await api.ask('{ viewer { sessions { isCurrent } } }', {}, signedIn(answer));
    expect(data.viewer.sessions).toEqual([{ isCurrent: true }]);
    expect(await reasonOf(person.email, password)).toBe('WRONG_CREDENTIALS');
    expect((await signIn(person.email, another)).data.signIn.viewer.id).toBe(person.id);
  });

  it('also proves the address', async () => {
    const person = await aPerson(api, { confirmed: false });
    expect((await reset(await aLink(person), another)).data.resetPassword.viewer.emailConfirmed).toBe(true);
  });

  it('keeps its link when the new password is refused, and loses it when it is taken', async () => {
    const person = await aPerson(api, { password });
    const token = await aLink(person);
    expect((await reset(token, 'password12')).data.resetPassword).toMatchObject({
      reason: 'PASSWORD_WEAK',
      field: 'password',
    });
    expect((await reset(token, another)).data.resetPassword.viewer.id).toBe(person.id);
    expect((await reset(token, password)).data.resetPassword.reason).toBe('TOKEN_INVALID');
  });

  it('has a link for two hours, and only the last one sent', async () => {
    const person = await aPerson(api, { password });
    const first = await aLink(person);
    const second = await aLink(person);
    expect((await reset(first, another)).data.resetPassword.reason).toBe('TOKEN_INVALID');
    api.clock.setTo(inMinutes(121));
    expect((await reset(second, another)).data.resetPassword.reason).toBe('TOKEN_INVALID');
  });

  it('is asked for alike where there is no account, and nothing is sent', async () => {
    expect(await api.act('requestPasswordReset', { email: 'absent@people.example' }, 'sentTo', null)).toEqual({
      __typename: 'RequestPasswordResetSuccess',
      sentTo: 'absent@people.example',
    });
    await api.work();
    expect(mailbox.to('absent@people.example')).toEqual([]);
  });

  it('is asked for at most eight times in a quarter of an hour', async () => {
    const ask = () => api.act('requestPasswordReset', { email: 'often@people.example' }, 'sentTo', null);
    for (let n = 0; n < 8; n += 1) expect((await ask()).__typename).toBe('RequestPasswordResetSuccess');
    expect((await ask()).reason).toBe('TOO_MANY_TRIES');
  });
});

describe('changing the password', () => {
  const change = (person: { cookie: string }, currentPassword: string, newPassword: string) =>
    api.act('changePassword', { currentPassword, newPassword }, 'viewer { id }', person);

  it('keeps this session and ends every other', async () => {
    const person = await aPerson(api, { password });
    const phone = signedIn(await signIn(person.email));
    expect((await change(phone, password, another)).viewer.id).toBe(person.id);
    expect((await api.ask('{ viewer { id } }', {}, phone)).data.viewer.id).toBe(person.id);
    expect((await api.ask('{ viewer { id } }', {}, person)).data.viewer).toBeNull();
    expect((await signIn(person.email, another)).data.signIn.viewer.id).toBe(person.id);
  });

  it('wants the present one, and a good new one', async () => {
    const person = await aPerson(api, { password, name: 'Wilhelmiina Zetterqvist' });
    expect(await change(person, another, password)).toMatchObject({
      reason: 'WRONG_PASSWORD',
      field: 'currentPassword',
    });
    expect(await change(person, password, 'short')).toMatchObject({ reason: 'TOO_SHORT', field: 'newPassword' });
    expect(await change(person, password, 'wilhelmiinazetterqvist')).toMatchObject({
      reason: 'PASSWORD_WEAK',
      field: 'newPassword',
    });
    expect((await signIn(person.email)).data.signIn.viewer.id).toBe(person.id);
  });

  it('is no way of guessing it', async () => {
    const person = await aPerson(api, { password });
    for (let n = 0; n < 8; n += 1) expect((await change(person, another, another)).reason).toBe('WRONG_PASSWORD');
    expect((await change(person, password, another)).reason).toBe('TOO_MANY_TRIES');
  });
});
