import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { Findings } from './cut.ts';
import { newReading } from './html-runs.ts';
import { inlineMarkdown, type Place } from './inline-markdown.ts';
import { runsOfMarkdown, type MarkdownReading } from './markdown-blocks.ts';
import { markdownTree } from './markdown-tree.ts';
import { plainText, settled, words, type Run } from './runs.ts';

/** The runs of a paragraph of Markdown, and the findings on the way. */
function read(markdown: string): readonly Run[] {
  const [paragraph, ...more] = markdownTree(`${markdown}\n\n[^1]: note`).children;
  expect(more).toHaveLength(1);
  if (paragraph?.type !== 'paragraph') return [];
  const reading: MarkdownReading = {
    source: markdown,
    definitions: new Map(),
    used: new Set(),
    ...newReading(new Findings()),
  };
  return runsOfMarkdown(paragraph.children, reading);
}

/** Each letter with its marks; where overlapping marks meet, the space between belongs to neither. */
const letters = (said: readonly Run[]) =>
  said.flatMap(({ text, marks: own }) => [...text].filter((sign) => sign !== ' ').map((sign) => ({ sign, own })));

const signs = fc.constantFrom(
  ...'ab1é字😀 \u00a0.,-_*`~[]()<>!#&|:;\\/"\'=+@\n',
  ...['http://a.bc/', 'www.a.bc', 'a@b.cd', '&amp;', '<b>', '1. ', '- ', '[^1]', '](x)', '[ ] ', '<!--', '---', '***'],
);
const text = fc.array(signs, { maxLength: 12 }).map((each) => each.join(''));
const marks = fc.record(
  {
    strong: fc.constant(true),
    emphasis: fc.constant(true),
    strike: fc.constant(true),
    link: fc.constantFrom('https://example.org/a_b(c)?d=e&f', '#clause-1', 'page-two.html', 'a|b*c*<d>'),
  },
  { requiredKeys: [] },
);
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), text, marks }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('code' as const), text, marks }) },
  { weight: 1, arbitrary: fc.constant<Run>({ kind: 'note', text: '1', marks: {} }) },
  { weight: 1, arbitrary: fc.constant<Run>({ kind: 'break', text: '', marks: {} }) },
);
const runs = fc.array(run, { maxLength: 6 });

describe('inlineMarkdown', () => {
  it.each([
    [[words('2 * 3 < 7 & snake_case')], '2 \\* 3 \\< 7 & snake_case'],
    [[words('<script>alert(1)</script>')], '\\<script>alert(1)\\</script>'],
    [[words('1. not a list')], '1\\. not a list'],
    [[words('- not a list')], '\\- not a list'],
    [[words('Term:', { strong: true }), words('meaning')], '**Term**:meaning'],
    [[words('a '), words('b ', { strong: true }), words('c', { strong: true, emphasis: true })], 'a **b _c_**'],
    [[words('all'), words('(or none)', { emphasis: true })], 'all(*or none)*'],
    [[words('a'), { kind: 'code', text: 'b', marks: { strong: true } }], 'a`b`'],
    [[{ kind: 'code', text: 'b', marks: { strong: true } }, words('a')], '`b`a'],
    [[words('see '), words('this', { link: '#clause-1' })], 'see [this](#clause-1)'],
  ] as [Run[], string][])('writes %j', (said, markdown) => expect(inlineMarkdown(said)).toBe(markdown));

  it('says the same words whatever they look like', () => {
    fc.assert(
      fc.property(runs, (said) => {
        const markdown = inlineMarkdown(said);
        fc.pre(markdown !== '');
        expect(plainText(read(markdown))).toBe(plainText(settled(said)));
        // As GitHub has it, with bare addresses made links, too.
        const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
        expect(toString(tree)).toBe(toString(markdownTree(markdown)));
      }),
      { numRuns: 400 },
    );
  });

  it('comes to rest: what was read once is written as it stands', () => {
    fc.assert(
      fc.property(runs, (said) => {
        const markdown = inlineMarkdown(said);
        fc.pre(markdown !== '');
        const again = inlineMarkdown(read(markdown));
        expect(inlineMarkdown(read(again))).toBe(again);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every mark of words that spaces part', () => {
    const word = fc.record({ kind: fc.constant('text' as const), text: fc.constantFrom('a ', 'b ', 'c '), marks });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (said) =>
        expect(letters(read(inlineMarkdown(said)))).toEqual(letters(settled(said))),
      ),
      { numRuns: 300 },
    );
  });

  it('stays within its heading or its cell', () => {
    fc.assert(
      fc.property(runs, fc.constantFrom<Place>('line', 'cell'), (said, place) => {
        const markdown = inlineMarkdown(said, place);
        const document = place === 'line' ? `# ${markdown}` : `| ${markdown} | x |\n| --- | --- |\n| y | z |`;
        const [block, ...more] = markdownTree(`${document}\n\n[^1]: note`).children;
        expect(more).toHaveLength(1);
        if (block?.type === 'table')
          expect(block.children[0]?.children.map((cell) => toString(cell)).slice(1)).toEqual(['x']);
        else expect(block?.type).toBe('heading');
      }),
      { numRuns: 300 },
    );
  });
});
