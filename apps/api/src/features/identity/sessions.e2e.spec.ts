import { Api, type Visitor } from '../../testing/api.ts';
import { setCookies, signedIn } from '../../testing/cookies.ts';
import { aPerson, type Person } from '../../testing/people.ts';
import { until } from '../../testing/socket.ts';

let api: Api;
let second: Api;
beforeAll(async () => {
  api = await Api.start();
  second = await api.beside();
});
afterEach(() => {
  api.clock.setTo(null);
  second.clock.setTo(null);
});
afterAll(async () => {
  await second.stop();
  await api.stop();
});

const password = 'lamp tuesday granite otter';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1';

async function from(browser: string, { email }: Person): Promise<Visitor> {
  const answer = await api
    .http()
    .post('/graphql')
    .set('user-agent', browser)
    .send({ query: api.mutation('signIn', 'viewer { id }'), variables: { input: { email, password } } });
  return signedIn(answer);
}

const viewerId = async (as: Visitor, at = api): Promise<string | null> =>
  (await at.ask('{ viewer { id } }', {}, as)).data.viewer?.id ?? null;

describe('the sessions of an account', () => {
  it('are listed with a few words on each browser', async () => {
    const person = await aPerson(api, { password });
    const desk = await from(firefox, person);
    await from(safari, person);
    const { data } = await api.ask('{ viewer { sessions { device isCurrent createdAt lastSeenAt } } }', {}, desk);
    expect(
      data.viewer.sessions.map(({ device, isCurrent }: { device: string; isCurrent: boolean }) => [device, isCurrent]),
    ).toEqual([
      ['Safari, iPhone', false],
      ['Firefox, Linux', true],
      ['Firefox', false],
    ]);
  });

  it('are ended one by one, each only by its owner', async () => {
    const [person, stranger] = [await aPerson(api, { password }), await aPerson(api)];
    const phone = await from(safari, person);
    const { data } = await api.ask('{ viewer { sessions { id isCurrent } } }', {}, phone);
    const sessionId = data.viewer.sessions.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent).id;
    expect((await api.act('revokeSession', { sessionId }, 'viewer { id }', stranger)).reason).toBe('NOT_FOUND');
    expect((await api.act('revokeSession', { sessionId }, 'viewer { id }', null)).reason).toBe('NOT_SIGNED_IN');
    expect(await viewerId(phone)).toBe(person.id);
    const left = await api.act('revokeSession', { sessionId }, 'viewer { sessions { isCurrent } }', person);
    expect(left.viewer.sessions).toEqual([{ isCurrent: true }]);
    expect(await viewerId(phone)).toBeNull();
    expect((await api.act('revokeSession', { sessionId }, 'viewer { id }', person)).reason).toBe('NOT_FOUND');
  });

  it('end when their browser signs out, and take their cookie away', async () => {
    const person = await aPerson(api, { password });
    const phone = await from(safari, person);
    const answer = await api.ask(api.mutation('signOut', 'done'), {}, phone);
    expect(answer.data.signOut).toEqual({ __typename: 'SignOutSuccess', done: true });
    expect(setCookies(answer)).toEqual([expect.stringMatching(/^folkmoot=; .*Expires=Thu, 01 Jan 1970/)]);
    expect(await viewerId(phone)).toBeNull();
    expect(await viewerId(person)).toBe(person.id);
    expect((await api.act('signOut', {}, 'done', phone)).reason).toBe('NOT_SIGNED_IN');
  });

  it('end after thirty days without a visit', async () => {
    const person = await aPerson(api);
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    api.clock.setTo(inDays(29));
    expect(await viewerId(person)).toBe(person.id);
    api.clock.setTo(inDays(58));
    expect(await viewerId(person)).toBe(person.id);
    api.clock.setTo(inDays(89));
    expect(await viewerId(person)).toBeNull();
  });

  it('cost no statement while they are believed', async () => {
    const person = await aPerson(api);
    await viewerId(person);
    const statements = await api.statements(() => api.ask('{ __typename }', {}, person));
    expect(statements).toEqual([]);
  });
});

describe('two servers', () => {
  it('believe a session on either', async () => {
    const person = await aPerson(api, { password });
    expect(await viewerId(await from(firefox, person), second)).toBe(person.id);
  });

  it('both learn of a revoked session at once', async () => {
    const person = await aPerson(api, { password });
    const phone = await from(safari, person);
    expect(await viewerId(phone, second)).toBe(person.id);
    await api.act('signOut', {}, 'done', phone);
    expect(await until(async () => (await viewerId(phone, second)) === null)).toBe(true);
  });

  it('both learn of a role, given and taken back', async () => {
    const [admin, person] = [await aPerson(api, { role: 'admin' }), await aPerson(api)];
    const mayDraft = async (at: Api): Promise<boolean> =>
      (await at.ask('{ viewer { viewerMay } }', {}, person)).data.viewer.viewerMay.includes('draftConsultation');
    expect(await mayDraft(second)).toBe(false);
    const { account } = await api.act(
      'grantRole',
      { accountId: person.id, role: 'official' },
      'account { roles { id } }',
      admin,
    );
    expect(await until(() => mayDraft(second))).toBe(true);
    await api.act('revokeRole', { grantId: account.roles[0].id }, 'account { id }', admin);
    expect(await until(async () => !(await mayDraft(second)))).toBe(true);
  });

  it('go on learning after their database connection was cut', async () => {
    const person = await aPerson(api);
    expect(await viewerId(person, second)).toBe(person.id);
    await api.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'folkmoot live' AND datname = current_database()`,
    );
    expect(
      await until(async () => {
        const { rows } = await api.db.query(
          `SELECT 1 FROM pg_stat_activity WHERE application_name = 'folkmoot live' AND datname = current_database()`,
        );
        return rows.length === 2;
      }, 20),
    ).toBe(true);
    await api.act('signOut', {}, 'done', person);
    expect(await until(async () => (await viewerId(person, second)) === null)).toBe(true);
  });
});

describe('a profile', () => {
  it('changes name and language, and others see the new name', async () => {
    const person = await aPerson(api, { name: 'Kai Example' });
    const { viewer } = await api.act(
      'changeProfile',
      { displayName: '  Kaija\n Example ', language: 'ar' },
      'viewer { displayName language email }',
      person,
    );
    expect(viewer).toEqual({ displayName: 'Kaija Example', language: 'ar', email: person.email });
  });

  it.each([
    [{ displayName: '', language: 'en' }, 'REQUIRED'],
    [{ displayName: 'K', language: 'en' }, 'TOO_SHORT'],
    [{ displayName: 'K'.repeat(61), language: 'en' }, 'TOO_LONG'],
    [{ displayName: '\u202E\u0000', language: 'en' }, 'REQUIRED'],
  ])('refuses %j', async (input, reason) => {
    const person = await aPerson(api, { name: 'Kai Example' });
    expect(await api.act('changeProfile', input, 'viewer { id }', person)).toMatchObject({
      reason,
      field: 'displayName',
    });
    expect((await api.ask('{ viewer { displayName } }', {}, person)).data.viewer.displayName).toBe('Kai Example');
  });

  it('shows the session that changed it as the present one', async () => {
    const person = await aPerson(api);
    const { viewer } = await api.act(
      'changeProfile',
      { displayName: 'Kai', language: 'en' },
      'viewer { sessions { isCurrent } }',
      person,
    );
    expect(viewer.sessions).toEqual([{ isCurrent: true }]);
  });
});
