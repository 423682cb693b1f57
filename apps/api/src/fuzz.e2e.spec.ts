import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLInputType,
} from 'graphql';
import { Api } from './testing/api.ts';
import { aConsultation, aProposal } from './testing/forum.ts';
import { aPerson, type Person } from './testing/people.ts';

let api: Api;
let citizen: Person;
let known: string[];
beforeAll(async () => {
  api = await Api.start();
  citizen = await aPerson(api);
  const { id, phaseId } = await aConsultation(api);
  const proposal = await aProposal(api, id);
  known = [id, phaseId, proposal.id, proposal.author.id, citizen.id];
});
afterAll(() => api.stop());

const hostile = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202Eevil\u202C',
  '\u200B\u200B\u200B',
  "'; DROP TABLE account; --",
  "' OR '1'='1",
  '$1',
  '%s%n{}',
  '\\',
  '\r\nSet-Cookie: x=y',
  '<script>alert(1)</script>',
  '{"$ne": null}',
  '../../../etc/passwd',
  'null',
  'e\u0301'.repeat(400),
  '🧑‍🌾'.repeat(200),
  'x'.repeat(30_000),
  '999999999999999999999999',
  '-1',
  '2026-02-30T00:00:00Z',
  '01890000-0000-7000-8000-000000000000',
];

const anyText = () =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...hostile) },
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.emailAddress(),
  );
const anyId = () => fc.oneof(fc.constantFrom(...known), fc.uuid(), fc.constantFrom(...hostile));
const anyInstant = () =>
  fc.oneof(
    fc.constantFrom(
      '0000-01-01T00:00:00Z',
      '0001-01-01T00:00:00Z',
      '2500-12-31T23:59:59Z',
      '2026-11-23T18:00:00+14:00',
      '1970-01-01T00:00:00.000000001Z',
    ),
    anyText(),
  );

/** What a scalar may be, and what it should not. */
function scalar(name: string): fc.Arbitrary<unknown> {
  const right: Record<string, () => fc.Arbitrary<unknown>> = {
    ID: anyId,
    String: anyText,
    Boolean: () => fc.boolean(),
    Int: () => fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1, 2 ** 31 - 1, -(2 ** 31))),
    Float: () => fc.double(),
    DateTime: anyInstant,
    Date: () => fc.oneof(fc.constantFrom('0000-00-00', '9999-12-31', '2026-02-29', '2027-01-01'), anyText()),
  };
  const wrong = fc.oneof(
    fc.constant(null),
    fc.double(),
    fc.constantFrom(2 ** 40, -0),
    fc.constant([]),
    fc.constant({}),
    fc.array(anyText(), { maxLength: 2 }),
    anyText(),
  );
  return fc.oneof({ weight: 12, arbitrary: right[name]?.() ?? anyText() }, { weight: 1, arbitrary: wrong });
}

/** Values of an input type: mostly of the right shape, so that they reach the rules, sometimes not. */
function valueOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type))
    return fc.oneof(
      { weight: 6, arbitrary: fc.array(valueOf(type.ofType), { maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  const named = getNamedType(type);
  if (isEnumType(named))
    return fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...named.getValues().map(({ name }) => name)) },
      { weight: 1, arbitrary: anyText() },
    );
  if (isScalarType(named)) return scalar(named.name);
  if (!isInputObjectType(named)) return fc.constant(null);
  const fields = Object.entries(named.getFields()).map(([name, field]) => {
    const present = valueOf(field.type);
    return [name, isNonNullType(field.type) ? present : fc.option(present, { nil: undefined })] as const;
  });
  const whole = fc.record(Object.fromEntries(fields));
  return fc.oneof(
    { weight: 12, arbitrary: whole },
    { weight: 1, arbitrary: fc.oneof(fc.constant({}), fc.constant(null), fc.constant([]), anyText()) },
  );
}

/** How many rows every table holds, but those that count tries. */
async function rows(): Promise<Record<string, number>> {
  const { rows: tables } = await api.db.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'throttle' ORDER BY 1`,
  );
  const counted = await api.db.query<Record<string, number>>(
    `SELECT ${tables.map(({ name }) => `(SELECT count(*)::int FROM "${name}") AS "${name}"`).join(', ')}`,
  );
  return counted.rows[0] ?? {};
}

async function call(query: string, variables: Record<string, unknown>, as: Person | null) {
  const request = api.http().post('/graphql').set('content-type', 'application/json');
  if (as) void request.set('cookie', as.cookie);
  const { status, body } = await request.send({ query, variables });
  return {
    status,
    data: body.data,
    errors: body.errors as { message: string; extensions: { code: string } }[] | undefined,
  };
}

const theirs = /^(BAD_USER_INPUT|BAD_REQUEST|NOT_FOUND|UNAUTHENTICATED|FORBIDDEN|GRAPHQL_VALIDATION_FAILED)$/;

/** Verbs that, rightly called, end the session of the one who calls. */
const leaving = new Set(['signOut', 'revokeSession', 'deleteAccount']);
const runs = Number(process.env['FUZZ_RUNS'] ?? 25);

describe('whatever is sent', () => {
  // The tables are filled in beforeAll, and the schema is there only then: each test walks all of its kind.
  it('each mutation answers as it promises, and a refused call leaves nothing behind', async () => {
    const mutations = Object.values(api.schema.getMutationType()?.getFields() ?? {}).filter(
      ({ name }) => !leaving.has(name),
    );
    expect(mutations.length).toBeGreaterThan(25);
    for (const { name, args } of mutations) {
      const [input] = args;
      if (!input) continue;
      const document = api.mutation(name, '__typename');
      let before = JSON.stringify(await rows());
      await fc.assert(
        fc.asyncProperty(valueOf(input.type), fc.boolean(), async (value, asCitizen) => {
          // Tries are limited: without this only the first few would reach the rules.
          await api.db.query('DELETE FROM throttle');
          const { status, data, errors } = await call(document, { input: value }, asCitizen ? citizen : null);
          const context = `${name} ${JSON.stringify({ value, status, data, errors }).slice(0, 1500)}`;
          if (status >= 500) throw new Error(`A fault of ours: ${context}`);
          for (const { extensions } of errors ?? [])
            if (!theirs.test(extensions.code)) throw new Error(`A fault of ours: ${context}`);
          const accepted = data?.[name]?.__typename === `${name.charAt(0).toUpperCase()}${name.slice(1)}Success`;
          const after = JSON.stringify(await rows());
          if (!accepted && after !== before) throw new Error(`Something was left behind: ${context}`);
          before = after;
        }),
        { numRuns: runs },
      );
    }
  }, 240_000);

  it('each query answers, or says what is wrong with the question', async () => {
    const selections: Record<string, string> = {
      viewer: '{ id }',
      site: '{ name }',
      comment: '{ __typename }',
      similarProposals: '{ likeness }',
      proposal: '{ id }',
      proposalDraft: '{ id }',
      consultation: '{ id }',
      moderationCase: '{ id }',
    };
    for (const { name, args } of Object.values(api.schema.getQueryType()?.getFields() ?? {})) {
      if (args.length === 0) continue;
      const head = args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
      const document = `query (${head}) { ${name}(${args.map((argument) => `${argument.name}: $${argument.name}`).join(', ')}) ${selections[name] ?? '{ edges { cursor } }'} }`;
      const variables = fc.record(Object.fromEntries(args.map((argument) => [argument.name, valueOf(argument.type)])));
      const people = [
        null,
        citizen,
        await aPerson(api, { role: 'moderator' }),
        await aPerson(api, { role: 'official' }),
        await aPerson(api, { role: 'admin' }),
      ];
      await fc.assert(
        fc.asyncProperty(variables, fc.constantFrom(...people), async (given, as) => {
          const { status, errors } = await call(document, given, as);
          const context = `${name} ${JSON.stringify({ given, status, errors }).slice(0, 1500)}`;
          if (status >= 500) throw new Error(`A fault of ours: ${context}`);
          for (const { extensions } of errors ?? [])
            if (!theirs.test(extensions.code)) throw new Error(`A fault of ours: ${context}`);
        }),
        { numRuns: runs },
      );
    }
  }, 240_000);

  it('each list inside a consultation does, too', async () => {
    const { rows: found } = await api.db.query<{ slug: string }>(
      'SELECT slug FROM consultation WHERE published_at IS NOT NULL LIMIT 1',
    );
    const document = `query ($slug: String!, $first: Int!, $after: String, $order: ProposalOrder!, $search: String, $topic: String, $place: String, $seed: Int) {
      consultation(slug: $slug) { proposals(first: $first, after: $after, order: $order, search: $search, topic: $topic, place: $place, seed: $seed) { totalCount edges { cursor } } } }`;
    const cursor = fc
      .tuple(anyId(), anyText())
      .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'));
    const variables = fc.record({
      first: fc.integer({ min: -1, max: 101 }),
      after: fc.oneof(fc.constant(null), anyText(), cursor),
      order: fc.constantFrom('hot', 'newest', 'supported', 'discussed', 'random'),
      search: fc.option(anyText()),
      topic: fc.option(anyText()),
      place: fc.option(anyText()),
      seed: fc.option(fc.integer()),
    });
    await fc.assert(
      fc.asyncProperty(variables, async (given) => {
        const { status, errors } = await call(document, { slug: found[0]?.slug, ...given }, null);
        if (status >= 500) throw new Error(JSON.stringify({ given, errors }).slice(0, 1500));
        for (const { extensions } of errors ?? [])
          if (!theirs.test(extensions.code)) throw new Error(JSON.stringify({ given, errors }).slice(0, 1500));
      }),
      { numRuns: runs * 4 },
    );
  }, 120_000);
});
