import type { Client } from 'graphql-ws';
import { Api } from '../../testing/api.ts';
import { aConsultation, aProposal } from '../../testing/forum.ts';
import { aPerson, type Person } from '../../testing/people.ts';
import { aSocket, listen, until } from '../../testing/socket.ts';
import { Live } from '../../platform/live.ts';

let api: Api;
let second: Api;
let socket: Client;
beforeAll(async () => {
  api = await Api.start();
  second = await api.beside();
  socket = await aSocket(api);
});
afterAll(async () => {
  await socket.dispose();
  await second.stop();
  await api.stop();
});

const query =
  'subscription ($ids: [ID!]!) { proposalCounts(proposalIds: $ids) { proposalId supportCount commentCount } }';
const support = (proposalId: string, by: Person, at = api) =>
  at.act('supportProposal', { proposalId }, 'proposal { supportCount }', by);
const listeners = (): number => (Reflect.get(api.get(Live), 'listeners') as Map<string, unknown>).size;

/** A subscription that has reached the server. */
async function following(...ids: string[]) {
  const before = listeners();
  const heard = listen(socket, query, { ids });
  expect(await until(() => listeners() > before)).toBe(true);
  return heard;
}

describe('the counts of proposals', () => {
  it('arrive as they change, whichever server changed them', async () => {
    const { id } = await aProposal(api, (await aConsultation(api)).id);
    const heard = await following(id);
    await support(id, await aPerson(api));
    expect(await until(() => heard.values.length === 1)).toBe(true);
    await support(id, await aPerson(api), second);
    expect(await until(() => heard.values.length === 2)).toBe(true);
    expect(heard.values).toEqual([
      { proposalCounts: { proposalId: id, supportCount: 1, commentCount: 0 } },
      { proposalCounts: { proposalId: id, supportCount: 2, commentCount: 0 } },
    ]);
    heard.stop();
  });

  it('tell of comments and of supports taken back, too', async () => {
    const { id } = await aProposal(api, (await aConsultation(api)).id);
    const person = await aPerson(api);
    await support(id, person);
    const heard = await following(id);
    await api.act('withdrawSupport', { proposalId: id }, 'proposal { id }', person);
    await api.act(
      'addComment',
      { proposalId: id, stance: 'for', body: 'Yes.', language: 'en' },
      'comment { id }',
      person,
    );
    expect(
      await until(
        () =>
          JSON.stringify(heard.values.at(-1)) ===
          JSON.stringify({ proposalCounts: { proposalId: id, supportCount: 0, commentCount: 1 } }),
      ),
    ).toBe(true);
    heard.stop();
  });

  it('of a rush come gathered, and the last says how it ended', async () => {
    const { id } = await aProposal(api, (await aConsultation(api)).id);
    const people = await Promise.all(Array.from({ length: 60 }, () => aPerson(api)));
    const heard = await following(id);
    const began = Date.now();
    for (const person of people) await support(id, person);
    const last = () =>
      (heard.values.at(-1) as { proposalCounts?: { supportCount: number } } | undefined)?.proposalCounts?.supportCount;
    expect(await until(() => last() === 60)).toBe(true);
    expect(heard.values.length).toBeLessThanOrEqual((Date.now() - began) / 250 + 2);
    heard.stop();
  });

  it('are only of the proposals one follows', async () => {
    const place = await aConsultation(api);
    const [one, other] = [await aProposal(api, place.id), await aProposal(api, place.id)];
    const heard = await following(one.id);
    await support(other.id, await aPerson(api));
    await support(one.id, await aPerson(api));
    expect(await until(() => heard.values.length > 0)).toBe(true);
    expect(heard.values).toEqual([{ proposalCounts: { proposalId: one.id, supportCount: 1, commentCount: 0 } }]);
    heard.stop();
  });

  it('leave nothing behind when the reader goes, even where nothing ever changed', async () => {
    // The server itself always listens for changed accounts.
    const before = 1;
    expect(await until(() => listeners() === before)).toBe(true);
    const heard = await following((await aProposal(api, (await aConsultation(api)).id)).id);
    heard.stop();
    expect(await until(() => listeners() === before)).toBe(true);
    const gone = await aSocket(api);
    const there = listen(gone, query, { ids: ['quiet'] });
    expect(await until(() => listeners() > before)).toBe(true);
    await gone.dispose();
    expect(await until(() => listeners() === before)).toBe(true);
    expect(there.values).toEqual([]);
  });

  it('are followed for at most a hundred proposals at a time', async () => {
    const { values, failed } = listen(socket, query, { ids: Array.from({ length: 101 }, (_, n) => String(n)) });
    await failed;
    expect(values).toEqual([
      {
        errors: [
          expect.objectContaining({ message: 'Follow at most 100 at a time.', extensions: { code: 'BAD_REQUEST' } }),
        ],
      },
    ]);
  });
});
