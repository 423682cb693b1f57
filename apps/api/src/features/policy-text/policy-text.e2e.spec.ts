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

describe('an amendment', () => {
  it('is kept as the change it makes, counted beside its clause, and told in public', async () => {
    const { here, text } = await aPlace();
    const { id, number } = await anAmendment(api, text);
    expect(number).toBe(1);
    const { data } = await api.ask(
      `query ($slug: String!) { amendment(consultation: $slug, number: 1) { id state base why author { displayName }
         changes { kind clauseId words before { number words } } voices { for } text { policyVersion { clauses { suggestionCount } } } } }`,
      { slug: here.slug },
      null,
    );
    expect(data.amendment).toMatchObject({
      id,
      state: 'open',
      base: 1,
      changes: [
        {
          kind: 'edit',
          clauseId: text.clauses[5]?.id,
          before: { number: '2.1', words: 'Many of the new trees stand near a school.' },
        },
      ],
    });
    expect(
      data.amendment.text.policyVersion.clauses.map((clause: { suggestionCount: number }) => clause.suggestionCount),
    ).toEqual([0, 0, 0, 0, 0, 1, 0]);
    const { rows } = await api.db.query(`SELECT type, audience FROM event WHERE subject_id = $1`, [id]);
    expect(rows).toEqual([{ type: 'amendmentSent', audience: 'public' }]);
  });

  it('is refused with the reason that applies', async () => {
    const { here, text } = await aPlace();
    const citizen = await aPerson(api);
    const clauseId = text.clauses[1]?.id;
    const send = async (change: Record<string, unknown>) =>
      (
        await api.act(
          'suggestAmendment',
          {
            textId: text.id,
            base: 1,
            language: 'en',
            why: 'Because it can be checked by anyone.',
            changes: [{ kind: 'edit', clauseId, words: 'Streets come first where it is hot.' }],
            ...change,
          },
          'amendment { id }',
          citizen,
        )
      ).reason;
    expect(await send({ base: 2 })).toBe('OLD_VERSION');
    expect(await send({ why: 'No.' })).toBe('TOO_SHORT');
    expect(await send({ changes: [] })).toBe('NOTHING_CHANGED');
    expect(
      await send({ changes: [{ kind: 'edit', clauseId, words: 'Streets come first where summers are very hot.' }] }),
    ).toBe('NOTHING_CHANGED');
    expect(await send({ changes: [{ kind: 'remove', clauseId: randomUUID() }] })).toBe('NO_SUCH_CLAUSE');
    expect(await send({ parentId: randomUUID() })).toBe('NOT_FOUND');
    expect(await send({ proposalId: randomUUID() })).toBe('NOT_FOUND');
    await api.db.query(`UPDATE phase SET kind = 'discuss' WHERE consultation_id = $1`, [here.id]);
    expect(await send({})).toBe('PHASE_CLOSED');
    const { rows } = await api.db.query(`SELECT 1 FROM amendment WHERE text_id = $1`, [text.id]);
    expect(rows).toHaveLength(0);
  });

  it('takes one voice a person, however many at once, and lets it change and go', async () => {
    const { here, text } = await aPlace();
    const { id } = await anAmendment(api, text);
    const citizen = await aPerson(api);
    const vote = (stance: string | null, by = citizen) =>
      api.act(
        'voteAmendment',
        { amendmentId: id, stance },
        'amendment { viewerStance voices { for against neutral } }',
        by,
      );
    await Promise.all(Array.from({ length: 20 }, () => vote('for')));
    const others = await Promise.all(Array.from({ length: 10 }, () => aPerson(api)));
    await Promise.all(others.map((by) => vote('against', by)));
    expect((await vote('for')).amendment).toEqual({ viewerStance: 'for', voices: { for: 1, against: 10, neutral: 0 } });
    expect((await vote('neutral')).amendment.voices).toEqual({ for: 0, against: 10, neutral: 1 });
    expect((await vote(null)).amendment).toEqual({ viewerStance: null, voices: { for: 0, against: 10, neutral: 0 } });
    await api.db.query(`UPDATE phase SET kind = 'discuss' WHERE consultation_id = $1`, [here.id]);
    expect(await vote('for')).toMatchObject({ reason: 'PHASE_CLOSED' });
  });

  it('is changed by its authors while nobody else is for it, with what it said before on record', async () => {
    const { text } = await aPlace();
    const { id, author } = await anAmendment(api, text);
    const edit = (version: number, words: string) =>
      api.act(
        'editAmendment',
        {
          id,
          version,
          base: 1,
          why: 'Three hundred is one in four.',
          changes: [{ kind: 'edit', clauseId: text.clauses[5]?.id, words }],
        },
        'amendment { version revisions { number why } changes { words } }',
        author,
      );
    expect((await edit(1, 'At least 300 of them stand near a school.')).amendment).toMatchObject({
      version: 2,
      revisions: [{ number: 1, why: 'A number can be checked by anyone.' }],
      changes: [{ words: 'At least 300 of them stand near a school.' }],
    });
    expect(await edit(1, 'At least 400 of them.')).toMatchObject({ reason: 'STALE' });
    await api.act('voteAmendment', { amendmentId: id, stance: 'for' }, 'amendment { id }', author);
    expect((await edit(2, 'At least 500 of them.')).amendment.version).toBe(3);
    await api.act('voteAmendment', { amendmentId: id, stance: 'for' }, 'amendment { id }', await aPerson(api));
    expect(await edit(3, 'At least 600 of them.')).toMatchObject({ reason: 'HAS_SUPPORTERS' });
  });

  it('gains co-authors by a link that works once', async () => {
    const { text } = await aPlace();
    const { id, author } = await anAmendment(api, text);
    const { link } = await api.act('inviteCoauthor', { amendmentId: id }, 'link expiresAt', author);
    const token = String(link).split('#')[1];
    const [first, second] = [await aPerson(api, { name: 'Cora Writer' }), await aPerson(api)];
    const join = (by: { cookie: string }) =>
      api.act('joinAmendment', { token }, 'amendment { coauthors { displayName } viewerMay }', by);
    const answers = await Promise.all([join(first), join(second)]);
    expect(answers.filter(({ amendment }) => amendment)).toHaveLength(1);
    expect(answers.find(({ reason }) => reason)).toMatchObject({ reason: 'TOKEN_INVALID' });
    expect(answers.find(({ amendment }) => amendment)?.amendment.viewerMay).toContain('editAmendment');
    expect(await api.act('joinAmendment', { token: 'guess' }, 'amendment { id }', second)).toMatchObject({
      reason: 'TOKEN_INVALID',
    });
  });
});

describe('deciding', () => {
  const decide = (by: { cookie: string }, amendmentId: string, decision: string, changes?: object[]) =>
    api.act(
      'decideAmendment',
      { amendmentId, decision, reason: 'A number can be checked.', changes },
      'amendment { state ruling { decision reason by { displayName } } }',
      by,
    );

  it('takes what is accepted into the draft, merged over the version it was made against', async () => {
    const { text } = await aPlace();
    const one = await anAmendment(api, text);
    const other = await anAmendment(api, text, { words: 'Many of the new trees stand within 300 metres of a school.' });
    expect((await decide(text.official, one.id, 'accepted')).amendment).toEqual({
      state: 'accepted',
      ruling: { decision: 'accepted', reason: 'A number can be checked.', by: { displayName: 'Olli Official' } },
    });
    expect((await decide(text.official, other.id, 'accepted')).amendment.state).toBe('accepted');
    const { rows } = await api.db.query(`SELECT draft->5->>'words' AS words FROM policy_text WHERE id = $1`, [text.id]);
    expect(rows[0].words).toBe('At least 200 of the new trees stand within 300 metres of a school.');
    expect(await decide(text.official, one.id, 'rejected')).toMatchObject({ reason: 'ALREADY_DECIDED' });
  });

  it('refuses to force in what collides, and takes it over in part', async () => {
    const { text } = await aPlace();
    const one = await anAmendment(api, text);
    const other = await anAmendment(api, text, { words: 'Half of the new trees stand near a school.' });
    await decide(text.official, one.id, 'accepted');
    expect(await decide(text.official, other.id, 'accepted')).toMatchObject({ reason: 'COLLIDES' });
    expect(await decide(text.official, other.id, 'acceptedInPart')).toMatchObject({ reason: 'REQUIRED' });
    const part = [
      {
        kind: 'edit',
        clauseId: text.clauses[5]?.id,
        words: 'At least 200 of the new trees, and half of them by 2029, stand near a school.',
      },
    ];
    expect(await decide(text.official, other.id, 'accepted', part)).toMatchObject({ reason: 'NOT_IN_PART' });
    expect((await decide(text.official, other.id, 'acceptedInPart', part)).amendment.state).toBe('acceptedInPart');
  });

  it('is done once, however many officials do it at once', async () => {
    const { text } = await aPlace();
    const { id } = await anAmendment(api, text);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => decide(text.official, id, n % 2 ? 'accepted' : 'rejected')),
    );
    expect(answers.filter(({ amendment }) => amendment)).toHaveLength(1);
    const { rows } = await api.db.query(`SELECT 1 FROM amendment_decision WHERE amendment_id = $1`, [id]);
    expect(rows).toHaveLength(1);
  });

  it('is traced: the version says which amendment, and the author finds what became of it', async () => {
    const { here, text } = await aPlace();
    const { id } = await anAmendment(api, text);
    await decide(text.official, id, 'acceptedInPart', [
      { kind: 'edit', clauseId: text.clauses[5]?.id, words: 'At least 150 of the new trees stand near a school.' },
    ]);
    await save(api, text, 2, [{ kind: 'remove', clauseId: text.clauses[6]?.id }]);
    await publish(api, text, 3);
    const { data } = await api.ask(
      `query ($slug: String!, $clause: ID!) {
         amendment(consultation: $slug, number: 1) { becameOf { versionNumber clauseNumber kind isChangedForm } }
         clauseHistory(consultation: $slug, clauseId: $clause) { clause { number words } versions { versionNumber words }
           origins { versionNumber kind isChangedForm by { displayName } amendment { number ruling { decision reason } } } }
         policyText(consultation: $slug) { policyVersion(number: 2) { origins { kind clauseId amendment { number } } } } }`,
      { slug: here.slug, clause: text.clauses[5]?.id },
      null,
    );
    expect(data.amendment.becameOf).toEqual([
      { versionNumber: 2, clauseNumber: '2.1', kind: 'changed', isChangedForm: true },
    ]);
    expect(data.clauseHistory.versions.map(({ versionNumber }: { versionNumber: number }) => versionNumber)).toEqual([
      1, 2,
    ]);
    expect(data.clauseHistory.origins).toEqual([
      { versionNumber: 1, kind: 'added', isChangedForm: false, by: { displayName: 'Olli Official' }, amendment: null },
      {
        versionNumber: 2,
        kind: 'changed',
        isChangedForm: true,
        by: { displayName: 'Olli Official' },
        amendment: { number: 1, ruling: { decision: 'acceptedInPart', reason: 'A number can be checked.' } },
      },
    ]);
    expect(data.policyText.policyVersion.origins).toHaveLength(2);
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

describe('merging amendments', () => {
  it('asks those who were for them, and lets their voices go along on the day, but for those kept back', async () => {
    const { text } = await aPlace();
    const [one, other] = [
      await anAmendment(api, text),
      await anAmendment(api, text, { words: 'Half of the new trees stand near a school.' }),
    ];
    const [agrees, silent, objects] = [await aPerson(api), await aPerson(api), await aPerson(api)];
    for (const by of [agrees, silent, objects])
      await api.act('voteAmendment', { amendmentId: one.id, stance: 'for' }, 'amendment { id }', by);
    await api.act('voteAmendment', { amendmentId: other.id, stance: 'for' }, 'amendment { id }', silent);
    const objectBy = new Date(api.clock.now().getTime() + 3 * 86_400_000);
    const merge = (change: Record<string, unknown> = {}) =>
      api.act(
        'mergeAmendments',
        {
          textId: text.id,
          amendmentIds: [one.id, other.id],
          why: 'Both want a number near schools.',
          objectBy: objectBy.toISOString(),
          changes: [
            {
              kind: 'edit',
              clauseId: text.clauses[5]?.id,
              words: 'At least 200, and half of the new trees, stand near a school.',
            },
          ],
          ...change,
        },
        'amendment { id number state author { displayName } coauthors { displayName } voices { for } sources { number state } }',
        text.official,
      );
    expect(await merge({ amendmentIds: [one.id] })).toMatchObject({ reason: 'REQUIRED' });
    expect(await merge({ objectBy: api.clock.now().toISOString() })).toMatchObject({ reason: 'NOT_A_DAY' });
    const merged = (await merge()).amendment;
    expect(merged).toMatchObject({
      state: 'open',
      voices: { for: 0 },
      coauthors: [{ displayName: 'Mara Mender' }, { displayName: 'Mara Mender' }],
      sources: [
        { number: 1, state: 'merged' },
        { number: 2, state: 'merged' },
      ],
    });
    expect(await merge()).toMatchObject({ reason: 'ALREADY_DECIDED' });
    const asked = await api.ask(
      '{ viewer { mergeQuestions { number mergedInto { number } viewerGoesAlong } } }',
      {},
      objects,
    );
    expect(asked.data.viewer.mergeQuestions).toEqual([
      { number: 1, mergedInto: { number: merged.number }, viewerGoesAlong: null },
    ]);
    const answer = (by: { cookie: string }, goesAlong: boolean) =>
      api.act('answerMerge', { amendmentId: one.id, goesAlong }, 'amendment { viewerGoesAlong }', by);
    expect((await answer(objects, false)).amendment).toEqual({ viewerGoesAlong: false });
    expect((await answer(agrees, true)).amendment).toEqual({ viewerGoesAlong: true });
    expect(await answer(await aPerson(api), true)).toMatchObject({ reason: 'NOT_A_SUPPORTER' });
    const voices = async () =>
      (await api.db.query(`SELECT voices_for AS n FROM amendment WHERE id = $1`, [merged.id])).rows[0].n;
    const settle = async () => {
      await api.db.query(`SELECT graphile_worker.add_job('settleMerges', '{}')`);
      await api.work();
    };
    await settle();
    expect(await voices()).toBe(0);
    await api.db.query(`UPDATE amendment SET object_by = $2 WHERE object_by = $1`, [
      objectBy,
      new Date(api.clock.now().getTime() - 1000),
    ]);
    expect(await answer(objects, true)).toMatchObject({ reason: 'TOO_LATE' });
    await settle();
    await settle();
    expect(await voices()).toBe(2);
  });
});

describe('comments on words', () => {
  it('stand on a clause with their quotation, count beside it, and are refused where it is not said there', async () => {
    const { here, text } = await aPlace();
    const citizen = await aPerson(api);
    const clause = (exact: string, versionNumber = 1) => ({
      textId: text.id,
      clauseId: text.clauses[5]?.id,
      anchor: { versionNumber, start: 0, end: exact.length, exact, prefix: '', suffix: '' },
    });
    const say = (subject: object) =>
      api.act(
        'addComment',
        { stance: 'neutral', body: 'How near?', language: 'en', clause: subject },
        'comment { id clauseId anchor { exact versionNumber } } proposal { id }',
        citizen,
      );
    expect(await say(clause('near a school'))).toMatchObject({
      comment: { clauseId: text.clauses[5]?.id, anchor: { exact: 'near a school', versionNumber: 1 } },
      proposal: null,
    });
    expect(await say(clause('near a hospital'))).toMatchObject({ reason: 'NOT_IN_CLAUSE' });
    expect(await say(clause('near a school', 7))).toMatchObject({ reason: 'NO_SUCH_VERSION' });
    expect(await say({ textId: text.id, clauseId: randomUUID() })).toMatchObject({ reason: 'NOT_FOUND' });
    const { data } = await api.ask(
      `query ($slug: String!, $clause: ID!) { policyText(consultation: $slug) { commentRefusal clauseComments(clauseId: $clause) { edges { node { body } } }
         policyVersion { clauses { commentCount } } } }`,
      { slug: here.slug, clause: text.clauses[5]?.id },
      null,
    );
    expect(data.policyText.clauseComments.edges).toHaveLength(1);
    expect(data.policyText.policyVersion.clauses[5].commentCount).toBe(1);
  });

  it('are credited by the amendment that takes them up', async () => {
    const { text } = await aPlace();
    const { id, author } = await anAmendment(api, text);
    const said = await api.act(
      'addComment',
      {
        stance: 'neutral',
        body: 'How near?',
        language: 'en',
        clause: { textId: text.id, clauseId: text.clauses[5]?.id },
      },
      'comment { id }',
      await aPerson(api),
    );
    const credit = (commentId: string) =>
      api.act('creditComment', { amendmentId: id, commentId }, 'amendment { credits { body } }', author);
    expect((await credit(said.comment.id)).amendment.credits).toEqual([{ body: 'How near?' }]);
    expect(await credit(randomUUID())).toMatchObject({ reason: 'NOT_FOUND' });
  });

  it('stand on an amendment, and answers stay with their thread', async () => {
    const { text } = await aPlace();
    const [one, other] = [await anAmendment(api, text), await anAmendment(api, text)];
    const by = await aPerson(api);
    const say = (amendmentId: string, parentId: string | null = null) =>
      api.act(
        'addComment',
        { stance: 'for', body: 'Well said.', language: 'en', amendmentId, parentId },
        'comment { id amendment { commentCount } }',
        by,
      );
    const top = await say(one.id);
    expect(top.comment.amendment.commentCount).toBe(1);
    expect((await say(one.id, top.comment.id)).comment.amendment.commentCount).toBe(2);
    expect(await say(other.id, top.comment.id)).toMatchObject({ reason: 'NOT_A_PARENT' });
  });
});

describe('a hidden amendment', () => {
  it('is out of lists and counts, without its words, and comes back with them', async () => {
    const { here, text } = await aPlace();
    const { id } = await anAmendment(api, text);
    const moderator = await aPerson(api, { role: 'moderator' });
    await api.act(
      'reportContent',
      { subjectKind: 'amendment', subjectId: id, reason: 'spam', words: '' },
      'done',
      await aPerson(api),
    );
    const { rows } = await api.db.query(`SELECT id FROM moderation_case WHERE subject_id = $1`, [id]);
    const decide = (action: string) =>
      api.act(
        'decideCase',
        {
          caseId: rows[0].id,
          action,
          rule: action === 'hide' ? 'noAdvertising' : null,
          reason: 'It sells trees to the city.',
        },
        'case { amendment { number } isHidden }',
        moderator,
      );
    const seen = async () =>
      (
        await api.ask(
          `query ($slug: String!) { amendment(consultation: $slug, number: 1) { why changes { kind } hidden { rule } } policyText(consultation: $slug) { amendments { edges { cursor } } policyVersion { clauses { suggestionCount } } } }`,
          { slug: here.slug },
          null,
        )
      ).data;
    expect((await decide('hide')).case).toEqual({ amendment: { number: 1 }, isHidden: true });
    const hidden = await seen();
    expect(hidden.amendment).toEqual({ why: '', changes: [], hidden: { rule: 'noAdvertising' } });
    expect(hidden.policyText.amendments.edges).toHaveLength(0);
    expect(hidden.policyText.policyVersion.clauses[5].suggestionCount).toBe(0);
    await decide('restore');
    const back = await seen();
    expect(back.amendment.changes).toHaveLength(1);
    expect(back.policyText.policyVersion.clauses[5].suggestionCount).toBe(1);
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
