import { uuidv7 } from 'uuidv7';
import { Api } from '../../testing/api.ts';
import { aConsultation } from '../../testing/forum.ts';
import { aPerson, type Person } from '../../testing/people.ts';

let api: Api;
let admin: Person;
beforeAll(async () => {
  api = await Api.start();
  admin = await aPerson(api, { role: 'admin', name: 'Aada Admin' });
});
afterAll(() => api.stop());

const roles = 'account { roles { id role consultation { slug } } }';
const grant = (accountId: string, role: string, consultationId: string | null = null, by: Person | null = admin) =>
  api.act('grantRole', { accountId, role, consultationId }, roles, by);
const revoke = (grantId: string, by: Person | null = admin) => api.act('revokeRole', { grantId }, roles, by);
const mayOf = async (person: Person): Promise<string[]> =>
  (await api.ask('{ viewer { viewerMay } }', {}, person)).data.viewer.viewerMay;

describe('a role', () => {
  it('for one consultation holds there and nowhere else, from the next request on', async () => {
    const [here, elsewhere] = [await aConsultation(api), await aConsultation(api)];
    const person = await aPerson(api);
    const may = async (slug: string): Promise<string[]> =>
      (await api.ask('query ($slug: String!) { consultation(slug: $slug) { viewerMay } }', { slug }, person)).data
        .consultation.viewerMay;
    expect(await may(here.slug)).not.toContain('editConsultation');
    const { account } = await grant(person.id, 'official', here.id);
    expect(account.roles).toEqual([{ id: expect.any(String), role: 'official', consultation: { slug: here.slug } }]);
    expect(await may(here.slug)).toContain('editConsultation');
    expect(await may(elsewhere.slug)).not.toContain('editConsultation');
    expect(await mayOf(person)).toContain('editConsultation');
    expect((await revoke(account.roles[0].id)).account.roles).toEqual([]);
    expect(await may(here.slug)).not.toContain('editConsultation');
  });

  it('given twice, or by many at once, is given once', async () => {
    const person = await aPerson(api);
    await Promise.all(Array.from({ length: 5 }, () => grant(person.id, 'moderator')));
    expect((await grant(person.id, 'moderator')).account.roles).toHaveLength(1);
    const { rows } = await api.db.query(`SELECT data FROM event WHERE type = 'roleGranted' AND subject_id = $1`, [
      person.id,
    ]);
    expect(rows).toEqual([{ data: { role: 'moderator' } }]);
  });

  it('of an official comes with the office they speak for', async () => {
    const person = await aPerson(api);
    const officeOf = async (): Promise<unknown> =>
      (await api.ask('{ viewer { office } }', {}, person)).data.viewer.office;
    const name = (role: string, office: string | null) =>
      api.act('grantRole', { accountId: person.id, role, office }, roles, admin);
    for (const [office, reason] of [
      ['', 'REQUIRED'],
      ['x', 'TOO_SHORT'],
      ['x'.repeat(121), 'TOO_LONG'],
    ] as const)
      expect(await name('official', office)).toMatchObject({ reason, field: 'office' });
    expect(await mayOf(person)).not.toContain('editConsultation');
    await name('moderator', 'Head of Parks');
    expect(await officeOf()).toBeNull();
    await name('official', ' Head of  Parks ');
    expect(await officeOf()).toBe('Head of Parks');
    await name('official', null);
    expect(await officeOf()).toBe('Head of Parks');
    await name('official', 'Department of Streets');
    expect(await officeOf()).toBe('Department of Streets');
  });

  it('stands in the record with who gave it', async () => {
    const person = await aPerson(api);
    const { account } = await grant(person.id, 'moderator');
    await revoke(account.roles[0].id);
    const { rows } = await api.db.query(
      `SELECT type, actor_id, audience FROM event WHERE subject_id = $1 ORDER BY id`,
      [person.id],
    );
    expect(rows).toEqual([
      { type: 'roleGranted', actor_id: admin.id, audience: 'staff' },
      { type: 'roleRevoked', actor_id: admin.id, audience: 'staff' },
    ]);
  });

  it('is for administrators of the site to give and to take', async () => {
    const person = await aPerson(api);
    const official = await aPerson(api, { role: 'official' });
    const elsewhere = await aPerson(api, { role: 'admin', at: (await aConsultation(api)).id });
    const { account } = await grant(person.id, 'moderator');
    for (const by of [person, official, elsewhere]) {
      expect((await grant(person.id, 'admin', null, by)).reason).toBe('NOT_AN_ADMIN');
      expect((await revoke(account.roles[0].id, by)).reason).toBe('NOT_AN_ADMIN');
    }
    expect((await grant(person.id, 'admin', null, null)).reason).toBe('NOT_SIGNED_IN');
    expect((await revoke(account.roles[0].id, null)).reason).toBe('NOT_SIGNED_IN');
  });

  it('goes to nobody and nowhere that is not there', async () => {
    const person = await aPerson(api);
    expect((await grant(uuidv7(), 'moderator')).reason).toBe('NOT_FOUND');
    expect((await grant(person.id, 'moderator', uuidv7())).reason).toBe('NOT_FOUND');
    expect((await revoke(uuidv7())).reason).toBe('NOT_FOUND');
    const gone = await aPerson(api, { password: 'lamp tuesday granite otter' });
    await api.act('deleteAccount', { password: 'lamp tuesday granite otter', keepContributions: true }, 'done', gone);
    expect((await grant(gone.id, 'moderator')).reason).toBe('NOT_FOUND');
  });
});

describe('the last administrator', () => {
  let house: Api;
  beforeAll(async () => {
    house = await Api.start();
  });
  afterAll(() => house.stop());

  const grantOf = async (person: Person): Promise<string> => {
    const { rows } = await house.db.query<{ id: string }>(`SELECT id FROM role_grant WHERE account_id = $1`, [
      person.id,
    ]);
    return rows[0]?.id ?? '';
  };

  it('stays, by taking the role back or by leaving', async () => {
    const password = 'lamp tuesday granite otter';
    const only = await aPerson(house, { role: 'admin', password });
    expect((await house.act('revokeRole', { grantId: await grantOf(only) }, 'account { id }', only)).reason).toBe(
      'LAST_ADMIN',
    );
    expect((await house.act('deleteAccount', { password, keepContributions: true }, 'done', only)).reason).toBe(
      'LAST_ADMIN',
    );
    expect((await house.ask('{ viewer { roles { role } } }', {}, only)).data.viewer.roles).toEqual([{ role: 'admin' }]);

    const other = await aPerson(house, { role: 'admin', password });
    const [grantOfOther, grantOfOnly] = [await grantOf(other), await grantOf(only)];
    await Promise.all([
      house.act('revokeRole', { grantId: grantOfOther }, 'account { id }', only),
      house.act('revokeRole', { grantId: grantOfOnly }, 'account { id }', other),
    ]);
    const { rows } = await house.db.query(`SELECT 1 FROM role_grant WHERE role = 'admin'`);
    expect(rows).toHaveLength(1);
  });

  it('of the site is not replaced by one of a single consultation', async () => {
    const { rows } = await house.db.query<{ account_id: string }>(
      `SELECT account_id FROM role_grant WHERE role = 'admin'`,
    );
    const last = rows[0]?.account_id ?? '';
    await aPerson(house, { role: 'admin', at: (await aConsultation(house)).id });
    const { rows: grants } = await house.db.query<{ id: string }>(`SELECT id FROM role_grant WHERE account_id = $1`, [
      last,
    ]);
    const session = await aPerson(house);
    await house.db.query(`UPDATE session SET account_id = $1 WHERE account_id = $2`, [last, session.id]);
    expect((await house.act('revokeRole', { grantId: grants[0]?.id }, 'account { id }', session)).reason).toBe(
      'LAST_ADMIN',
    );
  });
});

describe('the list of accounts', () => {
  const list = (search: string | null, by: Person | null = admin) =>
    api.ask(
      `query ($search: String) { accounts(search: $search, first: 100) { edges { node { displayName email roles { role } } } } }`,
      { search },
      by,
    );

  it('is for administrators', async () => {
    expect((await list(null, null)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await list(null, await aPerson(api, { role: 'official' }))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('finds part of a name or an address, and takes the signs of patterns as they are', async () => {
    const person = await aPerson(api, { name: 'Ördög_100% Example', role: 'moderator' });
    const found = async (search: string) =>
      (await list(search)).data.accounts.edges.map(({ node }: { node: { email: string } }) => node.email);
    for (const search of ['ördög', 'G_100%', person.email.slice(0, 20).toUpperCase()])
      expect(await found(search)).toContain(person.email);
    expect(await found('%zzz')).toEqual([]);
    expect(await found('G_1__%')).toEqual([]);
  });

  it('pages through everyone once, newest first', async () => {
    for (let n = 0; n < 5; n += 1) await aPerson(api);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await api.ask(
        `query ($after: String) { accounts(first: 4, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
        { after },
        admin,
      );
      seen.push(...data.accounts.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = data.accounts.pageInfo.hasNextPage ? data.accounts.pageInfo.endCursor : null;
    } while (after);
    const { rows } = await api.db.query<{ id: string }>(
      'SELECT id FROM account WHERE deleted_at IS NULL ORDER BY id DESC',
    );
    expect(seen).toEqual(rows.map(({ id }) => id));
  });
});
