import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
  type IPropertiesOptions,
} from 'docx';
import type { Cut } from './cut.ts';
import { cutDocx } from './docx.ts';
import { storedZip } from './stored-zip.ts';
import { xmlParts } from './zip-guard.ts';

const numbering: IPropertiesOptions['numbering'] = {
  config: [
    {
      reference: 'numbers',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
        { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)', alignment: AlignmentType.START },
      ],
    },
  ],
};

async function docx(children: FileChild[], more: Partial<IPropertiesOptions> = {}): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ numbering, ...more, sections: [{ children }] }));
}

async function cut(children: FileChild[], more?: Partial<IPropertiesOptions>): Promise<Cut> {
  let count = 0;
  const read = await cutDocx(await docx(children, more), () => String(++count));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

/** The document with one of its parts changed, as programs other than ours would write it. */
async function altered(name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = await xmlParts(await docx([paragraph('Words.')]));
  if (!parts.ok) throw new Error(parts.reason);
  const part = change(parts.value.get(name)?.toString('utf8') ?? '');
  return storedZip(new Map(parts.value).set(name, Buffer.from(part)));
}

const paragraph = (text: string) => new Paragraph(text);
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ text, heading: level });
const item = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'numbers', level } });
const bullet = (text: string, level = 0) => new Paragraph({ text, bullet: { level } });
const said = ({ clauses }: Cut) => clauses.map(({ kind, level, words }) => `${level || kind} ${words}`);

describe('cutDocx', () => {
  it('cuts headings, paragraphs, lists, tables and notes', async () => {
    const cell = (text: string) => new TableCell({ children: [paragraph(text)] });
    const read = await cut(
      [
        heading('The plan', HeadingLevel.TITLE),
        heading('1. Scope', HeadingLevel.HEADING_1),
        new Paragraph({
          children: [
            new TextRun('The council '),
            new TextRun({ text: 'shall ', bold: true }),
            new TextRun({ text: 'publish', italics: true }),
            new FootnoteReferenceRun(1),
            new TextRun(' '),
            new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('here')] }),
            new TextRun('.'),
          ],
        }),
        paragraph('Agencies shall:'),
        item('keep records;'),
        item('with dates;', 1),
        item('and publish them.'),
        bullet('one'),
        bullet('two', 1),
        heading('1.1 Figures', HeadingLevel.HEADING_2),
        new Table({
          rows: [
            new TableRow({ children: [cell('Year'), cell('Sum')] }),
            new TableRow({ children: [cell('2030'), cell('5')] }),
          ],
        }),
        paragraph('Open data — data for all.'),
      ],
      { footnotes: { 1: { children: [paragraph('See the act.')] } } },
    );
    expect(read.title).toBe('The plan');
    expect(said(read)).toEqual([
      '1 Scope',
      'clause The council **shall** *publish*[^1] [here](https://example.org/).',
      'clause Agencies shall:',
      'list 1. keep records;\n   1. with dates;\n2. and publish them.',
      'list - one\n  - two',
      '2 Figures',
      'table | Year | Sum |\n| --- | --- |\n| 2030 | 5 |',
      'definition **Open data**: data for all.',
      'footnote [^1]: See the act.',
    ]);
    expect(read.notUnderstood).toEqual([]);
  });

  it('takes numbered sentences that nothing introduces for clauses, and what has no number among them as going on', async () => {
    const read = await cut([
      heading('Scope', HeadingLevel.HEADING_1),
      item('This applies to all.'),
      item('It does not apply to:'),
      item('Nothing else is meant.'),
      paragraph('As follows from the act.'),
    ]);
    expect(said(read)).toEqual([
      '1 Scope',
      'list 1. This applies to all.\n2. It does not apply to:\n3. Nothing else is meant.',
      'clause As follows from the act.',
    ]);
    const introduced = await cut([paragraph('They shall:'), item('Keep records.'), item('Publish them.')]);
    expect(said(introduced)).toEqual(['clause They shall:', 'list 1. Keep records.\n2. Publish them.']);
    const finished = await cut([
      heading('Scope', HeadingLevel.HEADING_1),
      item('This applies to all.'),
      item('Not to some.'),
      item('The first;', 1),
      paragraph('As follows from the act.'),
      paragraph('4.2 By hand.'),
    ]);
    expect(said(finished)).toEqual([
      '1 Scope',
      'clause This applies to all.',
      'clause Not to some.',
      'list 1. The first;',
      'paragraph As follows from the act.',
      'clause By hand.',
    ]);
  });

  it('shows markup in the text as the text it is', async () => {
    const read = await cut([
      paragraph('<script>alert("1")</script> & *stars* [x](javascript:y) &amp; #1'),
      paragraph('# no heading'),
      paragraph('- no list'),
    ]);
    expect(said(read)).toEqual([
      'clause \\<script>alert("1")\\</script> & \\*stars\\* \\[x\\](javascript:y) \\&amp; #1',
      'clause \\# no heading',
      'clause \\- no list',
    ]);
  });

  it('drops links to programs, and reports pictures', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const read = await cut([
      new Paragraph({
        children: [new ExternalHyperlink({ link: 'javascript:alert(1)', children: [new TextRun('Here.')] })],
      }),
      new Paragraph({
        children: [
          new ImageRun({
            type: 'png',
            data: picture,
            transformation: { width: 9, height: 9 },
            altText: { title: 'a', name: 'b', description: 'A map' },
          }),
        ],
      }),
    ]);
    expect(said(read)).toEqual(['clause Here.']);
    expect(read.notUnderstood).toEqual([
      { what: 'unsafeLink', excerpt: 'javascript:alert(1)' },
      { what: 'image', excerpt: 'A map' },
    ]);
  });

  it('reports struck words, formulas and comments', async () => {
    const file = await altered('word/document.xml', (xml) =>
      xml.replace(
        '<w:body>',
        '<w:body><w:p><w:r><w:t>Kept</w:t></w:r><w:del w:id="1"><w:r><w:delText>Struck &lt;b&gt;</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t xml:space="preserve"> new</w:t></w:r></w:ins><m:oMath><m:r><m:t>E=mc²</m:t></m:r></m:oMath></w:p>',
      ),
    );
    const read = await cutDocx(file, () => 'x');
    if (!read.ok) throw new Error(read.reason);
    expect(said(read.value)).toEqual(['clause Kept new', 'clause Words.']);
    expect(read.value.notUnderstood).toEqual([
      { what: 'trackedChange', excerpt: '− Struck <b>' },
      { what: 'trackedChange', excerpt: '+ new' },
      { what: 'formula', excerpt: 'E=mc²' },
    ]);
  });

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['what is no zip file', () => Buffer.from('PK, or so it says'.repeat(100))],
    ['a zip file that is no Word document', () => storedZip(new Map([['a.xml', Buffer.from('<a/>')]]))],
    ['half a document', async () => (await docx([paragraph('a')])).slice(0, 2_000)],
    ['broken XML', () => altered('word/document.xml', (xml) => xml.slice(0, -20))],
    ['entities', () => altered('word/document.xml', (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'))],
    [
      'elements within elements without end',
      () =>
        altered('word/document.xml', (xml) =>
          xml
            .replace('<w:body>', `<w:body>${'<w:sdt><w:sdtContent>'.repeat(50_000)}`)
            .replace('</w:body>', `${'</w:sdtContent></w:sdt>'.repeat(50_000)}</w:body>`),
        ),
    ],
  ])('refuses %s', async (_, file) =>
    expect(await cutDocx(await file(), () => 'x')).toEqual({ ok: false, reason: 'FORMAT_BROKEN' }),
  );

  it('refuses a document of more elements than fit into memory', async () => {
    const file = await altered('word/document.xml', (xml) =>
      xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(400_000)}`),
    );
    expect(await cutDocx(file, () => 'x')).toEqual({ ok: false, reason: 'DOCUMENT_TOO_LARGE' });
  });

  it('refuses more clauses than a text may have', async () =>
    expect(await cutDocx(await docx(Array.from({ length: 5_001 }, () => paragraph('a'))), () => 'x')).toEqual({
      ok: false,
      reason: 'DOCUMENT_TOO_LARGE',
    }));
});
