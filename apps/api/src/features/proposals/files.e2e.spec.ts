import { createHash } from 'node:crypto';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { reasons } from '@folkmoot/domain';
import S3rver from 's3rver';
import sharp, { type Sharp } from 'sharp';
import { Api } from '../../testing/api.ts';
import { aConsultation, aProposal } from '../../testing/forum.ts';
import { aPerson, type Person } from '../../testing/people.ts';
import { SweepFiles } from './sweep-files.task.ts';

let api: Api;
let person: Person;
beforeAll(async () => {
  api = await Api.start({ LARGEST_FILE: String(2 * 1024 * 1024) });
  person = await aPerson(api);
});
afterEach(() => api.clock.setTo(null));
afterAll(() => api.stop());

const picture = (width = 64, height = 48): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } });
const aPdf = async (build: (pdf: PDFDocument) => void | Promise<void> = () => undefined): Promise<Buffer> => {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]).drawText('Where benches stand');
  await build(pdf);
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
};

interface Sent {
  readonly by?: Person | null;
  readonly alt?: string;
  readonly name?: string;
  readonly at?: Api;
  readonly header?: string | null;
}

async function send(
  content: Buffer,
  { by = person, alt = 'A green field', name = 'field.jpg', at = api, header = '1' }: Sent = {},
) {
  const call = at.http().post('/files');
  if (header !== null) void call.set('x-folkmoot', header);
  if (by) void call.set('cookie', by.cookie);
  return call.field('alt', alt).attach('file', content, name);
}

async function served(
  url: string,
  at = api,
): Promise<{ content: Buffer; headers: Record<string, string>; status: number }> {
  const { body, headers, status } = await at
    .http()
    .get(url)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
  return { content: body, headers, status };
}

describe('a picture', () => {
  it.each([
    ['JPEG', () => picture().jpeg().toBuffer()],
    ['PNG', () => picture().png().toBuffer()],
    ['WebP', () => picture().webp().toBuffer()],
    ['AVIF', () => picture().avif({ effort: 0 }).toBuffer()],
  ])('of type %s is written anew and served under its content’s name', async (_, make) => {
    const { status, body } = await send(await make());
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'image', name: 'field.jpg', alt: 'A green field', width: 64, height: 48 });
    const { content, headers } = await served(body.url);
    expect(body.url).toBe(`/files/${createHash('sha256').update(content).digest('hex')}.webp`);
    expect(content).toHaveLength(body.bytes);
    expect((await sharp(content).metadata()).format).toBe('webp');
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    });
  });

  it('loses the place, the camera and the name that stand in it', async () => {
    const telling = await picture()
      .withExif({
        IFD0: { Make: 'Kameramaker', Artist: 'Wilhelmiina Zetterqvist' },
        IFD3: { GPSLatitude: '60/1 10/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withXmp(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>',
      )
      .jpeg()
      .toBuffer();
    expect(telling.includes('Wilhelmiina')).toBe(true);
    const { body } = await send(telling);
    const { content } = await served(body.url);
    for (const word of ['Wilhelmiina', 'Kameramaker', 'xmpmeta', 'Exif']) expect(content.includes(word)).toBe(false);
    const { exif, xmp, iptc } = await sharp(content).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  });

  it('stands upright as its camera meant, and no larger than 2000 pixels', async () => {
    const { body: turned } = await send(await picture(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect([turned.width, turned.height]).toEqual([40, 60]);
    const { body: large } = await send(await picture(4000, 1000).jpeg().toBuffer());
    expect([large.width, large.height]).toEqual([2000, 500]);
  });

  it('keeps the words that say what it shows, up to 300 letters', async () => {
    const content = await picture().png().toBuffer();
    expect((await send(content, { alt: '  Eine Bank\u0000 am Ufer ' })).body.alt).toBe('Eine Bank am Ufer');
    const { status, body } = await send(content, { alt: 'x'.repeat(301) });
    expect([status, body.reason, body.field]).toEqual([400, 'TOO_LONG', 'alt']);
  });

  it.each([
    ['../../etc/passwd', /^[\w. -]+$/],
    ['<img src=x onerror=alert(1)>.png', /^[^<>=()]+$/],
    ['"quoted"; filename=evil.exe', /^[^";=]+$/],
  ])('called %s is called something harmless', async (name, expected) => {
    const { body } = await send(await picture().png().toBuffer(), { name });
    expect(body.name).toMatch(expected);
    expect(body.url).toMatch(/^\/files\/[0-9a-f]{64}\.webp$/);
  });
});

describe('a document', () => {
  it('is kept with its pages', async () => {
    const { status, body } = await send(await aPdf((pdf) => void pdf.addPage()), { name: 'plan.pdf' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'pdf', name: 'plan.pdf', width: null });
    const { content, headers } = await served(body.url);
    expect((await PDFDocument.load(content)).getPageCount()).toBe(2);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'attachment' });
  });

  it('loses scripts, actions, attachments, forms, links and the author’s name', async () => {
    const live = await aPdf(async (pdf) => {
      pdf.setAuthor('Wilhelmiina Zetterqvist');
      pdf.addJavaScript('greet', 'app.alert("ALERTALERT")');
      await pdf.attach(Buffer.from('MALWAREMALWARE'), 'evil.exe', { mimeType: 'application/octet-stream' });
      pdf.getForm().createTextField('secret.field').addToPage(pdf.getPage(0));
      const action = pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('OPENACTION()') });
      pdf.catalog.set(PDFName.of('OpenAction'), action);
      pdf.getPage(0).node.set(PDFName.of('AA'), pdf.context.obj({ O: action }));
      pdf.getPage(0).node.set(
        PDFName.of('Annots'),
        pdf.context.obj([
          pdf.context.obj({
            Type: 'Annot',
            Subtype: 'Link',
            Rect: [0, 0, 9, 9],
            A: pdf.context.obj({ S: 'Launch', F: PDFString.of('LAUNCHCMD') }),
          }),
        ]),
      );
    });
    expect(live.includes('OPENACTION')).toBe(true);
    const { body } = await send(live, { name: 'live.pdf' });
    const { content } = await served(body.url);
    const plain = Buffer.from(await (await PDFDocument.load(content)).save({ useObjectStreams: false })).toString(
      'latin1',
    );
    for (const word of [
      'JavaScript',
      'OpenAction',
      'OPENACTION',
      'ALERTALERT',
      '/AA',
      '/Annots',
      '/AcroForm',
      '/EmbeddedFile',
      'LAUNCHCMD',
      'Wilhelmiina',
    ])
      expect(plain.includes(word)).toBe(false);
  });

  it('of more than 300 pages is too much', async () => {
    const long = await aPdf((pdf) => {
      for (let n = 0; n < 300; n += 1) pdf.addPage([10, 10]);
    });
    expect((await send(long)).body).toMatchObject({ reason: 'FILE_TOO_LARGE', field: 'file' });
  });
});

describe('what is no picture and no document', () => {
  const html = '<html><script>alert(document.domain)</script></html>';
  it.each([
    ['an HTML page called a picture', async () => Buffer.from(html), 'FILE_TYPE'],
    [
      'an SVG',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'FILE_TYPE',
    ],
    ['a GIF', async () => picture().gif().toBuffer(), 'FILE_TYPE'],
    ['a TIFF', async () => picture().tiff().toBuffer(), 'FILE_TYPE'],
    ['a program', async () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000, 1)]), 'FILE_TYPE'],
    ['nothing', async () => Buffer.alloc(0), 'FILE_TYPE'],
    ['half a JPEG', async () => (await noisy().jpeg().toBuffer()).subarray(0, 3000), 'FILE_BROKEN'],
    ['half a PNG', async () => (await noisy().png().toBuffer()).subarray(0, 3000), 'FILE_BROKEN'],
    ['an HTML page that calls itself a PDF', async () => Buffer.from(`%PDF-1.7\n${html}`), 'FILE_BROKEN'],
    [
      'a picture of too many pixels',
      async () =>
        sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
          .png({ compressionLevel: 9 })
          .toBuffer(),
      'FILE_TOO_LARGE',
    ],
  ] as const)('is refused: %s', async (_, make, reason) => {
    const { status, body } = await send(await make());
    expect([status, body.reason, body.field]).toEqual([422, reason, 'file']);
    expect(body.message).toBe(reasons[reason]);
  });

  const noisy = () =>
    sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
        background: '#000',
      },
    });

  it('is what a polyglot loses: only its picture is left', async () => {
    const { body } = await send(
      Buffer.concat([await picture().jpeg().toBuffer(), Buffer.from(html), Buffer.from('PK\u0003\u0004')]),
    );
    const { content, headers } = await served(body.url);
    expect(content.includes('script')).toBe(false);
    expect(headers['content-type']).toBe('image/webp');
  });

  it('is what a document hides before and behind itself', async () => {
    const { status, body } = await send(
      Buffer.concat([Buffer.from(`<!-- ${html} -->\n`), await aPdf(), Buffer.from(html)]),
    );
    if (status === 201) expect((await served(body.url)).content.includes('script')).toBe(false);
    else expect(body.reason).toBe('FILE_BROKEN');
  });
});

describe('uploading', () => {
  const small = () => picture().png().toBuffer();

  it('of more bytes than the operator allows is refused', async () => {
    const { status, body } = await send(Buffer.alloc(2 * 1024 * 1024 + 1));
    expect([status, body.reason]).toEqual([413, 'FILE_TOO_LARGE']);
    const within = await sharp({
      create: {
        width: 900,
        height: 600,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
        background: '#000',
      },
    })
      .png()
      .toBuffer();
    expect(within.length).toBeGreaterThan(1024 * 1024);
    expect((await send(within)).status).toBe(201);
  });

  it('is for confirmed people, and for the forum’s own pages', async () => {
    expect((await send(await small(), { by: null })).status).toBe(401);
    const unconfirmed = await send(await small(), { by: await aPerson(api, { confirmed: false }) });
    expect([unconfirmed.status, unconfirmed.body.reason]).toEqual([403, 'EMAIL_NOT_CONFIRMED']);
    expect((await send(await small(), { header: null })).status).toBe(403);
    const elsewhere = await api
      .http()
      .post('/files')
      .set({ 'x-folkmoot': '1', cookie: person.cookie, origin: 'https://evil.example' })
      .attach('file', await small(), 'a.png');
    expect(elsewhere.status).toBe(403);
  });

  it('of anything but a form with one file is refused', async () => {
    const post = () => api.http().post('/files').set({ 'x-folkmoot': '1', cookie: person.cookie });
    expect((await post().set('content-type', 'application/json').send('{}')).status).toBe(415);
    expect((await post().field('alt', 'only words')).status).toBe(400);
    const two = await post()
      .attach('file', await small(), 'a.png')
      .attach('file', await small(), 'b.png');
    expect(two.status).toBeLessThan(500);
  });

  it('is over for a day after a hundred files', async () => {
    const eager = await aPerson(api);
    await api.db.query(
      `INSERT INTO file (id, key, kind, name, alt, bytes, owner_id, created_at) SELECT gen_random_uuid(), 'x', 'image', 'x', '', 1, $1, now() FROM generate_series(1, 100)`,
      [eager.id],
    );
    const { status, body } = await send(await small(), { by: eager });
    expect([status, body.reason]).toEqual([429, 'TOO_MANY']);
    api.clock.setTo(new Date(Date.now() + 25 * 3_600_000));
    expect((await send(await small(), { by: eager })).status).toBe(201);
  });

  it('serves nothing but what was uploaded', async () => {
    for (const path of [
      '/files/none',
      '/files/..%2f..%2fpackage.json',
      `/files/${'0'.repeat(64)}.webp`,
      `/files/${'0'.repeat(64)}.html`,
      '/files/%00',
    ])
      expect((await served(path)).status).toBeGreaterThanOrEqual(400);
    for (const path of ['/files/none', `/files/${'0'.repeat(64)}.webp`]) expect((await served(path)).status).toBe(404);
  });
});

describe('files of a proposal', () => {
  const draft = { title: 'Benches', summary: '', body: '', topic: '', place: '', language: 'en' };

  it('stand in the author’s order, and only the author’s own', async () => {
    const { id: consultationId } = await aConsultation(api);
    const ids: string[] = [];
    for (const width of [10, 20, 30]) ids.push((await send(await picture(width).png().toBuffer())).body.id);
    const order = [ids[2], ids[0], ids[1], ids[0]];
    const { proposal } = await api.act(
      'saveProposalDraft',
      { ...draft, consultationId, attachmentIds: order },
      'proposal { id attachments { id width } }',
      person,
    );
    expect(proposal.attachments.map(({ width }: { width: number }) => width)).toEqual([30, 10, 20]);
    const fewer = await api.act(
      'saveProposalDraft',
      { ...draft, consultationId, id: proposal.id, version: 1, attachmentIds: [ids[1]] },
      'proposal { attachments { width } }',
      person,
    );
    expect(fewer.proposal.attachments).toEqual([{ width: 20 }]);
    const thief = await aPerson(api);
    expect(
      await api.act(
        'saveProposalDraft',
        { ...draft, consultationId, attachmentIds: [ids[0]] },
        'proposal { id }',
        thief,
      ),
    ).toMatchObject({ reason: 'NOT_FOUND', field: 'attachmentIds' });
  });
});

describe('sweeping', () => {
  it('removes after two days what belongs to nothing, and keeps what anything shows', async () => {
    const made = async (width: number) =>
      (await send(await picture(width, 7).png().toBuffer())).body as { id: string; url: string };
    const { id: consultationId } = await aConsultation(api);
    const [loose, attached, headed, inBrief, inBody, inHistory, again] = [
      await made(101),
      await made(102),
      await made(103),
      await made(104),
      await made(105),
      await made(106),
      await made(101),
    ];
    expect(again.url).toBe(loose.url);
    const { id: proposalId } = await aProposal(api, consultationId, {
      body: `See ![it](${inBody.url}), it stands there since last summer.`,
    });
    await api.db.query('INSERT INTO proposal_attachment (proposal_id, file_id, position) VALUES ($1, $2, 1)', [
      proposalId,
      attached.id,
    ]);
    await api.db.query(
      `INSERT INTO proposal_revision (proposal_id, number, title, summary, body, at) VALUES ($1, 1, '', '', $2, now())`,
      [proposalId, `![](${inHistory.url})`],
    );
    await api.db.query('UPDATE consultation SET image_id = $2, brief = $3 WHERE id = $1', [
      consultationId,
      headed.id,
      `![](${inBrief.url})`,
    ]);
    const status = async ({ url }: { url: string }) => (await served(url)).status;

    api.clock.setTo(new Date(Date.now() + 47 * 3_600_000));
    await api.get(SweepFiles).run();
    expect(await status(loose)).toBe(200);

    await api.db.query('UPDATE file SET created_at = $2 WHERE id = $1', [again.id, api.clock.now()]);
    api.clock.setTo(new Date(Date.now() + 49 * 3_600_000));
    await api.get(SweepFiles).run();
    expect(await status(loose)).toBe(200);
    for (const kept of [attached, headed, inBrief, inBody, inHistory]) expect(await status(kept)).toBe(200);

    api.clock.setTo(new Date(Date.now() + 97 * 3_600_000));
    await api.get(SweepFiles).run();
    expect(await status(loose)).toBe(404);
    expect(await status(attached)).toBe(200);
  });
});

describe('an S3-compatible store', () => {
  it('keeps, serves and gives up files as a folder does', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'folkmoot-s3-'));
    const peer = new S3rver({
      address: '127.0.0.1',
      port: 0,
      silent: true,
      directory,
      configureBuckets: [{ name: 'forum', configs: [] }],
    });
    const { port } = await peer.run();
    const settings = {
      S3_BUCKET: 'forum',
      S3_ENDPOINT: `http://127.0.0.1:${port}/`,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    };
    const server = await api.beside(settings);
    try {
      const { status, body } = await send(await picture(31, 13).png().toBuffer(), { at: server });
      expect(status).toBe(201);
      expect(
        (await readdir(join(directory, 'forum'))).some((name) => name.startsWith(body.url.slice('/files/'.length))),
      ).toBe(true);
      const { content, headers } = await served(body.url, server);
      expect((await sharp(content).metadata()).width).toBe(31);
      expect(headers['content-type']).toBe('image/webp');
      expect((await served(`/files/${'0'.repeat(64)}.webp`, server)).status).toBe(404);
      await api.db.query(`UPDATE file SET created_at = created_at - interval '3 days' WHERE id = $1`, [body.id]);
      await server.get(SweepFiles).run();
      expect((await served(body.url, server)).status).toBe(404);

      const locked = await api.beside({ ...settings, S3_ACCESS_KEY_ID: 'STRANGER' });
      try {
        const refused = await send(await picture(32, 13).png().toBuffer(), { at: locked });
        expect(refused.status).toBe(500);
        expect(JSON.stringify(refused.body)).not.toMatch(/127\.0\.0\.1|S3RVER|Signature|file store/);
        const { rows } = await api.db.query('SELECT 1 FROM file WHERE width = 32 AND height = 13');
        expect(rows).toEqual([]);
      } finally {
        await locked.stop();
      }
    } finally {
      await server.stop();
      await peer.close();
    }
  });
});
