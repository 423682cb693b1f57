import { Api } from '../../testing/api.ts';
import { aConsultation } from '../../testing/forum.ts';
import { aPerson } from '../../testing/people.ts';
import { anAmendment, aPolicyText, publish, save } from '../../testing/policy-texts.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

async function aPlace() {
  const here = await aConsultation(api, { phase: 'draft' });
  return { here, text: await aPolicyText(api, here.id) };
}

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
