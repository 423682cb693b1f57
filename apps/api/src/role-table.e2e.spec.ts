import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { GrantableRole, Reason } from '@folkmoot/domain';
import { Api } from './testing/api.ts';
import { aConsultation, aProposal } from './testing/forum.ts';
import { aPerson, type Person } from './testing/people.ts';
import { anAmendment, aPolicyText, save, type TestText } from './testing/policy-texts.ts';
import { aSocket, listen, until } from './testing/socket.ts';

const password = 'lamp tuesday granite otter';

/** Everyone there is, as the forum tells them apart. «Here» is the consultation that the call is about. */
const everyone = [
  'visitor',
  'unconfirmed',
  'citizen',
  'moderatorHere',
  'moderatorElsewhere',
  'moderatorOfSite',
  'officialHere',
  'officialElsewhere',
  'officialOfSite',
  'admin',
] as const;
type Who = (typeof everyone)[number];

const signedIn = everyone.filter((who) => who !== 'visitor');
const confirmed = signedIn.filter((who) => who !== 'unconfirmed');
const moderators: readonly Who[] = ['moderatorHere', 'moderatorOfSite'];
const moderatorsAnywhere: readonly Who[] = [...moderators, 'moderatorElsewhere'];
const officials: readonly Who[] = ['officialHere', 'officialOfSite'];
const officialsAnywhere: readonly Who[] = [...officials, 'officialElsewhere'];

/** The scene of one call: who calls, and the consultation it is about. */
interface Scene {
  readonly api: Api;
  readonly who: Person | null;
  readonly here: { readonly id: string; readonly slug: string; readonly phaseId: string };
}

interface Row {
  readonly may: readonly Who[];
  /** Variables of the call; a mutation's input. What it is about belongs to the caller where there is one. */
  readonly given: (scene: Scene) => Promise<Record<string, unknown>> | Record<string, unknown>;
  readonly selects?: string;
  readonly place?: Parameters<typeof aConsultation>[1];
  /** Whether the caller must have a password; making one takes its time. */
  readonly withPassword?: true;
}

const nothing = () => ({});
const words = {
  title: 'More benches by the harbour',
  summary: '',
  body: 'There are three benches for the whole harbour. We ask for twelve.',
  topic: '',
  place: '',
};
const question = {
  title: 'Where should the trees stand?',
  summary: 'Short.',
  brief: 'Long.',
  language: 'en',
  topic: '',
  place: '',
  askedBy: '',
  contact: '',
};
const timeline = [{ kind: 'propose', opensAt: '2027-01-01T00:00:00Z', closesAt: '2027-02-01T00:00:00Z' }];

const authorOf = (scene: Scene): Promise<Person> => (scene.who ? Promise.resolve(scene.who) : aPerson(scene.api));

/** A proposal of the caller, or of someone else. */
async function proposal(scene: Scene, whose: 'own' | 'other'): Promise<string> {
  const author = whose === 'own' ? await authorOf(scene) : await aPerson(scene.api);
  return (await aProposal(scene.api, scene.here.id, { author })).id;
}

async function draft(scene: Scene): Promise<string> {
  const id = uuidv7();
  const { id: author } = await authorOf(scene);
  await scene.api.db.query(
    `INSERT INTO proposal (id, consultation_id, state, author_id, title, summary, body, language, topic, place, created_at) VALUES ($1, $2, 'draft', $3, $4, '', $5, 'en', '', '', now())`,
    [id, scene.here.id, author, words.title, words.body],
  );
  return id;
}

async function comment(scene: Scene, whose: 'own' | 'other'): Promise<string> {
  const id = uuidv7();
  const { id: author } = whose === 'own' ? await authorOf(scene) : await aPerson(scene.api);
  await scene.api.db.query(
    `INSERT INTO comment (id, proposal_id, consultation_id, depth, author_id, stance, body, language, created_at) VALUES ($1, $2, $3, 0, $4, 'for', 'Yes.', 'en', $5)`,
    [id, await proposal(scene, 'other'), scene.here.id, author, scene.api.clock.now()],
  );
  await scene.api.db.query(
    `INSERT INTO stance_count (proposal_id, stance, comments) SELECT proposal_id, 'for', 1 FROM comment WHERE id = $1 ON CONFLICT DO NOTHING`,
    [id],
  );
  await scene.api.db.query(
    `UPDATE proposal_count SET comments = 1 WHERE proposal_id = (SELECT proposal_id FROM comment WHERE id = $1)`,
    [id],
  );
  return id;
}

/** An amendment of the caller, or of someone else, in a consultation that takes suggestions. */
async function amendment(scene: Scene, whose: 'own' | 'other'): Promise<string> {
  const text = await aPolicyText(scene.api, scene.here.id);
  const author = await aPerson(scene.api);
  const { id } = await anAmendment(scene.api, text, { author });
  if (whose === 'own')
    await scene.api.db.query('UPDATE amendment SET author_id = $2 WHERE id = $1', [id, (await authorOf(scene)).id]);
  return id;
}

async function invitation(scene: Scene): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await scene.api.db.query(
    `INSERT INTO amendment_invitation (token_hash, amendment_id, invited_by_id, expires_at) SELECT $1, id, author_id, now() + interval '1 hour' FROM amendment WHERE id = $2`,
    [createHash('sha256').update(token).digest(), await amendment(scene, 'other')],
  );
  return token;
}

/** A merged amendment that the caller was for, while they may object. */
async function mergedAmendment(scene: Scene): Promise<string> {
  const text = await aPolicyText(scene.api, scene.here.id);
  const [one, other] = [await anAmendment(scene.api, text), await anAmendment(scene.api, text)];
  await scene.api.db.query(
    `INSERT INTO amendment_voice (amendment_id, account_id, stance, at) VALUES ($1, $2, 'for', now())`,
    [one.id, (await authorOf(scene)).id],
  );
  await scene.api.db.query(`UPDATE amendment SET state = 'merged', merged_into_id = $2, object_by = $3 WHERE id = $1`, [
    one.id,
    other.id,
    new Date(scene.api.clock.now().getTime() + 86_400_000),
  ]);
  return one.id;
}

const drafting = { phase: 'draft' } as const;
const suggestion = (text: TestText) => ({
  base: 1,
  changes: [
    { kind: 'edit', clauseId: text.clauses[1]?.id, words: 'Streets come first where children walk to school.' },
  ],
  why: 'Children cannot choose another way.',
});

async function waitingCase(scene: Scene): Promise<string> {
  const subjectId = await proposal(scene, 'other');
  await scene.api.act(
    'reportContent',
    { subjectKind: 'proposal', subjectId, reason: 'spam', words: '' },
    '__typename',
    await aPerson(scene.api),
  );
  const { rows } = await scene.api.db.query<{ id: string }>('SELECT id FROM moderation_case WHERE subject_id = $1', [
    subjectId,
  ]);
  return rows[0]?.id ?? '';
}

async function mailedToken(scene: Scene, purpose: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const { id } = await aPerson(scene.api, { confirmed: false });
  await scene.api.db.query(
    `INSERT INTO mailed_token (token_hash, purpose, account_id, expires_at) VALUES ($1, $2, $3, now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), purpose, id],
  );
  return token;
}

async function ownSession({ api, who }: Scene): Promise<string> {
  const { rows } = await api.db.query<{ id: string }>('SELECT id FROM session WHERE account_id = $1', [
    who?.id ?? null,
  ]);
  return rows[0]?.id ?? uuidv7();
}

async function aGrant({ api }: Scene): Promise<string> {
  const { id } = await aPerson(api, { role: 'moderator' });
  const { rows } = await api.db.query<{ id: string }>('SELECT id FROM role_grant WHERE account_id = $1', [id]);
  return rows[0]?.id ?? '';
}

const own = (of: (scene: Scene) => Promise<string>) => async (scene: Scene) => ({ id: await of(scene) });
const proposalToSupport = async (scene: Scene) => ({ proposalId: await proposal(scene, 'other') });
const thisOne = ({ here }: Scene) => ({ id: here.id });
const thisPhase = ({ here }: Scene) => ({ phaseId: here.phaseId });

const mutations: Record<string, Row> = {
  signUp: {
    may: everyone,
    given: () => ({ email: `${uuidv7()}@people.example`, password, displayName: 'Somebody', language: 'en' }),
  },
  confirmEmail: { may: everyone, given: async (scene) => ({ token: await mailedToken(scene, 'confirmEmail') }) },
  resendConfirmation: { may: signedIn, given: nothing },
  signIn: { may: everyone, given: async ({ api }) => ({ email: (await aPerson(api, { password })).email, password }) },
  signOut: { may: signedIn, given: nothing },
  revokeSession: { may: signedIn, given: async (scene) => ({ sessionId: await ownSession(scene) }) },
  requestPasswordReset: { may: everyone, given: async ({ api }) => ({ email: (await aPerson(api)).email }) },
  resetPassword: {
    may: everyone,
    given: async (scene) => ({ token: await mailedToken(scene, 'resetPassword'), password }),
  },
  changePassword: {
    may: signedIn,
    withPassword: true,
    given: () => ({ currentPassword: password, newPassword: 'seven bicycles in a pond' }),
  },
  changeProfile: { may: signedIn, given: () => ({ displayName: 'Somebody Else', language: 'es' }) },
  deleteAccount: { may: signedIn, withPassword: true, given: () => ({ password, keepContributions: true }) },
  grantRole: {
    may: ['admin'],
    given: async ({ api, here }) => ({
      accountId: (await aPerson(api)).id,
      role: 'moderator',
      consultationId: here.id,
    }),
  },
  revokeRole: { may: ['admin'], given: async (scene) => ({ grantId: await aGrant(scene) }) },
  draftConsultation: {
    may: ['officialOfSite'],
    given: () => ({ ...question, slug: `s-${uuidv7()}`, phases: timeline }),
  },
  editConsultation: {
    may: officials,
    given: ({ here }) => ({ ...question, ...here, phaseId: undefined, version: 1, phases: timeline }),
  },
  publishConsultation: { may: officials, place: { published: false }, given: thisOne },
  openPhase: { may: officials, place: { phase: null }, given: thisPhase },
  closePhase: { may: officials, given: thisPhase },
  archiveConsultation: { may: officials, place: { phase: null }, given: thisOne },
  saveProposalDraft: {
    may: confirmed,
    given: ({ here }) => ({ ...words, consultationId: here.id, language: 'en', attachmentIds: [] }),
  },
  discardProposalDraft: { may: confirmed, given: own(draft) },
  publishProposal: { may: confirmed, given: own(draft) },
  editProposal: {
    may: confirmed,
    given: async (scene) => ({ ...words, id: await proposal(scene, 'own'), version: 1, attachmentIds: [] }),
  },
  withdrawProposal: { may: confirmed, given: own((scene) => proposal(scene, 'own')) },
  supportProposal: { may: confirmed, given: proposalToSupport },
  withdrawSupport: { may: confirmed, given: proposalToSupport },
  addComment: {
    may: confirmed,
    given: async (scene) => ({ ...(await proposalToSupport(scene)), stance: 'for', body: 'Yes.', language: 'en' }),
  },
  editComment: {
    may: confirmed,
    given: async (scene) => ({ id: await comment(scene, 'own'), stance: 'against', body: 'No.' }),
  },
  deleteComment: { may: confirmed, given: own((scene) => comment(scene, 'own')) },
  voteComment: { may: confirmed, given: async (scene) => ({ id: await comment(scene, 'other'), vote: 'helpful' }) },
  creditComment: {
    may: confirmed,
    place: drafting,
    given: async (scene) => ({ amendmentId: await amendment(scene, 'own'), commentId: await comment(scene, 'other') }),
  },
  beginPolicyText: {
    may: officials,
    given: ({ here }) => ({ consultationId: here.id, title: 'Street tree rules', language: 'en' }),
  },
  savePolicyDraft: {
    may: officials,
    given: async ({ api, here }) => {
      const { id, clauses } = await aPolicyText(api, here.id);
      return { textId: id, revision: 1, changes: [{ kind: 'remove', clauseId: clauses[6]?.id }] };
    },
  },
  publishVersion: {
    may: officials,
    given: async ({ api, here }) => {
      const text = await aPolicyText(api, here.id);
      await save(api, text, 1, [{ kind: 'remove', clauseId: text.clauses[6]?.id }]);
      return { textId: text.id, revision: 2, note: 'State law already says the last clause.' };
    },
  },
  suggestAmendment: {
    may: confirmed,
    place: drafting,
    given: async ({ api, here }) => {
      const text = await aPolicyText(api, here.id);
      return { textId: text.id, language: 'en', ...suggestion(text) };
    },
  },
  editAmendment: {
    may: confirmed,
    place: drafting,
    given: async (scene) => {
      const id = await amendment(scene, 'own');
      const { rows } = await scene.api.db.query<{ id: string }>(
        `SELECT clause_id AS id FROM amendment_clause WHERE amendment_id = $1`,
        [id],
      );
      const changes = [{ kind: 'edit', clauseId: rows[0]?.id, words: 'At least 300 of them stand near a school.' }];
      return { id, version: 1, base: 1, changes, why: 'Three hundred is one in four.' };
    },
  },
  withdrawAmendment: { may: confirmed, place: drafting, given: own((scene) => amendment(scene, 'own')) },
  voteAmendment: {
    may: confirmed,
    place: drafting,
    given: async (scene) => ({ amendmentId: await amendment(scene, 'other'), stance: 'for' }),
  },
  inviteCoauthor: {
    may: confirmed,
    place: drafting,
    given: async (scene) => ({ amendmentId: await amendment(scene, 'own') }),
  },
  joinAmendment: { may: confirmed, place: drafting, given: async (scene) => ({ token: await invitation(scene) }) },
  decideAmendment: {
    may: officials,
    place: drafting,
    given: async (scene) => ({
      amendmentId: await amendment(scene, 'other'),
      decision: 'accepted',
      reason: 'A number can be checked.',
    }),
  },
  mergeAmendments: {
    may: officials,
    place: drafting,
    given: async ({ api, here }) => {
      const text = await aPolicyText(api, here.id);
      const amendmentIds = [(await anAmendment(api, text)).id, (await anAmendment(api, text, { clause: 6 })).id];
      const { changes, why } = suggestion(text);
      const objectBy = new Date(api.clock.now().getTime() + 5 * 86_400_000).toISOString();
      return { textId: text.id, amendmentIds, changes, why, objectBy };
    },
  },
  answerMerge: {
    may: confirmed,
    place: drafting,
    given: async (scene) => ({ amendmentId: await mergedAmendment(scene), goesAlong: false }),
  },
  reportContent: {
    may: confirmed,
    given: async (scene) => ({
      subjectKind: 'comment',
      subjectId: await comment(scene, 'other'),
      reason: 'insult',
      words: '',
    }),
  },
  decideCase: {
    may: moderators,
    given: async (scene) => ({
      caseId: await waitingCase(scene),
      action: 'hide',
      rule: 'respect',
      reason: 'It insults a neighbour by name.',
    }),
  },
  answerProposal: {
    may: officials,
    given: async (scene) => ({
      ...(await proposalToSupport(scene)),
      state: 'accepted',
      reason: 'We shall build them next year.',
      promises: [],
    }),
  },
  saveResult: {
    may: officials,
    given: ({ here }) => ({ consultationId: here.id, title: 'What came of it all', lead: 'Much.', body: 'Benches.' }),
  },
  publishResult: {
    may: officials,
    given: async ({ api, here }) => {
      await api.db.query(
        `INSERT INTO result (id, consultation_id, title, lead, body, edited_by, edited_at) SELECT $1, id, 'What came of it', 'Much.', 'Benches.', created_by, now() FROM consultation WHERE id = $2`,
        [uuidv7(), here.id],
      );
      return { consultationId: here.id };
    },
  },
};

/** What only others’ hands are refused: the same calls on what belongs to someone else. */
const onOthers: Record<string, Row> = {
  discardProposalDraft: { may: [], given: own((scene) => draft({ ...scene, who: null })) },
  publishProposal: { may: [], given: own((scene) => draft({ ...scene, who: null })) },
  editProposal: {
    may: [],
    given: async (scene) => ({ ...words, id: await proposal(scene, 'other'), version: 1, attachmentIds: [] }),
  },
  withdrawProposal: { may: [], given: own((scene) => proposal(scene, 'other')) },
  editComment: {
    may: [],
    given: async (scene) => ({ id: await comment(scene, 'other'), stance: 'against', body: 'No.' }),
  },
  deleteComment: { may: [], given: own((scene) => comment(scene, 'other')) },
  withdrawAmendment: { may: [], place: drafting, given: own((scene) => amendment(scene, 'other')) },
  inviteCoauthor: {
    may: [],
    place: drafting,
    given: async (scene) => ({ amendmentId: await amendment(scene, 'other') }),
  },
  creditComment: {
    may: [],
    place: drafting,
    given: async (scene) => ({
      amendmentId: await amendment(scene, 'other'),
      commentId: await comment(scene, 'other'),
    }),
  },
  revokeSession: {
    may: [],
    given: async (scene) => ({ sessionId: await ownSession({ ...scene, who: await aPerson(scene.api) }) }),
  },
};

const queries: Record<string, Row> = {
  site: { may: everyone, given: nothing, selects: '{ name }' },
  viewer: { may: signedIn, given: nothing, selects: '{ id }' },
  accounts: { may: ['admin'], given: nothing, selects: '{ edges { node { email } } }' },
  consultations: { may: everyone, given: nothing, selects: '{ edges { node { slug } } }' },
  consultation: { may: everyone, given: ({ here }) => ({ slug: here.slug }), selects: '{ title }' },
  search: { may: everyone, given: () => ({ text: 'benches' }), selects: '{ totalCount }' },
  proposal: {
    may: everyone,
    given: async (scene) => {
      await proposal(scene, 'other');
      return { consultation: scene.here.slug, number: 1 };
    },
    selects: '{ title }',
  },
  proposalDraft: { may: signedIn, given: own(draft), selects: '{ title }' },
  similarProposals: {
    may: everyone,
    given: ({ here }) => ({ consultationId: here.id, title: 'Benches' }),
    selects: '{ likeness }',
  },
  policyText: {
    may: everyone,
    given: async ({ api, here }) => {
      await aPolicyText(api, here.id);
      return { consultation: here.slug };
    },
    selects: '{ title }',
  },
  policyTexts: { may: everyone, given: nothing, selects: '{ edges { cursor } }' },
  amendment: {
    may: everyone,
    place: drafting,
    given: async (scene) => {
      await amendment(scene, 'other');
      return { consultation: scene.here.slug, number: 1 };
    },
    selects: '{ why }',
  },
  clauseHistory: {
    may: everyone,
    given: async ({ api, here }) => {
      const { clauses } = await aPolicyText(api, here.id);
      return { consultation: here.slug, clauseId: clauses[1]?.id };
    },
    selects: '{ clauseId }',
  },
  comment: { may: everyone, given: own((scene) => comment(scene, 'other')), selects: '{ __typename }' },
  commentReplies: { may: everyone, given: own((scene) => comment(scene, 'other')), selects: '{ edges { cursor } }' },
  moderationCases: { may: moderatorsAnywhere, given: nothing, selects: '{ edges { cursor } }' },
  moderationCase: { may: moderators, given: own(waitingCase), selects: '{ id }' },
  moderationLog: { may: everyone, given: nothing, selects: '{ edges { cursor } }' },
  answerDuties: { may: officialsAnywhere, given: nothing, selects: '{ edges { cursor } }' },
};

const onDrafts: Record<string, Row> = {
  consultation: {
    may: [...officials, 'admin'],
    place: { published: false },
    given: ({ here }) => ({ slug: here.slug }),
    selects: '{ title }',
  },
  proposalDraft: { may: [], given: own((scene) => draft({ ...scene, who: null })), selects: '{ title }' },
  policyText: {
    may: [...officials, 'admin'],
    place: { published: false },
    given: async ({ api, here }) => {
      await aPolicyText(api, here.id);
      return { consultation: here.slug };
    },
    selects: '{ title }',
  },
};

const subscriptions: Record<string, Row> = {
  proposalCounts: {
    may: everyone,
    given: async (scene) => ({ proposalIds: [await proposal(scene, 'other')] }),
    selects: '{ supportCount }',
  },
  commentArrived: {
    may: everyone,
    given: async (scene) => ({ subjectId: await proposal(scene, 'other') }),
    selects: '{ commentId }',
  },
};

const grants: Partial<Record<Who, { readonly role: GrantableRole; readonly at: 'here' | 'elsewhere' | null }>> = {
  moderatorHere: { role: 'moderator', at: 'here' },
  moderatorElsewhere: { role: 'moderator', at: 'elsewhere' },
  moderatorOfSite: { role: 'moderator', at: null },
  officialHere: { role: 'official', at: 'here' },
  officialElsewhere: { role: 'official', at: 'elsewhere' },
  officialOfSite: { role: 'official', at: null },
  admin: { role: 'admin', at: null },
};

/** Reasons that say «not you», rather than «not this» or «not now». */
const notYou: ReadonlySet<Reason> = new Set([
  'NOT_SIGNED_IN',
  'EMAIL_NOT_CONFIRMED',
  'NOT_YOURS',
  'NOT_A_MODERATOR',
  'NOT_AN_OFFICIAL',
  'NOT_AN_ADMIN',
  'NOT_FOUND',
]);

let api: Api;
let elsewhere: { id: string };
beforeAll(async () => {
  api = await Api.start();
  elsewhere = await aConsultation(api);
  await aPerson(api, { role: 'admin' });
});
afterAll(() => api.stop());

async function scene(name: Who, { place, withPassword }: Row): Promise<Scene> {
  const here = await aConsultation(api, place);
  if (name === 'visitor') return { api, who: null, here };
  const grant = grants[name];
  const at = grant?.at === 'here' ? here.id : grant?.at === 'elsewhere' ? elsewhere.id : null;
  const who = await aPerson(api, {
    confirmed: name !== 'unconfirmed',
    ...(withPassword ? { password } : {}),
    ...(grant ? { role: grant.role, at } : {}),
  });
  return { api, who, here };
}

/** `may`, or why not. */
async function mutate(operation: string, row: Row, name: Who): Promise<string> {
  const at = await scene(name, row);
  const { data, errors } = await api.ask(
    api.mutation(operation, '__typename'),
    { input: JSON.parse(JSON.stringify(await row.given(at))) },
    at.who,
  );
  if (errors) return `fault ${JSON.stringify(errors)}`;
  const { __typename: type, reason } = data[operation];
  if (type !== 'Refused') return 'may';
  return notYou.has(reason) ? 'may not' : `refused ${reason}`;
}

async function read(operation: string, row: Row, name: Who): Promise<string> {
  const at = await scene(name, row);
  const variables = await row.given(at);
  const field = api.schema.getQueryType()?.getFields()[operation];
  const used = field?.args.filter((argument) => argument.name in variables) ?? [];
  const head =
    used.length > 0 ? `(${used.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ')})` : '';
  const args = used.length > 0 ? `(${used.map((argument) => `${argument.name}: $${argument.name}`).join(', ')})` : '';
  const { data, errors } = await api.ask(
    `query ${head} { ${operation}${args} ${row.selects ?? ''} }`,
    variables,
    at.who,
  );
  const code = errors?.[0]?.extensions.code;
  if (code) return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? 'may not' : `fault ${JSON.stringify(errors)}`;
  return data[operation] === null ? 'may not' : 'may';
}

function expected(row: Row): Record<string, string> {
  return Object.fromEntries(everyone.map((who) => [who, row.may.includes(who) ? 'may' : 'may not']));
}

async function found(call: (name: Who) => Promise<string>): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(everyone.map(async (who) => [who, await call(who)] as const)));
}

describe('who may do what', () => {
  it('is said for every query, mutation and subscription there is', () => {
    const fields = (type: { getFields(): object } | null | undefined) => Object.keys(type?.getFields() ?? {}).sort();
    expect(Object.keys(mutations).sort()).toEqual(fields(api.schema.getMutationType()));
    expect(Object.keys(queries).sort()).toEqual(fields(api.schema.getQueryType()));
    expect(Object.keys(subscriptions).sort()).toEqual(fields(api.schema.getSubscriptionType()));
  });

  it.each(Object.entries(mutations))('%s', async (operation, row) => {
    expect(await found((who) => mutate(operation, row, who))).toEqual(expected(row));
  });

  it.each(Object.entries(onOthers))('%s, on what belongs to someone else', async (operation, row) => {
    expect(await found((who) => mutate(operation, row, who))).toEqual(expected(row));
  });

  it.each(Object.entries(queries))('%s', async (operation, row) => {
    expect(await found((who) => read(operation, row, who))).toEqual(expected(row));
  });

  it.each(Object.entries(onDrafts))('%s, where it is not public', async (operation, row) => {
    expect(await found((who) => read(operation, row, who))).toEqual(expected(row));
  });

  it.each(Object.entries(subscriptions))('%s, over a socket that knows nobody', async (operation, row) => {
    const at = await scene('visitor', row);
    const variables = await row.given(at);
    const [argument] = api.schema.getSubscriptionType()?.getFields()[operation]?.args ?? [];
    const socket = await aSocket(api);
    const heard = listen(
      socket,
      `subscription ($of: ${String(argument?.type)}) { ${operation}(${argument?.name}: $of) ${row.selects ?? ''} }`,
      { of: Object.values(variables)[0] },
    );
    const proposalId = [Object.values(variables)[0]].flat()[0];
    const person = await aPerson(api);
    const moved = async (): Promise<boolean> => {
      await api.act('addComment', { proposalId, stance: 'for', body: 'Yes.', language: 'en' }, '__typename', person);
      return heard.values.length > 0;
    };
    expect(await until(moved)).toBe(true);
    expect(heard.values[0]).toEqual({ [operation]: expect.any(Object) });
    await socket.dispose();
  });
});
