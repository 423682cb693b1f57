import { cutMarkdown } from './markdown.ts';

const filled = (pattern: string, length: number) => pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);

/** Seconds of work, whatever else the machine is busy with. */
function workOf(task: () => void): number {
  const before = process.cpuUsage();
  task();
  return process.cpuUsage(before).user / 1_000_000;
}

describe('the bounds of Markdown', () => {
  it.each([
    ...[
      '[',
      '![',
      '[](',
      '[a](#b) ',
      '[a]: b\n',
      '[^a]',
      '[^a]: b\n',
      '>',
      '> ',
      '> a\n\n',
      '> a\nb\n',
      '- ',
      '- a\n\nb\n\n',
    ],
    ...[
      '- a\n  - b\n',
      '1. a\n',
      '*',
      '*a ',
      'a**b',
      '*a_ ',
      '~a ',
      '~~',
      '**a',
      '`',
      '`a``',
      '```\n',
      '\\',
      '&a;',
      '|',
      '|a|\n',
    ],
    ...[
      '<',
      '<a ',
      '<!-- a ',
      '<li>',
      '<td>a',
      '<b "',
      '<sup><a href=#a>',
      '  ',
      '\n',
      'a\n',
      'a  \n',
      '# a\n',
      'a\n-\n',
    ],
    ...['---\na: b\n', 'www.a.b ', 'a@b.c ', 'http://a', 'a.', '...a@', '-', '+a', '(a) ', 'a b ', '— ', 'A — ', '9'],
  ])('reads or refuses a quarter of a megabyte of %j within seconds', (pattern) => {
    const source = filled(pattern, 256 * 1024);
    expect(workOf(() => cutMarkdown(source, () => 'x'))).toBeLessThan(5);
  });

  it.each([
    ['a text of more than 2 MB', 'a '.repeat(1024 * 1024 + 1)],
    ['more than 5,000 clauses', 'a\n\n'.repeat(5_001)],
    ['quotations within quotations', `${'>'.repeat(500)} a`],
    ['lists within lists', Array.from({ length: 200 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
  ])('refuses %s', (_, source) =>
    expect(cutMarkdown(source, () => 'x')).toEqual({ ok: false, reason: 'DOCUMENT_TOO_LARGE' }),
  );

  it('takes a paragraph of more pieces than a call takes arguments', () => {
    const source = `<p>${'<b>a</b><i>b</i>'.repeat(20_000)}</p>`;
    expect(cutMarkdown(source, () => 'x')).toMatchObject({ ok: true });
    expect(cutMarkdown('<p>a\n'.repeat(30_000), () => 'x')).toMatchObject({ ok: false });
  });

  it('takes a long ordinary text', () => {
    const paragraph = 'The council *shall* publish **all** of its [records](https://example.org), and say why. '.repeat(
      5,
    );
    const source = Array.from({ length: 4_000 }, (_, at) => (at % 20 ? paragraph : `## Section ${at}`)).join('\n\n');
    expect(cutMarkdown(source, () => 'x')).toMatchObject({ ok: true });
  });
});
