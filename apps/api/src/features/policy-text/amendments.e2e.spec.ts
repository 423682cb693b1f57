import { randomUUID } from 'node:crypto';
import { Api } from '../../testing/api.ts';
import { aConsultation } from '../../testing/forum.ts';
import { aPerson } from '../../testing/people.ts';
import { anAmendment, aPolicyText } from '../../testing/policy-texts.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

async function aPlace() {
  const here = await aConsultation(api, { phase: 'draft' });
  return { here, text: await aPolicyText(api, here.id) };
}

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
