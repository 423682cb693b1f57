import { cutAkomaNtoso } from './cut-akoma-ntoso.ts';
import type { Cut } from './cut.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const act = (body: string, rest = '') =>
  `<?xml version="1.0"?><akomaNtoso xmlns="${namespace}"><act name="act">${rest}<body>${body}</body></act></akomaNtoso>`;

function cut(xml: string): Cut {
  let count = 0;
  const read = cutAkomaNtoso(xml, () => `new-${++count}`);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}
const said = (xml: string) =>
  cut(xml).clauses.map(({ kind, level, words }) => (level > 0 ? `${kind} ${level}: ${words}` : `${kind}: ${words}`));
const findings = (xml: string) => cut(xml).notUnderstood.map(({ what, excerpt }) => `${what}: ${excerpt}`);
const p = (words: string) => `<content><p>${words}</p></content>`;

describe('the structure of an Akoma Ntoso document', () => {
  it('becomes divisions by depth where there are headings, without their numbers', () => {
    const body = `<book><num>I</num><heading>First</heading><title><num>1</num><heading>Deep</heading>
      <article><num>Art. 1</num><heading>Scope</heading><paragraph><num>1.</num>${p('This applies.')}</paragraph></article></title></book>
      <book><num>II</num><heading>Second</heading><subheading>and last</subheading></book>`;
    expect(said(act(body))).toEqual([
      'division 1: First',
      'division 2: Deep',
      'division 3: Scope',
      'clause: This applies.',
      'division 1: Second — and last',
    ]);
  });

  it('becomes clauses where a container has no heading', () => {
    const body = `<section><num>1</num>${p('One.')}</section>
      <section><num>2</num><paragraph><num>1.</num>${p('Two.')}</paragraph><paragraph><num>2.</num>${p('Three.')}</paragraph></section>`;
    expect(said(act(body))).toEqual(['clause: One.', 'clause: Two.', 'clause: Three.']);
  });

  it('keeps the number of a division that has no other name', () => {
    const body = `<part><num>Part I</num><section><heading>Scope</heading>${p('One.')}</section></part>`;
    expect(said(act(body))).toEqual(['division 1: Part I', 'division 2: Scope', 'clause: One.']);
  });

  it('has no division deeper than the sixth', () => {
    const deep = Array.from({ length: 8 }).reduce<string>(
      (within, _, at) => `<section><heading>H${8 - at}</heading>${within}</section>`,
      '',
    );
    expect(said(act(deep)).slice(-3)).toEqual(['division 6: H6', 'division 6: H7', 'division 6: H8']);
  });

  it('makes one clause of a paragraph, and of what goes on from it a paragraph', () => {
    const body = `<paragraph><content><p>One.</p><p>And more.</p><table><tr><th>a</th></tr><tr><td><p>b</p></td></tr></table></content></paragraph>`;
    expect(said(act(body))).toEqual(['clause: One.', 'paragraph: And more.', 'table: | a |\n| --- |\n| b |']);
  });

  it('makes lists of subparagraphs and points, whose letters stay', () => {
    const body = `<paragraph><num>1.</num><intro><p>There are</p></intro>
      <list><point><num>(a)</num>${p('trees;')}</point><point><num>(b)</num><intro><p>streets:</p></intro>
      <indent><num>–</num>${p('wide')}</indent></point></list><wrapUp><p>and that is all.</p></wrapUp></paragraph>
      <paragraph><intro><p>Count</p></intro><subparagraph><num>3.</num>${p('x')}</subparagraph><subparagraph><num>4.</num>${p('y')}</subparagraph></paragraph>`;
    expect(said(act(body))).toEqual([
      'clause: There are',
      'list: - (a) trees;\n- (b) streets:\n  - – wide',
      'paragraph: and that is all.',
      'clause: Count',
      'list: 3. x\n4. y',
    ]);
  });

  it('reads blockList, ul and ol', () => {
    const body = `<paragraph><content><blockList><listIntroduction>Either</listIntroduction><item><num>(i)</num><p>a</p></item><item><num>(ii)</num><p>b</p></item></blockList>
      <ol><li value="2">c</li><li><p>d</p><ul><li>e</li></ul></li></ol></content></paragraph>`;
    expect(said(act(body))).toEqual(['clause: Either', 'list: - (i) a\n- (ii) b', 'list: 2. c\n3. d\n   - e']);
  });

  it('takes the title from the preface, and no clause for it', () => {
    const preface =
      '<preface><longTitle><p>Act 5: <docTitle>An Act about\n trees</docTitle></p></longTitle><p>Made by us.</p></preface>';
    expect(cut(act('', preface)).title).toBe('Act 5: An Act about trees');
    expect(said(act('', preface))).toEqual(['paragraph: Made by us.']);
  });

  it.each([
    ['no prefix', act(`<p>Words.</p>`)],
    [
      'a prefix',
      `<x:akomaNtoso xmlns:x="${namespace}"><x:bill><x:body><x:p>Words.</x:p></x:body></x:bill></x:akomaNtoso>`,
    ],
    ['the namespace of a draft', act(`<p>Words.</p>`).replace('akn/3.0', 'akn/3.0/WD17')],
  ])('is read with %s', (_, xml) => {
    expect(said(xml)).toEqual(['clause: Words.']);
  });
});

describe('the words of an Akoma Ntoso document', () => {
  it('keep their marks as Markdown, and what only looks like marks as words', () => {
    const body = p(
      '<b>Bold</b> <i>it</i> x<sup>2</sup> <def>Tree</def> means * <term>a</term> &lt;script&gt;alert(1)&lt;/script&gt; # _no_<eol/>1. end',
    );
    expect(said(act(body))).toEqual([
      'clause: **Bold** *it* x² Tree means \\* a \\<script>alert(1)\\</script> # \\_no\\_\\\n1\\. end',
    ]);
  });

  it('keep their links: to the clause an eId or wId names, and to the web', () => {
    const meta =
      '<meta><identification source="#x"><FRBRWork><FRBRuri value="/akn/xx/act/1"/></FRBRWork></identification></meta>';
    const { clauses, notUnderstood } = cut(
      act(
        `<part eId="part_1"><heading>Scope</heading><paragraph eId="p1" wId="w1">${p('<ref href="#part_1">a</ref> <ref href="#w2">b</ref> <ref href="/akn/xx/act/1/~p2">c</ref> <a href="https://a.org/">d</a>')}</paragraph>
        <paragraph wId="w2"><content><p eId="p2">X <ref href="/akn/yy/act/9">e</ref> <a href="javascript:alert(1)">f</a> <ref href="#gone">g</ref></p></content></paragraph></part>`,
        meta,
      ),
    );
    expect(clauses.map(({ words }) => words)).toEqual([
      'Scope',
      '[a](#clause-new-1) [b](#clause-new-3) [c](#clause-new-3) [d](https://a.org/)',
      'X e f [g](#gone)',
    ]);
    expect(notUnderstood.map(({ what }) => what).toSorted()).toEqual([
      'brokenReference',
      'brokenReference',
      'unsafeLink',
    ]);
  });

  it('put a note where it is referred to after its clause, each with a label of its own', () => {
    const note = (marker: string, words: string) => `<authorialNote marker="${marker}"><p>${words}</p></authorialNote>`;
    const body = `<paragraph>${p(`One${note('1', 'See <i>there</i>.')} two${note('1', 'Again.')}`)}</paragraph><paragraph>${p('Next.')}</paragraph>`;
    expect(said(act(body))).toEqual([
      'clause: One[^1] two[^1-2]',
      'footnote: [^1]: See *there*.',
      'footnote: [^1-2]: Again.',
      'clause: Next.',
    ]);
  });

  it('are told of where they could not be understood', () => {
    const xml = act(
      `<paragraph>${p('a <ins>new</ins> <del>old</del> <img src="x.png" alt="A tree"/> <remark>why?</remark> <odd>kept</odd>')}</paragraph>
       <strange><p>kept too</p></strange><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script><p>x<noteRef href="#n" marker="9"/></p>`,
    );
    expect(said(xml)).toEqual(['clause: a new kept', 'clause: kept too', 'clause: x']);
    expect(findings(xml).toSorted()).toEqual([
      'footnoteWithoutText: [^9]',
      'image: A tree',
      'script: alert(1)',
      'trackedChange: new',
      'trackedChange: old',
      'trackedChange: why?',
      'unknownElement: <odd> kept',
      'unknownElement: <strange> kept too',
    ]);
  });
});

describe('the identity of clauses', () => {
  const id = '01900000-0000-7000-8000-000000000001';

  it.each(['wId', 'GUID', 'eId'])('is taken from a %s of ours, once', (attribute) => {
    const one = `<paragraph ${attribute}="clause-${id}">${p('x')}</paragraph>`;
    expect(cut(act(one + one)).clauses.map((each) => each.id)).toEqual([id, 'new-1']);
  });

  it('is new where the document names none of ours', () => {
    expect(cut(act(`<paragraph wId="clause-7">${p('x')}</paragraph>`)).clauses.map((each) => each.id)).toEqual([
      'new-1',
    ]);
  });
});
