import { Api } from '../../testing/api.ts';
import { aConsultation, aProposal } from '../../testing/forum.ts';
import { anAmendment, aPolicyText } from '../../testing/policy-texts.ts';
import { aPerson } from '../../testing/people.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

async function aPlace() {
  const consultation = await aConsultation(api, { phase: 'propose' });
  const proposal = await aProposal(api, consultation.id, {
    title: '=HYPERLINK("http://bad")',
    body: 'One, "two"\nand three: long enough for a proposal.',
  });
  return { consultation, proposal };
}

const get = (slug: string, file: string) => api.http().get(`/export/consultations/${slug}/${file}`).buffer(true);

describe('open data', () => {
  it('is CSV that no spreadsheet runs and every reader reads', async () => {
    const { consultation } = await aPlace();
    const response = await get(consultation.slug, 'proposals.csv');
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toContain('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toBe(`attachment; filename="${consultation.slug}-proposals.csv"`);
    const [head, row] = response.text.split('\r\n');
    expect(head).toBe(
      'number,slug,state,title,summary,body,language,topic,place,author,published_at,edited_at,withdrawn_at,hidden,supports,comments,answer',
    );
    expect(row).toContain(`1,benches,published,"'=HYPERLINK(""http://bad"")",In short.,"One, ""two""\nand three`);
  });

  it('is JSON with the same rows', async () => {
    const { consultation, proposal } = await aPlace();
    const citizen = await aPerson(api, { name: 'Rasmus Example' });
    await api.act(
      'addComment',
      { proposalId: proposal.id, stance: 'against', body: 'No.', language: 'en' },
      'comment { id }',
      citizen,
    );
    await api.act('supportProposal', { proposalId: proposal.id }, 'proposal { id }', citizen);
    const official = await aPerson(api, { role: 'official', at: consultation.id });
    await api.act(
      'answerProposal',
      {
        proposalId: proposal.id,
        state: 'accepted',
        reason: 'We will do it.',
        promises: [{ what: 'It opens', by: '2031-03-01', who: 'Parks' }],
      },
      'proposal { id }',
      official,
    );
    const json = async (file: string) => JSON.parse((await get(consultation.slug, file)).text);
    expect(await json('proposals.json')).toMatchObject([
      { number: 1, supports: 1, comments: 1, answer: 'accepted', author: 'Ada Author', hidden: false },
    ]);
    expect(await json('comments.json')).toMatchObject([
      { proposal: 1, stance: 'against', body: 'No.', author: 'Rasmus Example', deleted: false },
    ]);
    expect(await json('answers.json')).toMatchObject([{ proposal: 1, state: 'accepted', current: true }]);
    expect((await json('participation.json')).length).toBeGreaterThan(0);
    expect(await json('consultation.json')).toMatchObject({
      slug: consultation.slug,
      phases: [{ kind: 'propose' }],
      result: null,
    });
    for (const file of ['consultation', 'proposals', 'amendments', 'comments', 'answers', 'participation'])
      expect((await get(consultation.slug, `${file}.json`)).text).not.toContain('@people.example');
  });

  it('keeps out what is hidden, deleted or a draft', async () => {
    const { consultation, proposal } = await aPlace();
    const citizen = await aPerson(api, { name: 'Rasmus Example' });
    const added = await api.act(
      'addComment',
      { proposalId: proposal.id, stance: 'for', body: 'Secret words.', language: 'en' },
      'comment { id }',
      citizen,
    );
    await api.act('deleteComment', { id: added.comment.id }, 'comment { id }', citizen);
    await api.db.query(`UPDATE proposal SET hidden_at = now() WHERE id = $1`, [proposal.id]);
    await api.act(
      'saveProposalDraft',
      {
        consultationId: consultation.id,
        title: 'Not yet for anyone',
        summary: '',
        body: '',
        topic: '',
        place: '',
        language: 'en',
        attachmentIds: [],
      },
      'proposal { id }',
      citizen,
    );
    const proposals = (await get(consultation.slug, 'proposals.csv')).text;
    expect(proposals.trim().split('\r\n')).toHaveLength(2);
    for (const word of ['HYPERLINK', 'benches', 'Seats', 'Kalda', 'In short', 'Rasmus'])
      expect(proposals).not.toContain(word);
    expect(proposals).toContain('\r\n1,,published,,,,en,,,Ada Author,');
    const comments = (await get(consultation.slug, 'comments.csv')).text;
    expect(comments).not.toContain('Secret');
    expect(comments).not.toContain('Rasmus');
  });

  it('is nowhere for drafts, strangers and other files', async () => {
    const { consultation } = await aPlace();
    const unpublished = await aConsultation(api, { published: false });
    for (const [slug, file] of [
      [unpublished.slug, 'proposals.csv'],
      ['no-such-place', 'proposals.csv'],
      [consultation.slug, 'consultation.csv'],
      [consultation.slug, 'accounts.csv'],
      [consultation.slug, 'proposals.xlsx'],
      [consultation.slug, 'proposals.csv.exe'],
    ] as const)
      expect((await get(slug, file)).status).toBe(404);
  });

  it('of an empty consultation is an empty list and a bare heading', async () => {
    const { slug } = await aConsultation(api);
    expect((await get(slug, 'comments.json')).text).toBe('[]\n');
    expect((await get(slug, 'participation.csv')).text).toBe('week,proposals,comments,supports,people\r\n');
  });

  it('reads a long file a few rows at a time, and gives its connection back to those who leave early', async () => {
    const { consultation, proposal } = await aPlace();
    await api.db.query(
      `INSERT INTO comment (id, proposal_id, consultation_id, depth, stance, body, language, created_at)
       SELECT gen_random_uuid(), $1, $2, 0, 'for', repeat('word ', 100), 'en', now() FROM generate_series(1, 5000)`,
      [proposal.id, consultation.id],
    );
    const statements = await api.statements(async () => {
      const { text } = await get(consultation.slug, 'comments.csv');
      expect(text.trim().split('\r\n')).toHaveLength(5001);
    });
    expect(statements.filter((sql) => sql.startsWith('FETCH')).length).toBe(26);
    const { Exports } = await import('./exports.ts');
    for (let reader = 0; reader < 5; reader += 1)
      for await (const piece of api.get(Exports).file(consultation.id, 'comments', 'csv'))
        if (piece.includes('word')) break;
    expect((await get(consultation.slug, 'proposals.csv')).status).toBe(200);
  });

  it('has what people suggested, with what was decided, and what they said about it', async () => {
    const here = await aConsultation(api, { phase: 'draft' });
    const text = await aPolicyText(api, here.id);
    const { id, author } = await anAmendment(api, text);
    await api.act(
      'addComment',
      { amendmentId: id, stance: 'for', body: 'Well said.', language: 'en' },
      'comment { id }',
      author,
    );
    await api.act(
      'decideAmendment',
      { amendmentId: id, decision: 'accepted', reason: 'A number can be checked.' },
      'amendment { id }',
      text.official,
    );
    const rows = async (file: string) => JSON.parse((await get(here.slug, file)).text);
    expect(await rows('amendments.json')).toMatchObject([
      {
        number: 1,
        state: 'accepted',
        version: 1,
        author: 'Mara Mender',
        decision: 'accepted',
        comments: 1,
        decided_by: 'Olli Official',
      },
    ]);
    expect(await rows('comments.json')).toMatchObject([{ amendment: 1, proposal: null, body: 'Well said.' }]);
  });
});
