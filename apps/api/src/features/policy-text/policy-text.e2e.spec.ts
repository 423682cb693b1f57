import { randomUUID } from 'node:crypto';
import { Api } from '../../testing/api.ts';
import { aConsultation } from '../../testing/forum.ts';
import { aPerson } from '../../testing/people.ts';
import { anAmendment, aPolicyText, firstClauses, inserted, publish, save } from '../../testing/policy-texts.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

async function aPlace() {
  const here = await aConsultation(api, { phase: 'draft' });
  return { here, text: await aPolicyText(api, here.id) };
}

const read = (slug: string, number: number | null = null, by = null as { cookie: string } | null) =>
  api.ask(
    `query ($slug: String!, $number: Int) { policyText(consultation: $slug) { title versionCount suggestRefusal viewerMay draft { revision }
       policyVersion(number: $number) { number note publishedBy { displayName } clauses { id number kind words suggestionCount commentCount } } } }`,
    { slug, number },
    by,
  );

describe('a policy text', () => {
  it('is begun once a consultation, and is its officials’ own until its first version', async () => {
    const here = await aConsultation(api, { phase: 'draft' });
    const official = await aPerson(api, { role: 'official', at: here.id });
    const begin = () =>
      api.act(
        'beginPolicyText',
        { consultationId: here.id, title: ' Rules ', language: 'en' },
        'policyText { id title }',
        official,
      );
    const answers = await Promise.all([begin(), begin(), begin()]);
    expect(answers.filter(({ policyText }) => policyText)).toEqual([
      expect.objectContaining({ policyText: { id: expect.any(String), title: 'Rules' } }),
    ]);
    expect(answers.filter(({ reason }) => reason === 'HAS_TEXT')).toHaveLength(2);
    expect((await read(here.slug)).data.policyText).toBeNull();
    expect((await read(here.slug, null, official)).data.policyText).toMatchObject({
      versionCount: 0,
      draft: { revision: 0 },
    });
  });

  it('numbers its clauses by their place and is read in one statement', async () => {
    const { here, text } = await aPlace();
    let answer: Awaited<ReturnType<typeof read>> | undefined;
    const statements = await api.statements(async () => (answer = await read(here.slug)));
    expect(statements).toHaveLength(1);
    const { policyText } = answer?.data ?? {};
    expect(policyText).toMatchObject({ title: 'Street tree rules', draft: null, suggestRefusal: null, viewerMay: [] });
    expect(policyText.policyVersion.clauses.map((clause: { number: string }) => clause.number)).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.3',
      '2',
      '2.1',
      '2.2',
    ]);
    expect(policyText.policyVersion.clauses.map(({ id }: { id: string }) => id)).toEqual(
      text.clauses.map(({ id }) => id),
    );
  });

  it('keeps its versions as they are, whoever tries', async () => {
    const { text } = await aPlace();
    await expect(
      api.db.query(`UPDATE version_clause SET words = 'other' WHERE clause_id = $1`, [text.clauses[1]?.id]),
    ).rejects.toThrow();
    await expect(
      api.db.query(`UPDATE policy_version SET note = 'other' WHERE text_id = $1`, [text.id]),
    ).rejects.toThrow();
  });
});

describe('the working draft', () => {
  it('takes what two officials did to different clauses, and to different words of one', async () => {
    const { here, text } = await aPlace();
    const other = await aPerson(api, { role: 'official', at: here.id });
    const [id, second] = [text.clauses[2]?.id, text.clauses[3]?.id];
    await save(api, text, 1, [
      {
        kind: 'edit',
        clauseId: id,
        words: 'Where two streets are equally hot, the one with fewer trees is planted first.',
      },
    ]);
    await save(
      api,
      text,
      1,
      [{ kind: 'edit', clauseId: second, words: 'No street gets more than a fifth of the trees of one year.' }],
      other,
    );
    const merged = await save(
      api,
      text,
      1,
      [{ kind: 'edit', clauseId: id, words: 'Where two roads are equally hot, the one with fewer trees goes first.' }],
      other,
    );
    const { revision, clauses } = merged.policyText.draft;
    expect(revision).toBe(4);
    expect(clauses[2].words).toBe('Where two roads are equally hot, the one with fewer trees is planted first.');
    expect(clauses[3].words).toBe('No street gets more than a fifth of the trees of one year.');
  });

  it('refuses the second who changes the same words, and loses nothing of the first', async () => {
    const { text } = await aPlace();
    const edit = (words: string) => save(api, text, 1, [{ kind: 'edit', clauseId: text.clauses[1]?.id, words }]);
    await edit('Streets come first where summers are hot and long.');
    expect(await edit('Streets come first where summers are dry.')).toMatchObject({
      reason: 'STALE',
      field: 'changes',
    });
    const { rows } = await api.db.query(`SELECT revision, draft->1->>'words' AS words FROM policy_text WHERE id = $1`, [
      text.id,
    ]);
    expect(rows[0]).toEqual({ revision: 2, words: 'Streets come first where summers are hot and long.' });
  });

  it('knows what someone read who was away for several saves', async () => {
    const { text } = await aPlace();
    const clauseId = text.clauses[2]?.id;
    const edit = (revision: number, words: string) => save(api, text, revision, [{ kind: 'edit', clauseId, words }]);
    await edit(1, 'Where two roads are equally hot, the one with fewer trees goes first.');
    await edit(2, 'Where two lanes are equally hot, the one with fewer trees goes first.');
    const late = await edit(1, 'Where two streets are equally hot, the one with fewer trees is planted first.');
    expect(late.policyText.draft.clauses[2].words).toBe(
      'Where two lanes are equally hot, the one with fewer trees is planted first.',
    );
  });

  it('takes twenty saves at once, each once', async () => {
    const { text } = await aPlace();
    const put = Array.from({ length: 20 }, (_, n) => ({
      ...firstClauses()[1],
      id: randomUUID(),
      words: `Clause ${n} of many.`,
    }));
    const last = text.clauses.at(-1)?.id;
    await Promise.all(
      put.map(({ id, words }) =>
        save(api, text, 1, [{ kind: 'insert', clauseId: id, afterId: last, clauseKind: 'clause', level: 0, words }]),
      ),
    );
    const { rows } = await api.db.query(
      `SELECT (SELECT count(*)::integer FROM jsonb_array_elements(draft)) AS clauses, revision FROM policy_text WHERE id = $1`,
      [text.id],
    );
    expect(rows[0]).toEqual({ clauses: 27, revision: 21 });
  });

  it('refuses what is no clause, too long, empty, or names what is not there', async () => {
    const { text } = await aPlace();
    const reason = async (change: object) => (await save(api, text, 1, [change])).reason;
    const clauseId = text.clauses[1]?.id;
    expect(await reason({ kind: 'edit', clauseId, words: 'x'.repeat(20_001) })).toBe('TOO_LONG');
    expect(await reason({ kind: 'edit', clauseId, words: '  ' })).toBe('REQUIRED');
    expect(await reason({ kind: 'edit', clauseId, words: 'Streets come first where summers are very hot.' })).toBe(
      'NOTHING_CHANGED',
    );
    expect(await reason({ kind: 'edit', clauseId: randomUUID(), words: 'New.', clauseKind: 'clause' })).toBe(
      'NO_SUCH_CLAUSE',
    );
    expect(await reason({ kind: 'edit', clauseId, words: 'New.', level: 3 })).toBe('NOT_A_CLAUSE');
    expect(await reason({ kind: 'insert', clauseId, words: 'Again.', clauseKind: 'clause', afterId: null })).toBe(
      'NOT_A_CLAUSE',
    );
    expect(
      await reason({ kind: 'insert', clauseId: 'seven', words: 'New.', clauseKind: 'clause', afterId: null }),
    ).toBe('NOT_A_CLAUSE');
  });
});

describe('a new version', () => {
  it('carries open amendments over, says which the text already says, and marks stale what collides', async () => {
    const { here, text } = await aPlace();
    const fits = await anAmendment(api, text, {
      clause: 1,
      words: 'Streets come first where summers are very hot and dry.',
    });
    const taken = await anAmendment(api, text, {
      clause: 2,
      words: 'Where two streets are equally hot, the one with fewer trees is first.',
    });
    const collides = await anAmendment(api, text, { clause: 5 });
    await save(api, text, 1, [
      { kind: 'edit', clauseId: text.clauses[5]?.id, words: 'Half of the new trees stand near a school.' },
      {
        kind: 'edit',
        clauseId: text.clauses[2]?.id,
        words: 'Where two streets are equally hot, the one with fewer trees is first.',
      },
      { kind: 'move', clauseId: text.clauses[1]?.id, afterId: text.clauses[3]?.id },
    ]);
    await publish(api, text, 2);
    await api.work();
    const states = await api.db.query(
      `SELECT number, state, base, collided FROM amendment WHERE text_id = $1 ORDER BY number`,
      [text.id],
    );
    expect(states.rows).toEqual([
      { number: fits.number, state: 'open', base: 2, collided: [] },
      { number: taken.number, state: 'accepted', base: 1, collided: [] },
      { number: collides.number, state: 'stale', base: 1, collided: [text.clauses[5]?.id] },
    ]);
    const edit = await api.act(
      'editAmendment',
      {
        id: collides.id,
        version: 2,
        base: 2,
        why: 'Half is not enough near schools.',
        changes: [
          { kind: 'edit', clauseId: text.clauses[5]?.id, words: 'At least half of the new trees stand near a school.' },
        ],
      },
      'amendment { state base collidedIds }',
      collides.author,
    );
    expect(edit.amendment).toEqual({ state: 'open', base: 2, collidedIds: [] });
    expect((await read(here.slug)).data.policyText.versionCount).toBe(2);
  });

  it('is refused where nothing changed, where the draft moved on, and without a note', async () => {
    const { text } = await aPlace();
    expect(await publish(api, text, 1)).toMatchObject({ reason: 'NOTHING_CHANGED' });
    await save(api, text, 1, [{ kind: 'remove', clauseId: text.clauses[6]?.id }]);
    expect(await publish(api, text, 1)).toMatchObject({ reason: 'STALE' });
    expect(await publish(api, text, 2, 'Short.')).toMatchObject({ reason: 'TOO_SHORT' });
    const answers = await Promise.all([publish(api, text, 2), publish(api, text, 2), publish(api, text, 2)]);
    expect(answers.filter(({ policyText }) => policyText)).toHaveLength(1);
  });

  it('knows clauses that were split and merged', async () => {
    const here = await aConsultation(api, { phase: 'draft' });
    const clauses = firstClauses();
    const text = await aPolicyText(api, here.id, clauses);
    const half = randomUUID();
    await save(api, text, 1, [
      { kind: 'edit', clauseId: clauses[2]?.id, words: 'Where two streets are equally hot,' },
      {
        kind: 'insert',
        clauseId: half,
        afterId: clauses[2]?.id,
        clauseKind: 'clause',
        level: 0,
        words: 'the one with fewer trees goes first.',
      },
      { kind: 'remove', clauseId: clauses[6]?.id },
      { kind: 'edit', clauseId: clauses[5]?.id, words: `${clauses[5]?.words} ${clauses[6]?.words}` },
    ]);
    await publish(api, text, 2);
    const { rows } = await api.db.query(
      `SELECT kind, clause_id, other_id FROM clause_origin WHERE text_id = $1 AND version_number = 2 AND other_id IS NOT NULL ORDER BY kind`,
      [text.id],
    );
    expect(rows).toEqual([
      { kind: 'merged', clause_id: clauses[6]?.id, other_id: clauses[5]?.id },
      { kind: 'split', clause_id: half, other_id: clauses[2]?.id },
    ]);
  });
});

describe('a long text', () => {
  it('is imported by its changes, 500 clauses at once', async () => {
    const here = await aConsultation(api, { phase: 'draft' });
    const clauses = Array.from({ length: 500 }, (_, n) => ({
      id: randomUUID(),
      kind: 'clause' as const,
      level: 0,
      words: `Clause ${n} says one thing.`,
    }));
    const text = await aPolicyText(api, here.id, clauses);
    const statements = await api.statements(() => read(here.slug));
    expect(statements).toHaveLength(1);
    expect(inserted(clauses)).toHaveLength(500);
    expect(text.clauses).toHaveLength(500);
  });
});
