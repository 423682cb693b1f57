import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Api } from '../../testing/api.ts';
import { aConsultation } from '../../testing/forum.ts';
import { aPerson } from '../../testing/people.ts';
import { until } from '../../testing/socket.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

const tool = fileURLToPath(new URL('../../../../../tools/people/roles.mjs', import.meta.url));
const run = (...args: string[]) =>
  new Promise<{ code: number; said: string; wrong: string }>((resolve) => {
    execFile(
      process.execPath,
      [tool, ...args],
      { env: { PATH: process.env['PATH'], DATABASE_URL: api.databaseUrl } },
      (error, said, wrong) => resolve({ code: error ? Number(error.code) : 0, said: said.trim(), wrong: wrong.trim() }),
    );
  });

describe('npm run people', () => {
  it('makes the first administrator, whom a running server knows at once', async () => {
    expect((await run('list')).said).toBe('Nobody holds a role yet.');
    const person = await aPerson(api);
    const may = async (): Promise<string[]> =>
      (await api.ask('{ viewer { viewerMay } }', {}, person)).data.viewer.viewerMay;
    expect(await may()).not.toContain('grantRole');
    expect(await run('grant', 'admin', person.email.toUpperCase())).toEqual({
      code: 0,
      said: `${person.email} is now admin of the whole site.`,
      wrong: '',
    });
    expect(await until(async () => (await may()).includes('grantRole'))).toBe(true);
    expect((await run('grant', 'admin', person.email)).said).toContain('was already admin');
    const { rows } = await api.db.query(`SELECT type, actor_id, audience, data FROM event WHERE subject_id = $1`, [
      person.id,
    ]);
    expect(rows).toEqual([{ type: 'roleGranted', actor_id: null, audience: 'staff', data: { role: 'admin' } }]);
  });

  it('makes an official of one consultation, with an office', async () => {
    const { slug } = await aConsultation(api);
    const person = await aPerson(api, { name: 'Olavi Example', confirmed: false });
    const { said } = await run('grant', 'official', person.email, '--consultation', slug, '--office', 'Head of Parks');
    expect(said).toBe(
      `${person.email} is now official of ${slug}, and speaks for: Head of Parks. The address is not confirmed yet.`,
    );
    expect(
      (await api.ask('{ viewer { office roles { role consultation { slug } } } }', {}, person)).data.viewer,
    ).toEqual({
      office: 'Head of Parks',
      roles: [{ role: 'official', consultation: { slug } }],
    });
    expect((await run('list')).said.split('\n')).toContain(
      `official   ${person.email}  Olavi Example  ${slug}  Head of Parks`,
    );
  });

  it('says in a sentence what cannot be', async () => {
    const { email } = await aPerson(api);
    for (const [args, sentence] of [
      [['grant', 'admin', 'nobody@people.example'], 'Nobody has signed up as nobody@people.example.'],
      [['grant', 'admin', 'nobody'], 'nobody is no address.'],
      [['grant', 'moderator', email, '--consultation', 'nowhere'], 'There is no consultation nowhere.'],
      [['grant', 'moderator', email, '--office', 'Parks'], 'Only officials have an office.'],
      [['grant', 'official', email, '--office', 'x'], 'An office has 2 to 120 characters.'],
    ] as const)
      expect(await run(...args)).toEqual({ code: 1, said: '', wrong: sentence });
    for (const args of [
      [],
      ['grant'],
      ['grant', 'citizen', email],
      ['list', 'all'],
      ['grant', 'admin', email, '--loud'],
    ]) {
      const { code, wrong } = await run(...args);
      expect([code, wrong]).toEqual([1, expect.stringMatching(/^Usage: npm run people/)]);
    }
    expect(
      (
        await api.db.query(`SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.email = $1`, [
          email,
        ])
      ).rowCount,
    ).toBe(0);
  });
});
