import { uuidv7 } from 'uuidv7';
import { Api } from '../../testing/api.ts';
import { aConsultation, aProposal } from '../../testing/forum.ts';
import { aPerson, type Person } from '../../testing/people.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());
afterEach(() => api.clock.setTo(null));

const day = 86_400_000;
const promise = { what: 'The trial opens', by: '2031-03-01', who: 'Traffic office' };
const words = (proposalId: string, change: Record<string, unknown> = {}) => ({
  proposalId,
  state: 'partly',
  reason: 'Three schools, not five.',
  promises: [promise],
  ...change,
});

async function aPlace(phase: 'answer' | 'propose' | 'closed' = 'answer') {
  const consultation = await aConsultation(api, { phase });
  const official = await aPerson(api, { name: 'Hanna Official', role: 'official', at: consultation.id });
  await api.db.query(`UPDATE account SET office = 'Traffic office' WHERE id = $1`, [official.id]);
  return { consultation, official, proposal: await aProposal(api, consultation.id) };
}

describe('an answer', () => {
  const fields =
    'proposal { answer { state reason office by { displayName } daysBeforeDue promises { what by who } } pastAnswers { state } answerDueAt }';

  it('is public at once, with its promises and how early it came', async () => {
    const { proposal, official } = await aPlace();
    const answered = await api.act('answerProposal', words(proposal.id), fields, official);
    expect(answered.proposal.answer).toEqual({
      state: 'partly',
      reason: 'Three schools, not five.',
      office: 'Traffic office',
      by: { displayName: 'Hanna Official' },
      daysBeforeDue: 9,
      promises: [promise],
    });
    expect(new Date(answered.proposal.answerDueAt).getTime()).toBeGreaterThan(Date.now() + 9.9 * day);
    const second = await api.act('answerProposal', words(proposal.id, { state: 'done' }), fields, official);
    expect(second.proposal).toMatchObject({ answer: { state: 'done' }, pastAnswers: [{ state: 'partly' }] });
  });

  it('has no day where the timeline sets none', async () => {
    const { proposal, official } = await aPlace('propose');
    const answered = await api.act('answerProposal', words(proposal.id), fields, official);
    expect(answered.proposal).toMatchObject({ answerDueAt: null, answer: { daysBeforeDue: null } });
  });

  it('of ten officials at once leaves one standing and nine behind it', async () => {
    const { proposal, consultation } = await aPlace();
    const officials = await Promise.all(
      Array.from({ length: 10 }, () => aPerson(api, { role: 'official', at: consultation.id })),
    );
    await Promise.all(
      officials.map((official, index) =>
        api.act(
          'answerProposal',
          words(proposal.id, { reason: `Reason number ${index}.` }),
          'proposal { id }',
          official,
        ),
      ),
    );
    const { rows } = await api.db.query(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE is_current)::int AS current FROM answer WHERE proposal_id = $1`,
      [proposal.id],
    );
    expect(rows[0]).toEqual({ all: 10, current: 1 });
  });

  it('is refused with the reason that applies', async () => {
    const { proposal, official, consultation } = await aPlace();
    const reason = async (input: Record<string, unknown>, as: Person | null = official) =>
      (await api.act('answerProposal', input, 'proposal { id }', as)).reason;
    expect(await reason(words(proposal.id), null)).toBe('NOT_SIGNED_IN');
    expect(await reason(words(proposal.id), await aPerson(api))).toBe('NOT_AN_OFFICIAL');
    expect(await reason(words(consultation.id))).toBe('NOT_FOUND');
    expect(await reason(words(proposal.id, { reason: '' }))).toBe('REQUIRED');
    expect(await reason(words(proposal.id, { reason: 'No money.' }))).toBe('TOO_SHORT');
    expect(await reason(words(proposal.id, { reason: 'x'.repeat(5001) }))).toBe('TOO_LONG');
    expect(await reason(words(proposal.id, { promises: Array(11).fill(promise) }))).toBe('TOO_MANY');
    await api.act('answerProposal', words(proposal.id), 'proposal { id }', official);
    expect(await reason(words(proposal.id))).toBe('NOTHING_CHANGED');
    await api.db.query(`UPDATE proposal SET hidden_at = now() WHERE id = $1`, [proposal.id]);
    expect(await reason(words(proposal.id, { state: 'done' }))).toBe('HIDDEN');
    await api.db.query(`UPDATE proposal SET hidden_at = NULL, state = 'withdrawn' WHERE id = $1`, [proposal.id]);
    expect(await reason(words(proposal.id, { state: 'done' }))).toBe('WITHDRAWN');
    await api.db.query(`UPDATE proposal SET state = 'published' WHERE id = $1`, [proposal.id]);
    await api.db.query(`UPDATE consultation SET archived_at = now() WHERE id = $1`, [consultation.id]);
    expect(await reason(words(proposal.id, { state: 'done' }))).toBe('ARCHIVED');
  });

  it('promises a day of the calendar or nothing', async () => {
    const { proposal, official } = await aPlace();
    const query = `mutation ($input: AnswerProposalInput!) { answerProposal(input: $input) { __typename } }`;
    const { errors } = await api.ask(
      query,
      { input: words(proposal.id, { promises: [{ ...promise, by: '2031-02-30' }] }) },
      official,
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('narrows lists of proposals', async () => {
    const { proposal, official, consultation } = await aPlace();
    await aProposal(api, consultation.id);
    await api.act('answerProposal', words(proposal.id, { state: 'rejected' }), 'proposal { id }', official);
    const query = `query ($slug: String!, $answer: AnswerState) { consultation(slug: $slug) { proposals(answer: $answer) { totalCount edges { node { number answer { state } } } } } }`;
    const { data } = await api.ask(query, { slug: consultation.slug, answer: 'rejected' });
    expect(data.consultation.proposals).toEqual({
      totalCount: 1,
      edges: [{ node: { number: proposal.number, answer: { state: 'rejected' } } }],
    });
    expect(
      (await api.ask(query, { slug: consultation.slug, answer: null })).data.consultation.proposals.totalCount,
    ).toBe(2);
  });
});

describe('answer duties', () => {
  const query = `query ($answered: Boolean!, $id: ID, $after: String) { answerDuties(answered: $answered, consultationId: $id, first: 2, after: $after) { totalCount lateCount edges { node { daysLate dueAt proposal { title answer { state } } } } pageInfo { hasNextPage endCursor } } }`;

  async function duties(official: Person, variables: Record<string, unknown> = {}) {
    const found: { title: string; daysLate: number | null }[] = [];
    let totals: { totalCount: number; lateCount: number } | undefined;
    let after: string | null = null;
    do {
      let page:
        | {
            totalCount: number;
            lateCount: number;
            edges: { node: { daysLate: number | null; proposal: { title: string } } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          }
        | undefined;
      const statements = await api.statements(async () => {
        page = (await api.ask(query, { answered: false, after, ...variables }, official)).data.answerDuties;
      });
      expect(statements.filter((sql) => !sql.includes('session'))).toHaveLength(1);
      totals ??= page && { totalCount: page.totalCount, lateCount: page.lateCount };
      found.push(...(page?.edges ?? []).map(({ node }) => ({ title: node.proposal.title, daysLate: node.daysLate })));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    return { ...totals, found };
  }

  it('are what waits in the official’s consultations, first due first', async () => {
    const late = await aPlace();
    const soon = await aPlace();
    const someday = await aPlace('propose');
    const elsewhere = await aPlace();
    const official = await aPerson(api);
    for (const { consultation } of [late, soon, someday])
      await api.db.query(
        `INSERT INTO role_grant (id, account_id, role, consultation_id, granted_at) VALUES ($1, $2, 'official', $3, now())`,
        [uuidv7(), official.id, consultation.id],
      );
    await api.db.query(`UPDATE phase SET closes_at = now() - interval '36 hours' WHERE consultation_id = $1`, [
      late.consultation.id,
    ]);
    // Neither an earlier phase for answers nor a later one for something else sets the day.
    await api.db.query(
      `INSERT INTO phase (id, consultation_id, position, kind, opens_at, closes_at) VALUES
       ($1, $2, -1, 'answer', now() - interval '90 days', now() - interval '80 days'), ($3, $4, 1, 'closed', now() + interval '20 days', now() + interval '30 days')`,
      [uuidv7(), soon.consultation.id, uuidv7(), late.consultation.id],
    );
    for (const [place, title] of [
      [late, 'Late one'],
      [soon, 'Soon one'],
      [someday, 'Someday one'],
      [elsewhere, 'Not mine'],
    ] as const)
      await api.db.query(`UPDATE proposal SET title = $2 WHERE id = $1`, [place.proposal.id, title]);
    await aProposal(api, soon.consultation.id, { title: 'Under review' }).then(({ id }) =>
      api.act('answerProposal', words(id, { state: 'underReview' }), 'proposal { id }', soon.official),
    );
    await aProposal(api, soon.consultation.id, { title: 'Answered' }).then(({ id }) =>
      api.act('answerProposal', words(id), 'proposal { id }', soon.official),
    );
    await aProposal(api, soon.consultation.id, { title: 'Hidden' }).then(({ id }) =>
      api.db.query(`UPDATE proposal SET hidden_at = now() WHERE id = $1`, [id]),
    );
    await aProposal(api, soon.consultation.id, { title: 'Withdrawn' }).then(({ id }) =>
      api.db.query(`UPDATE proposal SET state = 'withdrawn' WHERE id = $1`, [id]),
    );
    expect(await duties(official)).toEqual({
      totalCount: 4,
      lateCount: 1,
      found: [
        { title: 'Late one', daysLate: 2 },
        { title: 'Soon one', daysLate: null },
        { title: 'Under review', daysLate: null },
        { title: 'Someday one', daysLate: null },
      ],
    });
    expect((await duties(official, { id: late.consultation.id })).found).toEqual([{ title: 'Late one', daysLate: 2 }]);
    expect((await duties(official, { answered: true })).found).toEqual([{ title: 'Answered', daysLate: null }]);
  });

  it('are nobody else’s to read', async () => {
    expect((await api.ask(query, { answered: false })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(
      (await api.ask(query, { answered: false }, await aPerson(api, { role: 'moderator' }))).errors?.[0]?.extensions
        .code,
    ).toBe('FORBIDDEN');
  });
});

describe('a result', () => {
  const figures = `figures { people proposals comments supports answered participation { week proposals comments supports people }
    mostSupported { number slug title supports comments answerState answerReason } answers { state count } }`;
  const fields = `consultation { result { title version isPublished publishedAt by { displayName } ${figures} downloads { name format url } } resultDraft { title version isPublished } }`;
  const draft = (consultationId: string, change: Record<string, unknown> = {}) => ({
    consultationId,
    version: null,
    title: 'Paths before car parks',
    lead: 'In short.',
    body: 'At length.',
    ...change,
  });

  it('is written by officials and read by everyone once it is published', async () => {
    const { consultation, official, proposal } = await aPlace();
    const saved = await api.act('saveResult', draft(consultation.id), fields, official);
    expect(saved.consultation).toEqual({
      result: null,
      resultDraft: { title: 'Paths before car parks', version: 1, isPublished: false },
    });
    const read = async (as: Person | null) =>
      (
        await api.ask(
          `query ($slug: String!) { consultation(slug: $slug) { result { title version figures { answered } } resultDraft { title figures { proposals } } } }`,
          { slug: consultation.slug },
          as,
        )
      ).data.consultation;
    expect(await read(null)).toEqual({ result: null, resultDraft: null });
    expect(await read(await aPerson(api, { role: 'moderator', at: consultation.id }))).toEqual({
      result: null,
      resultDraft: null,
    });
    expect((await read(official)).resultDraft).toEqual({ title: 'Paths before car parks', figures: { proposals: 1 } });
    const citizens = await Promise.all(Array.from({ length: 3 }, () => aPerson(api)));
    await api.db.query(`UPDATE phase SET kind = 'propose' WHERE consultation_id = $1`, [consultation.id]);
    for (const citizen of citizens)
      await api.act('supportProposal', { proposalId: proposal.id }, 'proposal { id }', citizen);
    await api.act(
      'addComment',
      { proposalId: proposal.id, stance: 'for', body: 'Yes.', language: 'en' },
      'comment { id }',
      citizens[0] ?? null,
    );
    await api.act('answerProposal', words(proposal.id), 'proposal { id }', official);
    const published = await api.act('publishResult', { consultationId: consultation.id }, fields, official);
    const { result } = published.consultation;
    expect(result).toMatchObject({
      version: 1,
      isPublished: true,
      by: { displayName: 'Hanna Official' },
      figures: {
        people: 3,
        proposals: 1,
        comments: 1,
        supports: 3,
        answered: 1,
        mostSupported: [
          {
            number: 1,
            slug: 'benches',
            title: 'Benches in the shade',
            supports: 3,
            comments: 1,
            answerState: 'partly',
            answerReason: 'Three schools, not five.',
          },
        ],
        answers: [{ state: 'partly', count: 1 }],
      },
    });
    const sum = (name: string) =>
      result.figures.participation.reduce(
        (total: number, week: Record<string, number>) => total + (week[name] ?? 0),
        0,
      );
    expect([sum('proposals'), sum('comments'), sum('supports')]).toEqual([1, 1, 3]);
    for (const { week } of result.figures.participation) expect(new Date(`${week}T00:00:00Z`).getUTCDay()).toBe(1);
    expect(result.downloads).toContainEqual({
      name: 'proposals',
      format: 'csv',
      url: `/export/consultations/${consultation.slug}/proposals.csv`,
    });
    expect((await read(null)).result).toEqual({
      title: 'Paths before car parks',
      version: 1,
      figures: { answered: 1 },
    });
  });

  it('stays as it was published, whatever happens after', async () => {
    const { consultation, official } = await aPlace();
    await api.act('saveResult', draft(consultation.id), fields, official);
    await api.act('publishResult', { consultationId: consultation.id }, fields, official);
    await aProposal(api, consultation.id);
    const saved = await api.act(
      'saveResult',
      draft(consultation.id, { version: 1, title: 'A new title for it' }),
      fields,
      official,
    );
    expect(saved.consultation.result).toMatchObject({ title: 'Paths before car parks', figures: { proposals: 1 } });
    expect(saved.consultation.resultDraft).toMatchObject({ title: 'A new title for it', version: 2 });
    const again = await api.act('publishResult', { consultationId: consultation.id }, fields, official);
    expect(again.consultation.result).toMatchObject({
      title: 'A new title for it',
      version: 2,
      figures: { proposals: 2 },
    });
    await expect(
      api.db.query(`UPDATE published_result SET title = 'Other' WHERE consultation_id = $1`, [consultation.id]),
    ).rejects.toThrow('append-only');
  });

  it('published by many at once is one version', async () => {
    const { consultation, official } = await aPlace();
    await api.act('saveResult', draft(consultation.id), fields, official);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        api.act('publishResult', { consultationId: consultation.id }, 'consultation { id }', official),
      ),
    );
    expect(answers.filter(({ reason }) => reason === 'NOTHING_CHANGED')).toHaveLength(9);
  });

  it('is refused with the reason that applies', async () => {
    const { consultation, official } = await aPlace();
    const unpublished = await aConsultation(api, { published: false });
    const anywhere = await aPerson(api, { role: 'official' });
    const save = async (change: Record<string, unknown>, as: Person | null = official) =>
      (await api.act('saveResult', draft(consultation.id, change), 'consultation { id }', as)).reason;
    const publish = async (consultationId: string, as: Person | null = anywhere) =>
      (await api.act('publishResult', { consultationId }, 'consultation { id }', as)).reason;
    expect(await save({}, null)).toBe('NOT_SIGNED_IN');
    expect(await save({}, await aPerson(api))).toBe('NOT_AN_OFFICIAL');
    expect(await save({ consultationId: official.id })).toBe('NOT_FOUND');
    expect(await save({ title: '' })).toBe('REQUIRED');
    expect(await save({ title: 'Short' })).toBe('TOO_SHORT');
    expect(await save({ lead: 'x'.repeat(601) })).toBe('TOO_LONG');
    expect(await save({ version: 3 })).toBe('STALE');
    expect(await publish(consultation.id)).toBe('NO_RESULT');
    expect(await publish(official.id)).toBe('NOT_FOUND');
    expect(await publish(consultation.id, await aPerson(api))).toBe('NOT_AN_OFFICIAL');
    expect(await publish(unpublished.id)).toBe('NOT_PUBLISHED');
    expect(await save({ lead: '' })).toBeUndefined();
    expect(await save({})).toBe('STALE');
    expect(await publish(consultation.id)).toBe('REQUIRED');
    await api.db.query(`UPDATE consultation SET archived_at = now() WHERE id = $1`, [consultation.id]);
    expect(await save({ version: 1 })).toBe('ARCHIVED');
    expect(await publish(consultation.id)).toBe('ARCHIVED');
  });
});
