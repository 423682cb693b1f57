import type { Cut } from './cut.ts';
import { cutMarkdown } from './markdown.ts';

/** The cut of a document that must be readable, with ids 1, 2, 3 … */
function cut(source: string): Cut {
  let count = 0;
  const read = cutMarkdown(source, () => String(++count));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

/** Each clause as `kind words`, a division as `2 words`. */
const said = (source: string) => cut(source).clauses.map(({ kind, level, words }) => `${level || kind} ${words}`);

describe('cutMarkdown', () => {
  it.each([
    ['a paragraph', 'One *two*\nthree.', ['clause One *two*\nthree.']],
    ['headings, lifted', '## A\n\ntext\n\n### B\n\nUnderlined\n---', ['1 A', 'clause text', '2 B', '1 Underlined']],
    ['numbers in front', '## 4.2 Scope\n\n## A. Rights\n\n## 7) More', ['1 Scope', '1 Rights', '1 More']],
    ['no numbers but figures', '3.5 million people\n\n## 2024 budget', ['clause 3.5 million people', '1 2024 budget']],
    ['letters in front', '(a) First.\n\n(iv) Fourth.', ['clause First.', 'clause Fourth.']],
    [
      'a numbered text',
      '4.1 First.\n\nAnd so on.\n\n4.2 Next.',
      ['clause First.', 'paragraph And so on.', 'clause Next.'],
    ],
    ['a list whole', 'So:\n\n1. a\n   - b\n2. c\n\nEnd', ['clause So:', 'list 1. a\n   - b\n2. c', 'clause End']],
    ['a list that stands in', '   - a\n   - b', ['list - a\n- b']],
    ['a table', '| a | b |\n|---|--:|\n| c | d |', ['table | a | b |\n|---|--:|\n| c | d |']],
    ['a quotation', '> a\n>\n> - b', ['paragraph > a\n>\n> - b']],
    ['code', '```js\nx  <b>\n```\n\n    y', ['paragraph ```js\nx  <b>\n```', 'paragraph ```\ny\n```']],
    ['a footnote', 'a[^x]\n\n[^x]: b\n\n    c', ['clause a[^x]', 'footnote [^x]: b\n\n    c']],
    [
      'a term in bold',
      '**Code.gov:** A site.\n\n**Agency**: One.',
      ['definition **Code.gov**: A site.', 'definition **Agency**: One.'],
    ],
    ['a term and a dash', 'Open data — data for all.', ['definition **Open data**: data for all.']],
    ['an insertion between dashes', 'The city — if able — pays.', ['clause The city — if able — pays.']],
    [
      'reference links',
      '[a b][x] and [x]\n\n[x]: https://a.bc "t"',
      ['clause [a b](https://a.bc) and [x](https://a.bc)'],
    ],
    ['rules', 'a\n\n***\n\nb', ['clause a', 'clause b']],
    ['Windows line ends', '# A\r\n\r\nb\r\n\r\n# C', ['1 A', 'clause b', '1 C']],
    ['nothing', '', []],
  ])('cuts %s', (_, source, clauses) => expect(said(source)).toEqual(clauses));

  it('takes the only `#` for the title', () => {
    expect(cut('# The *plan*\n\n## A\n\nb')).toMatchObject({
      title: 'The plan',
      clauses: [{ level: 1, words: 'A' }, {}],
    });
    expect(cut('# A\n\n# B')).toMatchObject({ title: null, clauses: [{ words: 'A' }, { words: 'B' }] });
  });

  it('skips front matter, that of later chapters too, and takes its title', () => {
    const source =
      '---\ntitle: "The plan"\nlayout: page\n---\n\na\n\n---\ntitle: Two\nlink: /two\n---\n\nb\n\n---\n\nc';
    expect(cut(source)).toMatchObject({ title: 'The plan', clauses: [{ words: 'a' }, { words: 'b' }, { words: 'c' }] });
  });

  it('leads links to headings to their clauses, and reports those that lead nowhere', () => {
    const { clauses, notUnderstood } = cut('## 2. The scope\n\nSee [it](#2-the-scope) and [that](#that).');
    expect(clauses[1]?.words).toBe('See [it](#clause-1) and [that](#that).');
    expect(notUnderstood).toEqual([{ what: 'brokenReference', excerpt: '#that' }]);
  });

  describe('HTML', () => {
    it.each([
      [
        'marks',
        'a <em>b</em> <b>c</b> <a href="https://d.ef" onclick="x()">g</a>',
        ['clause a *b* **c** [g](https://d.ef)'],
      ],
      ['lists', '<ol start="3">\n\t<li>a\n<ul><li>b</li></ul></li>\n\n\t<li>c</ol>', ['list 3. a\n   - b\n4. c']],
      ['tables', '<table><tr><th>a<th>b|<tr><td>c</table>', ['table | a | b\\| |\n| --- | --- |\n| c |']],
      ['terms', '<dl><dt>Term<dd>meaning</dl>', ['definition **Term**: meaning']],
      ['headings', '<h2 id="x">A</h2>\n\n[a](#x)', ['1 A', 'clause [a](#clause-1)']],
      ['powers', '10 m<sup>2</sup> CO<sub>2</sub> 4<sup>th</sup>', ['clause 10 m² CO₂ 4th']],
      ['what looks like Markdown', '<p>*a* &lt;b&gt; &mdash; [c]</p>', ['clause \\*a\\* \\<b> — \\[c\\]']],
      ['words in a list', '- a <u>b</u>\n- c', ['list - a *b*\n- c']],
    ])('reads %s for what they say', (_, source, clauses) => expect(said(source)).toEqual(clauses));

    it('tells footnotes by who points to whom, each chapter counting from one', () => {
      const chapter = (words: string) =>
        `${words}<sup id="r1"><a href="#fn1">1</a></sup>\n\n<ul>\n\n\t<li id="fn1"><sup>1</sup> See ${words}. <a href="#r1">↩</a></li>\n</ul>\n\n`;
      expect(said(chapter('a') + chapter('b'))).toEqual([
        'clause a[^1]',
        'footnote [^1]: See a.',
        'clause b[^1-2]',
        'footnote [^1-2]: See b.',
      ]);
    });

    it.each([
      ['<script>alert(1)</script>', 'script', 'alert(1)'],
      ['a <script>alert(1)</script> b', 'script', 'alert(1)'],
      ['<div>x<ScRiPt src=//e.vil></div>', 'script', '//e.vil </div>'],
      ['<iframe src="x">y</iframe>', 'html', '<iframe> y'],
      ['<svg onload="x()"><script>y</script></svg>', 'html', '<svg> y'],
      ['<!-- secret -->', 'comment', 'secret'],
      ['[//]: # (secret)', 'comment', 'secret'],
      ['<math><mi>x</mi></math>', 'formula', 'x'],
      ['![a map](map.png)', 'image', 'a map map.png'],
      ['<img src=x onerror=alert(1) alt="a map">', 'image', 'a map'],
      ['[a](javascript:alert(1))', 'unsafeLink', 'javascript:alert(1)'],
      ['<a href="data:text/html,x">a</a>', 'unsafeLink', 'data:text/html,x'],
      ['a <blink>b</blink>', 'html', '<blink>'],
      ['[a][x]\n\n[x]: b "c d"', 'linkTitle', 'c d'],
      ['[a]\n\n[a]: b\n\n[a]: c "d"', 'brokenReference', '[a]: c d'],
      ['[a]: b', 'brokenReference', '[a]: b'],
      ['a[^9]', 'footnoteWithoutText', '[^9]'],
      ['a<sup><a href="#fn9">9</a></sup>', 'footnoteWithoutText', '[^9]'],
      ['[^1]: a\n\n[^1]: b', 'footnoteTwice', '[^1] b'],
    ])('reports %s', (source, what, excerpt) => {
      const { clauses, notUnderstood } = cut(source);
      expect(notUnderstood).toContainEqual({ what, excerpt });
      // What it holds of letters may stand as words; as markup nothing of it does.
      for (const { words } of clauses) expect(words).not.toMatch(/(?<!\\)<|javascript:|!\[|data:/);
    });
  });
});
