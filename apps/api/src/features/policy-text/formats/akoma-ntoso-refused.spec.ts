import { clause, version } from './akoma-ntoso-example.ts';
import { cutAkomaNtoso } from './cut-akoma-ntoso.ts';
import { writeAkomaNtoso } from './write-akoma-ntoso.ts';

const open = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="x"><mainBody>';
const close = '</mainBody></doc></akomaNtoso>';
const document = (body: string) => open + body + close;

/** The reason of the refusal, or null; nothing may take long. */
function refusal(xml: string): string | null {
  const begun = performance.now();
  const read = cutAkomaNtoso(xml, () => 'x');
  expect(performance.now() - begun).toBeLessThan(5_000);
  return read.ok ? null : read.reason;
}

const whole = writeAkomaNtoso({ ...version, clauses: [clause(1, 'clause', 'Some *words*, [linked](#clause-1).')] });
const bomb = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');

describe('a document that is refused', () => {
  it.each([
    ['is empty', ''],
    ['is no XML', '# Trees'],
    ['is not Akoma Ntoso', '<html><body><p>x</p></body></html>'],
    ['only calls itself so', document('<p>x</p>').replace(/ xmlns="[^"]*"/, '')],
    ['holds no document', '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>'],
    ['closes what it has not opened', document('<p>x</b></p>')],
    ['has a prefix for nothing', document('<a:p>x</a:p>')],
    ['has an entity of nobody', document('<p>&nbsp;</p>')],
    ['has a bare ampersand', document('<p>a & b</p>')],
    ['has a control character', document('<p>\u0001</p>')],
    ['has more after its end', `${document('<p>x</p>')}<p/>`],
    ['declares a document type', `<!DOCTYPE akomaNtoso>${document('<p>x</p>')}`],
    ['brings entities', `<!DOCTYPE akomaNtoso [<!ENTITY x "y">]>${document('<p>&x;</p>')}`],
    ['asks for a file', `<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file:///etc/passwd">]>${document('<p>&x;</p>')}`],
    ['laughs a billion times', `<!DOCTYPE akomaNtoso [<!ENTITY e0 "lol">${bomb}]>${document('<p>&e20;</p>')}`],
  ])('is broken: one that %s', (_, xml) => {
    expect(refusal(xml)).toBe('FORMAT_BROKEN');
  });

  it('is broken wherever it is cut off', () => {
    const end = whole.trimEnd().length;
    for (let at = 0; at < end; at += 7) expect(refusal(whole.slice(0, at))).toBe('FORMAT_BROKEN');
  });

  it.each([
    ['nests a hundred deep', document('<container>'.repeat(100) + '</container>'.repeat(100))],
    ['nests without end', open + '<i>'.repeat(500_000)],
    ['says three megabytes', document(`<p>${'word '.repeat(629_146)}</p>`)],
    ['says them in many paragraphs', document('<p>some words here and there</p>'.repeat(120_000))],
    ['says them where no clause comes of it', document(`<p><del>${'word '.repeat(629_146)}</del></p>`)],
    ['hides them in CDATA', document(`<p><![CDATA[${'x'.repeat(3 << 20)}]]></p>`)],
    ['hides them in attributes', document(`<p title="${'x'.repeat(9 << 20)}"/>`)],
    [
      'has more clauses than anyone reads',
      document('<paragraph><content><p>x</p></content></paragraph>'.repeat(6_000)),
    ],
    ['has a million elements', document('<p/>'.repeat(1_000_000))],
    ['has too many elements within its tags', document('<p/>'.repeat(200_001))],
  ])('is too large: one that %s', (_, xml) => {
    expect(refusal(xml)).toBe('DOCUMENT_TOO_LARGE');
  });

  it('is not one that is merely long', () => {
    expect(refusal(document(`<p>${'word '.repeat(300_000)}</p>`))).toBeNull();
    expect(refusal(document('<paragraph><content><p>x <b>y</b></p></content></paragraph>'.repeat(4_900)))).toBeNull();
    expect(
      refusal(document(`<p>${'<authorialNote marker="*"><p>x</p></authorialNote>'.repeat(4_000)}</p>`)),
    ).toBeNull();
    expect(refusal(document('<odd>'.repeat(55) + 'word '.repeat(300_000) + '</odd>'.repeat(55)))).toBeNull();
  });

  it('is not one of ours, however deep its lists and quotations nest', () => {
    const list = Array.from({ length: 50 }, (_, at) => `${'  '.repeat(at)}- a${at}`).join('\n');
    const written = writeAkomaNtoso({
      ...version,
      clauses: [
        ...[1, 2, 3, 4, 5, 6].map((level) => clause(level, 'division', `Level ${level}`, '', level)),
        clause(7, 'list', list),
        clause(8, 'paragraph', `${'> '.repeat(50)}***[~~deep~~](https://a.org/)***`),
      ],
    });
    const read = cutAkomaNtoso(written, () => 'x');
    if (!read.ok) throw new Error(read.reason);
    const words = read.value.clauses.map((each) => each.words).join('\n');
    expect(read.value.clauses).toHaveLength(8);
    expect(words).toContain('a49');
    expect(words).toContain('deep');
  });
});
