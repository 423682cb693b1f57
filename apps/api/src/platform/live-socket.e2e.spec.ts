import { Api } from '../testing/api.ts';
import { aPerson } from '../testing/people.ts';
import { aSocket, listen } from '../testing/socket.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

/** What a socket answers to one document: its values or why it closed. */
async function answer(
  query: string,
  { headers = {}, at = api }: { headers?: Record<string, string>; at?: Api } = {},
): Promise<string> {
  const socket = await aSocket(at, headers);
  const { values, failed } = listen(socket, query);
  const error = await failed;
  await socket.dispose();
  if (error === null) return JSON.stringify(values);
  return error instanceof Error
    ? error.message
    : JSON.stringify(
        Array.isArray(error)
          ? error
          : { code: Reflect.get(Object(error), 'code'), reason: Reflect.get(Object(error), 'reason') },
      );
}

describe('a socket', () => {
  it('answers no query and no mutation', async () => {
    const { cookie } = await aPerson(api);
    for (const query of [
      '{ viewer { id } }',
      'mutation { signOut { __typename } }',
      'subscription S { commentArrived(proposalId: "x") { commentId } } query Q { site { name } }',
    ])
      expect(await answer(query, { headers: { cookie } })).toContain('A socket is for subscriptions');
    expect((await api.ask('{ viewer { id } }', {}, { cookie })).data.viewer).not.toBeNull();
  });

  it.each(['https://evil.example', 'null', 'http://localhost:4401'])('is closed to pages of %s', async (origin) => {
    expect(
      await answer('subscription { commentArrived(proposalId: "x") { commentId } }', { headers: { origin } }),
    ).toContain('4403');
  });

  it('is closed to what a browser calls cross-site', async () => {
    expect(
      await answer('subscription { commentArrived(proposalId: "x") { commentId } }', {
        headers: { 'sec-fetch-site': 'cross-site' },
      }),
    ).toContain('4403');
  });

  it('is open to the forum’s own pages', async () => {
    expect(
      await answer('subscription { nothing }', {
        headers: { origin: 'http://localhost:4400', 'sec-fetch-site': 'same-origin' },
      }),
    ).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it('keeps the limits that HTTP keeps', async () => {
    const aliases = Array.from({ length: 40 }, (_, n) => `a${n}: commentId`).join(' ');
    expect(await answer(`subscription { commentArrived(proposalId: "x") { ${aliases} } }`)).toMatch(/alias/i);
    expect(
      await answer(
        `subscription { commentArrived(proposalId: "${'x '.repeat(10)}") { ${'commentId '.repeat(4000)} } }`,
      ),
    ).toMatch(/token/i);
  });

  it('knows only the web client’s documents where the operator wants it', async () => {
    const strict = await api.beside({ GRAPHQL_PERSISTED_ONLY: 'on' });
    try {
      expect(await answer('subscription { commentArrived(proposalId: "x") { commentId } }', { at: strict })).toContain(
        'FORBIDDEN',
      );
    } finally {
      await strict.stop();
    }
  });
});
