import fc from 'fast-check';
import { blockMarkdown } from './block-markdown.ts';
import type { Block } from './blocks.ts';
import type { Clause, ClauseKind } from '@folkmoot/domain';
import { inlineMarkdown } from './inline-markdown.ts';
import { cutMarkdown } from './markdown.ts';
import { words, type Run } from './runs.ts';
import { writeMarkdown } from './write-markdown.ts';

const text = fc
  .array(
    fc.constantFrom(
      'The',
      'council',
      'shall',
      'publish',
      '(a)',
      '4.2',
      '*',
      '_',
      '<b>',
      '1.',
      '—',
      '#',
      '|',
      '&amp;',
      '“yes”',
      'www.a.bc',
      'é',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((each) => `${each.join(' ')} `);
const marks = fc.record(
  {
    strong: fc.constant(true),
    emphasis: fc.constant(true),
    link: fc.constantFrom('https://example.org/a?b=c&d', '#clause-1'),
  },
  { requiredKeys: [] },
);
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), text, marks }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('code' as const), text, marks: fc.constant({}) }) },
  { weight: 1, arbitrary: fc.constant<Run>({ kind: 'note', text: '1', marks: {} }) },
  { weight: 1, arbitrary: fc.constant<Run>({ kind: 'break', text: '', marks: {} }) },
);
/** Never empty: a word stands in front. */
const runs = fc.array(run, { maxLength: 4 }).map((each) => [words('So '), ...each]);
const line = runs.map((each) => inlineMarkdown(each, 'line'));
const paragraph: fc.Arbitrary<Block> = runs.map((each) => ({ kind: 'paragraph', runs: each }));
const list: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('list' as const),
  ordered: fc.boolean(),
  start: fc.constantFrom(1, 3),
  items: fc.array(
    fc.oneof(
      fc.tuple(paragraph),
      fc.tuple(paragraph, paragraph),
      fc.tuple(
        paragraph,
        fc.record({
          kind: fc.constant('list' as const),
          ordered: fc.boolean(),
          start: fc.constant(1),
          items: fc.array(fc.tuple(paragraph), { minLength: 1, maxLength: 2 }),
        }),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  ),
});
const table: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('table' as const),
  aligned: fc.array(fc.constantFrom('left' as const, 'right' as const, 'center' as const, null), { maxLength: 3 }),
  rows: fc.array(fc.array(runs, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
});

/** What a reader might take for the beginning of something else. */
const beginning = fc.constantFrom(
  '',
  '',
  '',
  '(a) ',
  '4.2 ',
  '§ 3 ',
  '**4.2.** ',
  '**Term**: ',
  'Term — ',
  '> ',
  '2\\. ',
);
const piece = (kind: ClauseKind, said: fc.Arbitrary<string>, level: fc.Arbitrary<number> = fc.constant(0)) =>
  fc.record({ kind: fc.constant(kind), level, words: said });
const begun = fc.tuple(beginning, runs).map(([start, each]) => start + inlineMarkdown(each));
const clauses: fc.Arbitrary<Clause[]> = fc
  .array(
    fc.oneof(
      piece('division', line, fc.integer({ min: 1, max: 6 })),
      piece('clause', begun),
      piece('paragraph', begun),
      piece(
        'definition',
        fc.oneof(
          begun,
          begun.map((said) => `**Term**: ${said}`),
        ),
      ),
      piece('list', list.map(blockMarkdown)),
      piece('table', table.map(blockMarkdown)),
      piece(
        'footnote',
        runs.map((each) => `[^n]: ${inlineMarkdown(each).replaceAll('\n', '\n    ')}`),
      ),
    ),
    { maxLength: 8 },
  )
  .map((each) => each.map((one, at) => ({ ...one, id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}` })));

const title = fc.option(text.map((each) => each.trim().replaceAll(/\s+/g, ' ')));
const bare = (each: readonly Clause[]) => each.map(({ kind, level, words: said }) => ({ kind, level, words: said }));

describe('a text written as Markdown', () => {
  it.each([
    ['without numbers', () => ''],
    ['with numbers', ({ id }: Clause) => `4.${Number(id.slice(-3)) + 1}`],
    ['with letters', () => '(a)'],
  ])('is cut into the same clauses %s', (_, numberOf) => {
    fc.assert(
      fc.property(title, clauses, (head, said) => {
        const read = cutMarkdown(writeMarkdown(head, said, numberOf), () => 'x');
        if (!read.ok) throw new Error(read.reason);
        expect(bare(read.value.clauses)).toEqual(bare(said));
        expect(read.value.title).toBe(head);
      }),
      { numRuns: 300 },
    );
  });

  it('reads well by itself', () => {
    const said: Clause[] = [
      { id: '1', kind: 'division', level: 1, words: 'Scope' },
      { id: '2', kind: 'clause', level: 0, words: 'This applies.' },
      { id: '3', kind: 'paragraph', level: 0, words: 'And so on.' },
      { id: '4', kind: 'list', level: 0, words: '- a' },
      { id: '5', kind: 'list', level: 0, words: '- b' },
    ];
    expect(
      writeMarkdown('The plan', said, ({ kind }) => (kind === 'division' ? '1' : kind === 'clause' ? '1.1' : '')),
    ).toBe(
      '# The plan\n\n## 1. Scope\n\n**1.1.** This applies.\n\n<!-- paragraph -->\nAnd so on.\n\n- a\n\n<!-- list -->\n- b\n',
    );
  });
});
