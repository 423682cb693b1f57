import { deflateRawSync } from 'node:zlib';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { SaxesParser } from 'saxes';
import { Api } from '../../testing/api.ts';
import { aConsultation } from '../../testing/forum.ts';
import { aPerson } from '../../testing/people.ts';
import { anAmendment, aPolicyText, publish, save, type TestText } from '../../testing/policy-texts.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.start();
});
afterAll(() => api.stop());

async function aPlace() {
  const here = await aConsultation(api, { phase: 'draft' });
  return { here, text: await aPolicyText(api, here.id) };
}

function upload(
  text: TestText,
  name: string,
  content: Buffer | string,
  { by = text.official, fields = {} }: { by?: { cookie: string } | null; fields?: Record<string, string> } = {},
) {
  const request = api.http().post(`/policy-texts/${text.id}/import`).set('x-folkmoot', '1');
  if (by) request.set('cookie', by.cookie);
  for (const [field, value] of Object.entries(fields)) request.field(field, value);
  return request.attach('file', Buffer.from(content), name);
}

const markdown = `# Street tree rules

## Which streets come first

Streets come first where summers are very hot and dry.

Where two streets are equally hot, the one with fewer trees goes first.

## Young trees

The office waters every tree. <script>alert(1)</script>
`;

/** A zip with one entry that inflates to sixty megabytes. */
function bomb(): Buffer {
  const name = Buffer.from('word/document.xml');
  const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, 0x20));
  const described = Buffer.alloc(26);
  described.writeUInt16LE(20, 0);
  described.writeUInt16LE(8, 4);
  described.writeUInt32LE(packed.length, 14);
  described.writeUInt32LE(60 * 1024 * 1024, 18);
  described.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), described, name, packed]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
    described,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

describe('an import', () => {
  it('shows how a document is cut, with the identities of the draft, and changes nothing', async () => {
    const { text } = await aPlace();
    const { body, status } = await upload(text, 'rules.md', markdown);
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'Street tree rules', revision: 1, notUnderstood: [{ what: 'script' }] });
    expect(body.clauses.map(({ id }: { id: string }) => text.clauses.findIndex((clause) => clause.id === id))).toEqual([
      0, 1, 2, -1, -1,
    ]);
    expect(JSON.stringify(body.clauses)).not.toContain('script');
    const { rows } = await api.db.query(`SELECT revision FROM policy_text WHERE id = $1`, [text.id]);
    expect(rows[0].revision).toBe(1);
  });

  it('takes the text over where the official says so, once', async () => {
    const { text } = await aPlace();
    const fields = { takeOver: '1', revision: '1' };
    expect((await upload(text, 'rules.md', markdown, { fields })).body.revision).toBe(2);
    expect((await upload(text, 'rules.md', markdown, { fields })).body).toMatchObject({ reason: 'STALE' });
    const { rows } = await api.db.query(
      `SELECT jsonb_array_length(draft) AS clauses, revision, (SELECT count(*)::integer FROM draft_step WHERE text_id = $1) AS steps FROM policy_text WHERE id = $1`,
      [text.id],
    );
    expect(rows[0]).toEqual({ clauses: 5, revision: 2, steps: 2 });
  });

  it('reads DOCX, where a script is words and nothing more', async () => {
    const { text } = await aPlace();
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Young trees', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('The office waters <script>alert(1)</script> every tree.'),
          ],
        },
      ],
    });
    const { body } = await upload(text, 'rules.docx', await Packer.toBuffer(document));
    expect(body.clauses.map(({ kind }: { kind: string }) => kind)).toEqual(['division', 'clause']);
    expect(body.clauses[1].words).toContain('\\<script>');
  });

  it.each<[string, string, () => Buffer | string, number, string]>([
    ['a zip bomb', 'rules.docx', bomb, 413, 'DOCUMENT_TOO_LARGE'],
    [
      'a broken DOCX',
      'rules.docx',
      () => Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(300, 7)]),
      422,
      'FORMAT_BROKEN',
    ],
    ['a name that promises a DOCX', 'rules.docx', () => 'Only words.', 422, 'FORMAT_BROKEN'],
    ['malformed XML', 'rules.xml', () => '<akomaNtoso><doc>', 422, 'FORMAT_BROKEN'],
    [
      'entities that grow',
      'rules.xml',
      () => '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><akomaNtoso>&c;</akomaNtoso>',
      422,
      'FORMAT_BROKEN',
    ],
    ['what is no text', 'rules.md', () => Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 422, 'FORMAT_BROKEN'],
    ['three megabytes of words', 'rules.md', () => 'Word after word. '.repeat(180_000), 413, 'DOCUMENT_TOO_LARGE'],
    ['five megabytes', 'rules.md', () => 'x'.repeat(5 * 1024 * 1024), 413, 'DOCUMENT_TOO_LARGE'],
  ])('refuses %s', async (_, name, content, status, reason) => {
    const { text } = await aPlace();
    const response = await upload(text, name, content());
    expect({ status: response.status, reason: response.body.reason }).toEqual({ status, reason });
  });

  it('is for officials of the place, from our own pages', async () => {
    const { text } = await aPlace();
    const status = async (by: { cookie: string } | null) => (await upload(text, 'rules.md', markdown, { by })).status;
    expect(await status(null)).toBe(401);
    expect(await status(await aPerson(api))).toBe(403);
    expect(await status(await aPerson(api, { role: 'official', at: (await aConsultation(api)).id }))).toBe(403);
    const plain = await api
      .http()
      .post(`/policy-texts/${text.id}/import`)
      .set('cookie', text.official.cookie)
      .attach('file', Buffer.from(markdown), 'rules.md');
    expect(plain.status).toBe(403);
    expect((await upload({ ...text, id: 'nothing' }, 'rules.md', markdown)).status).toBe(404);
  });
});

describe('a version as a file', () => {
  async function aTracedPlace() {
    const { here, text } = await aPlace();
    const { id } = await anAmendment(api, text);
    await api.act(
      'decideAmendment',
      { amendmentId: id, decision: 'accepted', reason: 'A number <can> be checked.' },
      'amendment { id }',
      text.official,
    );
    await save(api, text, 2, [{ kind: 'remove', clauseId: text.clauses[6]?.id }]);
    await publish(api, text, 3);
    const file = (name: string) => api.http().get(`/export/consultations/${here.slug}/text/${name}`).buffer(true);
    return { here, text, file };
  }

  it('is Markdown that is read back as the same clauses', async () => {
    const { text, file } = await aTracedPlace();
    const written = await file('v2.md');
    expect(written.headers['content-type']).toContain('text/markdown');
    const { body } = await upload(text, 'v2.md', written.text);
    expect(body.clauses.map(({ words }: { words: string }) => words)).toEqual([
      ...text.clauses.slice(0, 5).map(({ words }) => words),
      'At least 200 of the new trees stand near a school.',
    ]);
  });

  it('is JSON with the trace of every clause', async () => {
    const { here, text, file } = await aTracedPlace();
    const { body } = await file('v2.json');
    expect(body).toMatchObject({
      consultation: here.slug,
      number: 2,
      address: `http://localhost:4400/c/${here.slug}/text/v/2`,
    });
    expect(body.versions.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
    expect(body.origins).toContainEqual(
      expect.objectContaining({
        clauseId: text.clauses[5]?.id,
        versionNumber: 2,
        kind: 'changed',
        amendment: expect.objectContaining({
          number: 1,
          authors: ['Mara Mender'],
          decision: 'accepted',
          decidedBy: 'Olli Official',
          reason: 'A number <can> be checked.',
          address: `http://localhost:4400/c/${here.slug}/suggestions/1`,
        }),
      }),
    );
    expect(
      (await file('v1.json')).body.origins.every(({ versionNumber }: { versionNumber: number }) => versionNumber === 1),
    ).toBe(true);
  });

  it('is Akoma Ntoso, well formed, that brings its identities back', async () => {
    const { text, file } = await aTracedPlace();
    const written = await file('v2.xml');
    const xml = written.text ?? Buffer.from(written.body).toString('utf8');
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
    expect(xml).toContain('A number &lt;can&gt; be checked.');
    const { body } = await upload(text, 'v2.xml', xml);
    expect(body.clauses.map(({ id }: { id: string }) => id)).toEqual(text.clauses.slice(0, 6).map(({ id }) => id));
  });

  it('is nowhere but where a public version is', async () => {
    const { here, file } = await aTracedPlace();
    for (const name of ['v3.json', 'v0.md', 'v2.exe', 'v2.constructor', 'vx.md'])
      expect((await file(name)).status).toBe(404);
    await api.db.query(`UPDATE consultation SET published_at = NULL WHERE id = $1`, [here.id]);
    expect((await file('v2.json')).status).toBe(404);
  });
});
