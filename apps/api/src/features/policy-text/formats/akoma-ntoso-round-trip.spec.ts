import fc from 'fast-check';
import { clause, id, version, type WrittenClause } from './akoma-ntoso-example.ts';
import { blocksOfWords } from './akoma-ntoso-words.ts';
import { blockMarkdown, blocksMarkdown } from './block-markdown.ts';
import type { Block } from './blocks.ts';
import { cutAkomaNtoso } from './cut-akoma-ntoso.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { words, type Run } from './runs.ts';
import { writeAkomaNtoso } from './write-akoma-ntoso.ts';

const signs = [
  'The',
  'council',
  'shall',
  '(a)',
  '4.2',
  '*',
  '_',
  '<b>',
  '</p>',
  '1.',
  '—',
  '#',
  '|',
  '&amp;',
  ']]>',
  '“yes”',
  'é',
  '😀',
];
const text = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 }).map((each) => `${each.join(' ')} `);
const marks = fc.record(
  {
    strong: fc.constant(true),
    emphasis: fc.constant(true),
    strike: fc.constant(true),
    link: fc.constantFrom('https://example.org/a?b=c&d', `#clause-${id(0)}`),
  },
  { requiredKeys: [] },
);
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), text, marks }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('code' as const), text, marks: fc.constant({}) }) },
  { weight: 1, arbitrary: fc.constant<Run>({ kind: 'note', text: 'n', marks: {} }) },
  { weight: 1, arbitrary: fc.constant<Run>({ kind: 'break', text: '', marks: {} }) },
);
/** Never empty: a word stands in front. */
const runs = fc.array(run, { maxLength: 4 }).map((each) => [words('So '), ...each]);
const paragraph: fc.Arbitrary<Block> = runs.map((each) => ({ kind: 'paragraph', runs: each }));
const { block } = fc.letrec<{ block: Block; list: Block }>((tie) => ({
  block: fc.oneof({ depthSize: 'small' }, paragraph, tie('list')),
  list: fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constantFrom(1, 3),
    items: fc.array(
      fc.tuple(paragraph, tie('block')).map((each) => each),
      { minLength: 1, maxLength: 3 },
    ),
  }),
}));
const list = block.filter(({ kind }) => kind === 'list');
const table: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('table' as const),
  aligned: fc.array(fc.constantFrom('left' as const, 'right' as const, 'center' as const, null), { maxLength: 3 }),
  rows: fc.array(fc.array(runs, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
});
const quote: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('quote' as const),
  blocks: fc.array(block, { minLength: 1, maxLength: 2 }),
});
const code: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('code' as const),
  text: fc.constantFrom('a < b\n  && c', '```'),
  language: fc.constantFrom('', 'ts'),
});
const inline = runs.map((each) => inlineMarkdown(each));
const said = fc.oneof(
  { weight: 4, arbitrary: inline },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof(block, table, quote, code), { minLength: 1, maxLength: 3 }).map(blocksMarkdown),
  },
);

type Words = Pick<WrittenClause, 'kind' | 'level' | 'words'>;
const one = (kind: WrittenClause['kind'], arbitrary: fc.Arbitrary<string>, level = 0): fc.Arbitrary<Words> =>
  arbitrary.map((each) => ({ kind, level, words: each }));
const clauses = fc
  .array(
    fc.oneof(
      fc.tuple(fc.integer({ min: 1, max: 6 }), runs).map(([level, each]): Words => ({
        kind: 'division',
        level,
        words: inlineMarkdown(each, 'line'),
      })),
      one('clause', said),
      one('paragraph', said),
      one(
        'definition',
        inline.map((each) => `**Term**: ${each}`),
      ),
      one('list', list.map(blockMarkdown)),
      one('table', table.map(blockMarkdown)),
      one(
        'footnote',
        inline.map((each) => `[^n]: ${each.replaceAll('\n', '\n    ')}`),
      ),
    ),
    { maxLength: 8 },
  )
  .map((each) =>
    each.map(({ kind, level, words: markdown }, at) => clause(at, kind, markdown, kind === 'clause' ? '1' : '', level)),
  );

/** Markdown in its plainest form: two texts that read the same are the same. */
function plainest(given: readonly WrittenClause[]): unknown[] {
  const notes = new Map(given.some(({ kind }) => kind === 'footnote') ? [['n', '']] : []);
  return given.map(({ id: own, kind, level, words: markdown }) => {
    const source = kind === 'division' ? `# ${markdown}` : markdown;
    const blocks = blocksOfWords(source, notes).map((each): Block =>
      each.kind === 'heading' ? { kind: 'paragraph', runs: each.runs } : each,
    );
    return { id: own, kind, level, words: blocksMarkdown(blocks) };
  });
}

describe('a version written as Akoma Ntoso and read again', () => {
  it('has the same clauses: identity, kind, level and words', () => {
    fc.assert(
      fc.property(clauses, (given) => {
        const read = cutAkomaNtoso(writeAkomaNtoso({ ...version, clauses: given }), () => 'new');
        if (!read.ok) throw new Error(read.reason);
        expect(plainest(read.value.clauses.map((each) => ({ ...each, number: '' })))).toEqual(plainest(given));
        expect(read.value.title).toBe(version.title);
      }),
      { numRuns: 120 },
    );
  });
});
