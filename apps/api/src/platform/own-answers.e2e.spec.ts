import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Response } from 'supertest';
import { Api } from '../testing/api.ts';
import { aConsultation, aProposal } from '../testing/forum.ts';
import { aPerson, type Person } from '../testing/people.ts';
import { PersistedDocuments } from './persisted-documents.ts';

const page = `query Page($consultation: String!, $number: Int!) {
  __typename
  proposal(consultation: $consultation, number: $number) { __typename title viewerSupports viewerMay author { displayName } }
  viewer { displayName }
}`;
const list = `query List($after: String) { consultations(after: $after) { edges { node { title } } } }`;
const cases = 'query Cases { moderationCases { edges { node { id } } } }';
const signOut = 'mutation SignOut { signOut { __typename } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

let api: Api;
let people: Person[];
let variables: { consultation: string; number: number };

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-web-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>The forum</title>');
  await writeFile(
    join(folder, 'persisted-documents.json'),
    JSON.stringify(Object.fromEntries([page, list, cases, signOut].map((text) => [hashOf(text), text]))),
  );
  api = await Api.start({ WEB_FOLDER: folder });
  const { id, slug } = await aConsultation(api);
  const author = await aPerson(api, { name: 'Ada Author' });
  people = [author, await aPerson(api, { name: 'Otto Other' }), await aPerson(api, { role: 'moderator', at: id })];
  const { number } = await aProposal(api, id, { author });
  variables = { consultation: slug, number };
});
afterAll(() => api.stop());

interface Sent {
  readonly as?: Person;
  readonly headers?: Record<string, string>;
  readonly extra?: object;
}

/** Sends a document by its hash; says whether Apollo was asked, who alone looks its text up in the store. */
async function byHash(text: string, variables: unknown, { as, headers = {}, extra = {} }: Sent = {}) {
  const documents = api.get(PersistedDocuments);
  let apollo = false;
  documents.get = (key) => {
    apollo = true;
    return PersistedDocuments.prototype.get.call(documents, key);
  };
  const call = api.http().post('/graphql').set('content-type', 'application/json').set(headers);
  if (as) void call.set('cookie', as.cookie);
  const answer = await call.send({
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } },
    ...extra,
  });
  return { answer, apollo };
}

/** What differs from one answer to the next whoever gives it. */
const shown = ({ status, text, headers }: Response) => {
  const { 'x-request-id': _id, date, ...rest } = headers;
  expect(date).toMatch(/GMT$/);
  return { status, text, headers: rest };
};

describe('a query of our own web client', () => {
  it('is answered before Apollo, word for word as Apollo answers its text', async () => {
    for (const as of people) {
      const { answer, apollo } = await byHash(page, variables, { as });
      const own = await api
        .http()
        .post('/graphql')
        .set('cookie', as.cookie)
        .send({ query: page, variables, operationName: 'Page' });
      expect(apollo).toBe(false);
      expect(answer.body.data.viewer.displayName).toBe(as.name);
      expect(shown(answer)).toEqual(shown(own));
    }
    const visitor = await byHash(page, variables);
    expect(visitor.apollo).toBe(false);
    expect(visitor.answer.body.data).toMatchObject({ viewer: null, proposal: { viewerSupports: false } });
  });

  it('ends with the session', async () => {
    const as = await aPerson(api, { name: 'Lea Leaver' });
    expect((await byHash(page, variables, { as })).answer.body.data.viewer.displayName).toBe('Lea Leaver');
    expect((await byHash(signOut, {}, { as })).answer.body.data.signOut.__typename).toBe('SignOutSuccess');
    expect((await byHash(page, variables, { as })).answer.body.data.viewer).toBeNull();
  });

  it('is left to Apollo, with its faults and its words, where it is out of the ordinary', async () => {
    const [as] = people;
    if (!as) throw new Error('Nobody asks.');
    const faultOf = async (text: string, variables: unknown, sent: Sent = {}) => {
      const { answer, apollo } = await byHash(text, variables, { as, ...sent });
      expect(apollo).toBe(true);
      return answer.body.errors?.[0].extensions.code;
    };
    expect(await faultOf(page, { consultation: variables.consultation, number: 'seven' })).toBe('BAD_USER_INPUT');
    expect(await faultOf(page, {})).toBe('BAD_USER_INPUT');
    expect(await faultOf(list, { after: 'nonsense' })).toBe('BAD_REQUEST');
    expect(await faultOf(cases, {})).toBe('FORBIDDEN');
    expect(await faultOf(page, variables, { extra: { operationName: 'Other' } })).toBe('OPERATION_RESOLUTION_FAILURE');
    const newer = await byHash(page, variables, { as, headers: { accept: 'application/graphql-response+json' } });
    expect(newer.apollo).toBe(true);
    expect(newer.answer.headers['content-type']).toMatch(/^application\/graphql-response\+json/);
  });

  it('is refused where it comes from a form or as a list of variables', async () => {
    expect((await byHash(list, ['x'])).answer.status).toBe(400);
    expect((await byHash(list, '{}')).answer.status).toBe(400);
    const form = await api
      .http()
      .post('/graphql')
      .type('form')
      .send({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(list) } } });
    expect(form.status).toBeGreaterThanOrEqual(400);
  });
});
