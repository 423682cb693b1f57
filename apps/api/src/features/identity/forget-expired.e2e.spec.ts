import { createHash } from 'node:crypto';
import { tokenLifetimeHours } from '@folkmoot/domain';
import { Api } from '../../testing/api.ts';
import { aPerson } from '../../testing/people.ts';
import { ForgetExpired } from './forget-expired.task.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterEach(() => api.clock.setTo(null));
afterAll(() => api.stop());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const count = async (what: string): Promise<number> => (await api.db.query(`SELECT 1 FROM ${what}`)).rowCount ?? 0;
const forget = () => api.get(ForgetExpired).run();

describe('each night', () => {
  it('sessions go that have been idle too long, and no others', async () => {
    const [idle, active] = [await aPerson(api), await aPerson(api)];
    await api.db.query(`UPDATE session SET last_seen_at = $2 WHERE account_id = $1`, [idle.id, daysAgo(30.1)]);
    await api.db.query(`UPDATE session SET last_seen_at = $2 WHERE account_id = $1`, [active.id, daysAgo(29.9)]);
    await forget();
    expect(await count(`session WHERE account_id = '${idle.id}'`)).toBe(0);
    expect((await api.ask('{ viewer { id } }', {}, active)).data.viewer.id).toBe(active.id);
  });

  it('mailed links go once they are late', async () => {
    const person = await aPerson(api);
    const add = (secret: string, expiresAt: Date) =>
      api.db.query(
        `INSERT INTO mailed_token (token_hash, purpose, account_id, expires_at) VALUES ($1, 'resetPassword', $2, $3)`,
        [createHash('sha256').update(secret).digest(), person.id, expiresAt],
      );
    await add('late', new Date(Date.now() - 1000));
    await add('in time', new Date(Date.now() + tokenLifetimeHours.resetPassword * 3_600_000));
    await forget();
    expect(await count('mailed_token')).toBe(1);
    const answer = await api.act(
      'resetPassword',
      { token: 'in time', password: 'lamp tuesday granite otter' },
      'viewer { id }',
      null,
    );
    expect(answer.viewer.id).toBe(person.id);
  });

  it('counts of tries go after a day', async () => {
    await api.db.query(`INSERT INTO throttle (key, tries, since) VALUES ('\\x01', 9, $1), ('\\x02', 9, $2)`, [
      daysAgo(1.1),
      daysAgo(0.9),
    ]);
    await forget();
    expect((await api.db.query(`SELECT key FROM throttle WHERE tries = 9`)).rows).toEqual([{ key: Buffer.from([2]) }]);
  });

  it('jobs go that failed for good a fortnight ago, with the links in them', async () => {
    const jobs = async (): Promise<unknown[]> =>
      (await api.db.query(`SELECT task_identifier AS task FROM graphile_worker.jobs ORDER BY id`)).rows.map(
        ({ task }) => task,
      );
    for (const task of ['failed', 'justFailed', 'waiting'])
      await api.db.query(`SELECT graphile_worker.add_job($1, '{}'::json, max_attempts => 8)`, [task]);
    const change = (task: string, attempts: number, at: Date) =>
      api.db.query(
        `UPDATE graphile_worker._private_jobs j SET attempts = $2, updated_at = $3 FROM graphile_worker._private_tasks t WHERE t.id = j.task_id AND t.identifier = $1`,
        [task, attempts, at],
      );
    await change('failed', 8, daysAgo(15));
    await change('justFailed', 8, daysAgo(13));
    await change('waiting', 7, daysAgo(15));
    await forget();
    expect(await jobs()).toEqual(['justFailed', 'waiting']);
  });

  it('nothing to forget is no fault', async () => expect(await forget()).toBeUndefined());
});
