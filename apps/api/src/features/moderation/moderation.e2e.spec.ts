import { readsHidden, type Actor } from '@folkmoot/domain';
import { aCitizen, aModerator, anAdmin, anOfficial } from '@folkmoot/domain/testing';
import { readsHidden as readsHiddenSql } from '../proposals/visible-proposal.ts';
import { Api } from '../../testing/api.ts';
import { aConsultation, aProposal } from '../../testing/forum.ts';
import { aPerson, type Person } from '../../testing/people.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());
afterEach(() => api.clock.setTo(null));

const caseFields = `id number state subjectKind reportCount topReason isHidden excerpt language openedAt decideBy viewerMay
  reports { reason words } decisions { action rule reason by { displayName } } authorRecord { proposals comments decisionsAgainst }
  proposal { number } comment { body } consultation { slug }`;

async function aPlace() {
  const consultation = await aConsultation(api, { phase: 'discuss' });
  const proposal = await aProposal(api, consultation.id);
  const author = await aPerson(api, { name: 'Anton Example' });
  const moderator = await aPerson(api, { name: 'Tove Moderator', role: 'moderator', at: consultation.id });
  const added = await api.act(
    'addComment',
    { proposalId: proposal.id, stance: 'for', body: 'Call him at home.', language: 'en' },
    'comment { id }',
    author,
  );
  return { consultation, proposal, author, moderator, commentId: String(added.comment.id) };
}

const report = async (
  subjectKind: string,
  subjectId: string,
  change: Record<string, unknown> = {},
  as?: Person | null,
) =>
  api.act(
    'reportContent',
    { subjectKind, subjectId, reason: 'insult', words: '', ...change },
    'done',
    as === undefined ? await aPerson(api) : as,
  );

const decide = (caseId: string, change: Record<string, unknown>, as: Person | null, selection = caseFields) =>
  api.act(
    'decideCase',
    { caseId, action: 'hide', rule: 'privacy', reason: 'It names a private number.', ...change },
    `case { ${selection} }`,
    as,
  );

async function theCase(moderator: Person): Promise<string> {
  const { data } = await api.ask(`{ moderationCases { edges { node { id } } } }`, {}, moderator);
  return data.moderationCases.edges[0].node.id;
}

describe('a report', () => {
  it('opens one case that gathers all that follow', async () => {
    const { commentId, moderator, consultation } = await aPlace();
    const reporter = await aPerson(api);
    expect(await report('comment', commentId, { reason: 'offTopic' }, reporter)).toMatchObject({ done: true });
    expect((await report('comment', commentId, {}, reporter)).reason).toBe('ALREADY_REPORTED');
    await report('comment', commentId, { reason: 'personalData', words: 'His children live there.' });
    await report('comment', commentId, { reason: 'personalData' });
    let found: Record<string, unknown> | undefined;
    const statements = await api.statements(async () => {
      const { data } = await api.ask(
        `{ moderationCases { totalCount edges { node { ${caseFields} } } } }`,
        {},
        moderator,
      );
      expect(data.moderationCases.totalCount).toBe(1);
      found = data.moderationCases.edges[0].node;
    });
    expect(statements.filter((sql) => !sql.includes('session'))).toHaveLength(1);
    expect(found).toMatchObject({
      state: 'waiting',
      subjectKind: 'comment',
      reportCount: 3,
      topReason: 'personalData',
      isHidden: false,
      excerpt: 'Call him at home.',
      viewerMay: ['decideCase'],
      decisions: [],
      authorRecord: { proposals: 0, comments: 1, decisionsAgainst: 0 },
      proposal: null,
      comment: { body: 'Call him at home.' },
      consultation: { slug: consultation.slug },
    });
    expect(found?.['number']).toMatch(/^\d{4}-\d{4}$/);
    const hours =
      (new Date(String(found?.['decideBy'])).getTime() - new Date(String(found?.['openedAt'])).getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThan(24.1);
  });

  it('of many people at once is one case with many reports', async () => {
    const { proposal, moderator } = await aPlace();
    const people = await Promise.all(Array.from({ length: 20 }, () => aPerson(api)));
    const answers = await Promise.all(people.map((person) => report('proposal', proposal.id, {}, person)));
    expect(answers.every(({ done }) => done === true)).toBe(true);
    const { data } = await api.ask(
      `{ moderationCases { totalCount edges { node { reportCount proposal { number } excerpt } } } }`,
      {},
      moderator,
    );
    expect(data.moderationCases).toEqual({
      totalCount: 1,
      edges: [{ node: { reportCount: 20, proposal: { number: proposal.number }, excerpt: 'Benches in the shade' } }],
    });
  });

  it('is refused with the reason that applies', async () => {
    const { proposal, commentId, author, consultation } = await aPlace();
    const reason = async (...args: Parameters<typeof report>) => (await report(...args)).reason;
    expect(await reason('comment', commentId, {}, null)).toBe('NOT_SIGNED_IN');
    expect(await reason('comment', commentId, {}, await aPerson(api, { confirmed: false }))).toBe(
      'EMAIL_NOT_CONFIRMED',
    );
    expect(await reason('comment', commentId, {}, author)).toBe('OWN_WORDS');
    expect(await reason('comment', proposal.id)).toBe('NOT_FOUND');
    expect(await reason('comment', commentId, { reason: 'other' })).toBe('REQUIRED');
    expect(await reason('comment', commentId, { words: 'x'.repeat(1001) })).toBe('TOO_LONG');
    await api.db.query(`UPDATE proposal SET hidden_at = now() WHERE id = $1`, [proposal.id]);
    expect(await reason('proposal', proposal.id)).toBe('HIDDEN');
    await api.db.query(`UPDATE comment SET deleted_at = now() WHERE id = $1`, [commentId]);
    expect(await reason('comment', commentId)).toBe('DELETED');
    await api.db.query(`UPDATE consultation SET published_at = NULL WHERE id = $1`, [consultation.id]);
    expect(await reason('comment', commentId)).toBe('NOT_FOUND');
  });
});

describe('a decision', () => {
  it('hides a comment, restores it, and keeps every count right', async () => {
    const { commentId, moderator, proposal, consultation, author } = await aPlace();
    await report('comment', commentId);
    const id = await theCase(moderator);
    const hidden = await decide(id, {}, moderator);
    expect(hidden.case).toMatchObject({
      state: 'decided',
      isHidden: true,
      decisions: [
        {
          action: 'hide',
          rule: 'privacy',
          reason: 'It names a private number.',
          by: { displayName: 'Tove Moderator' },
        },
      ],
      authorRecord: { decisionsAgainst: 1 },
      viewerMay: ['decideCase'],
    });
    const read = async (as: Person | null) =>
      (
        await api.ask(
          `query ($slug: String!, $number: Int!) { proposal(consultation: $slug, number: $number) { commentCount stances { for } comments { edges { node { body hidden { rule reason } } } } } }`,
          { slug: consultation.slug, number: proposal.number },
          as,
        )
      ).data.proposal;
    const veil = { rule: 'privacy', reason: 'It names a private number.' };
    expect(await read(null)).toEqual({
      commentCount: 0,
      stances: { for: 0 },
      comments: { edges: [{ node: { body: '', hidden: veil } }] },
    });
    expect((await read(author)).comments.edges[0].node.body).toBe('Call him at home.');
    const restored = await decide(
      id,
      { action: 'restore', rule: null, reason: 'It is an office number.' },
      moderator,
      'isHidden decisions { action }',
    );
    expect(restored.case).toEqual({ isHidden: false, decisions: [{ action: 'restore' }, { action: 'hide' }] });
    expect(await read(null)).toEqual({
      commentCount: 1,
      stances: { for: 1 },
      comments: { edges: [{ node: { body: 'Call him at home.', hidden: null } }] },
    });
  });

  it('hides a proposal: out of the lists, its page without words', async () => {
    const { proposal, moderator, consultation } = await aPlace();
    await report('proposal', proposal.id);
    await decide(await theCase(moderator), {}, moderator);
    const query = `query ($slug: String!, $number: Int!) { consultation(slug: $slug) { proposalCount proposals { edges { node { id } } } } proposal(consultation: $slug, number: $number) { title hidden { rule } commentRefusal } }`;
    const { data } = await api.ask(query, { slug: consultation.slug, number: proposal.number });
    expect(data.consultation).toEqual({ proposalCount: 0, proposals: { edges: [] } });
    expect(data.proposal).toEqual({ title: '', hidden: { rule: 'privacy' }, commentRefusal: 'HIDDEN' });
  });

  it('of two moderators at once is one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { commentId, moderator, consultation } = await aPlace();
      const other = await aPerson(api, { role: 'moderator', at: consultation.id });
      await report('comment', commentId);
      const id = await theCase(moderator);
      const answers = await Promise.all([
        decide(id, {}, moderator),
        decide(id, { action: 'keep', rule: null, reason: '' }, other),
      ]);
      expect(answers.map(({ reason }) => reason ?? 'decided').toSorted()).toEqual(['ALREADY_DECIDED', 'decided']);
    }
  });

  it('is undone by nobody but a new report, which sets the case waiting again', async () => {
    const { commentId, moderator } = await aPlace();
    await report('comment', commentId);
    const id = await theCase(moderator);
    await decide(id, { action: 'keep', rule: null, reason: '' }, moderator);
    expect((await decide(id, {}, moderator)).reason).toBe('ALREADY_DECIDED');
    api.clock.setTo(new Date(Date.now() + 60_000));
    await report('comment', commentId, { reason: 'spam' });
    const { data } = await api.ask(
      `query ($id: ID!) { moderationCase(id: $id) { state reportCount } }`,
      { id },
      moderator,
    );
    expect(data.moderationCase).toEqual({ state: 'waiting', reportCount: 2 });
    expect((await decide(id, {}, moderator, 'state')).case).toEqual({ state: 'decided' });
  });

  it('is refused with the reason that applies', async () => {
    const { commentId, moderator } = await aPlace();
    await report('comment', commentId);
    const id = await theCase(moderator);
    const reason = async (change: Record<string, unknown>, as: Person | null = moderator, caseId = id) =>
      (await decide(caseId, change, as)).reason;
    expect(await reason({}, null)).toBe('NOT_SIGNED_IN');
    expect(await reason({}, await aPerson(api))).toBe('NOT_A_MODERATOR');
    expect(await reason({}, await aPerson(api, { role: 'moderator', at: (await aConsultation(api)).id }))).toBe(
      'NOT_A_MODERATOR',
    );
    expect(await reason({}, moderator, commentId)).toBe('NOT_FOUND');
    expect(await reason({ rule: null })).toBe('REQUIRED');
    expect(await reason({ reason: 'Rude.' })).toBe('TOO_SHORT');
    expect(await reason({ reason: 'x'.repeat(1001) })).toBe('TOO_LONG');
    expect(await reason({ action: 'restore' })).toBe('NOT_HIDDEN');
    const writer = await aPerson(api, { role: 'moderator' });
    await api.db.query(`UPDATE comment SET author_id = $2 WHERE id = $1`, [commentId, writer.id]);
    expect(await reason({}, writer)).toBe('OWN_CONTENT');
    await decide(id, {}, moderator);
    expect(await reason({})).toBe('ALREADY_HIDDEN');
  });

  it('finds nothing to hide where the author has deleted it', async () => {
    const { commentId, moderator, author } = await aPlace();
    await report('comment', commentId);
    const id = await theCase(moderator);
    await api.act('deleteComment', { id: commentId }, 'comment { id }', author);
    expect((await decide(id, {}, moderator)).reason).toBe('DELETED');
    expect((await decide(id, { action: 'keep', rule: null, reason: '' }, moderator, 'state excerpt')).case).toEqual({
      state: 'decided',
      excerpt: '',
    });
  });
});

describe('the moderators’ room', () => {
  it('is closed to everyone else, and its cases to moderators of other places', async () => {
    const { commentId, moderator } = await aPlace();
    await report('comment', commentId);
    const id = await theCase(moderator);
    const query = `query ($id: ID!) { moderationCase(id: $id) { id } }`;
    expect((await api.ask(query, { id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await api.ask(query, { id }, await aPerson(api))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const elsewhere = await aPerson(api, { role: 'moderator', at: (await aConsultation(api)).id });
    expect((await api.ask(query, { id }, elsewhere)).data.moderationCase).toBeNull();
    expect((await api.ask(`{ moderationCases { totalCount } }`, {}, elsewhere)).data.moderationCases.totalCount).toBe(
      0,
    );
    expect((await api.ask(query, { id }, await aPerson(api, { role: 'moderator' }))).data.moderationCase).toEqual({
      id,
    });
  });

  it('lists what waits by the day it is due, and what is decided latest first', async () => {
    const consultation = await aConsultation(api, { phase: 'discuss' });
    const moderator = await aPerson(api, { role: 'moderator', at: consultation.id });
    const numbers: number[] = [];
    for (const reason of ['spam', 'illegal', 'offTopic', 'insult']) {
      const proposal = await aProposal(api, consultation.id);
      numbers.push(proposal.number);
      await report('proposal', proposal.id, { reason });
    }
    const list = async (state: string) => {
      const seen: { id: string; proposal: { number: number } }[] = [];
      let after: string | null = null;
      do {
        const { data } = await api.ask(
          `query ($state: CaseState!, $after: String) { moderationCases(state: $state, first: 2, after: $after) { edges { node { id proposal { number } } } pageInfo { hasNextPage endCursor } } }`,
          { state, after },
          moderator,
        );
        const page = data.moderationCases;
        for (const { node } of page.edges) seen.push(node);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      return seen;
    };
    const waiting = await list('waiting');
    expect(waiting.map(({ proposal }) => proposal.number)).toEqual([2, 4, 1, 3]);
    for (const { id } of waiting) await decide(id, { action: 'keep', rule: null, reason: '' }, moderator, 'id');
    expect((await list('decided')).map(({ proposal }) => proposal.number)).toEqual([3, 1, 4, 2]);
    expect(await list('waiting')).toEqual([]);
  });
});

describe('the public log', () => {
  it('says what was decided and why, in how many hours, and nothing of content or persons', async () => {
    const { commentId, moderator, consultation, author } = await aPlace();
    const began = Date.now();
    api.clock.setTo(new Date(began));
    await report('comment', commentId, { words: 'Ask Mr Secret.' });
    const id = await theCase(moderator);
    api.clock.setTo(new Date(began + 5.5 * 3_600_000));
    await decide(id, {}, moderator);
    const response = await api.ask(
      `query ($id: ID) { moderationLog(consultationId: $id) { edges { node { caseNumber action rule reason subjectKind hoursToDecision consultation { slug } } } } }`,
      { id: consultation.id },
    );
    expect(response.data.moderationLog.edges).toEqual([
      {
        node: {
          caseNumber: expect.stringMatching(/^\d{4}-\d{4}$/),
          action: 'hide',
          rule: 'privacy',
          reason: 'It names a private number.',
          subjectKind: 'comment',
          hoursToDecision: 5.5,
          consultation: { slug: consultation.slug },
        },
      },
    ]);
    for (const secret of ['Call him', 'Mr Secret', author.name, moderator.name])
      expect(JSON.stringify(response.data)).not.toContain(secret);
  });
});

describe('who reads what is hidden', () => {
  it('is in SQL what it is in the domain', async () => {
    const author = aCitizen();
    const [here, elsewhere] = ['00000000-0000-7000-8000-00000000aaaa', '00000000-0000-7000-8000-00000000bbbb'];
    const actors: (Actor | null)[] = [
      null,
      author,
      aCitizen(),
      aModerator(here),
      aModerator(elsewhere),
      aModerator(),
      anOfficial(here),
      anAdmin(),
    ];
    for (const viewer of actors) {
      const values: unknown[] = [];
      const param = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
      const row = `(SELECT ${param(author.id, 'uuid')} AS author_id, ${param(here, 'uuid')} AS consultation_id) s`;
      const sql = readsHiddenSql('s', {
        viewer: viewer && { ...viewer, id: `'${viewer.id}'::uuid` },
        sessionId: 'NULL',
        now: 'now()',
        param: (value, type = 'text') => param(value, type),
      });
      const { rows } = await api.db.query(`SELECT ${sql} AS reads FROM ${row}`, values);
      expect(rows[0].reads).toBe(readsHidden(viewer, { consultationId: here, authorId: author.id }));
    }
  });
});
