import { performance } from 'node:perf_hooks';
import { cutMarkdown } from './markdown.ts';

const filled = (pattern: string, length: number) => pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);

describe('the bounds of Markdown', () => {
  it.each([
    ...[
      '[',
      '![',
      '[](',
      '>',
      '> ',
      '*',
      '*a ',
      'a**b',
      '*a_ ',
      '`',
      '`a``',
      '- ',
      '<',
      '<a ',
      '<!-- a ',
      '&a;',
      '|',
      '~a ',
      '~~',
    ],
    ...[
      'www.a.b ',
      'a@b.c ',
      '[^a]',
      '[^a]: b\n',
      'a\n',
      '[a]: b\n',
      '\\',
      '1. a\n',
      '|a|\n',
      '<li>',
      '<sup><a href=#a>',
      '  ',
      '\n',
    ],
    ...[
      'a.',
      '-',
      '+a',
      '...a@',
      'a b ',
      'http://a',
      '# a\n',
      '---\na: b\n',
      '<b "',
      '(a) ',
      '— ',
      '**a',
      'A — ',
      '9',
      '<td>a',
      '```\n',
      'a  \n',
    ],
  ])('reads or refuses half a megabyte of %j within seconds', (pattern) => {
    const source = filled(pattern, 512 * 1024);
    const began = performance.now();
    cutMarkdown(source, () => 'x');
    expect(performance.now() - began).toBeLessThan(6_000);
  });

  it.each([
    ['a text of more than 2 MB', 'a '.repeat(1024 * 1024 + 1)],
    ['more than 5,000 clauses', 'a\n\n'.repeat(5_001)],
    ['quotations within quotations', `${'>'.repeat(500)} a`],
    ['lists within lists', Array.from({ length: 200 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
  ])('refuses %s', (_, source) =>
    expect(cutMarkdown(source, () => 'x')).toEqual({ ok: false, reason: 'DOCUMENT_TOO_LARGE' }),
  );

  it('takes a long ordinary text', () => {
    const paragraph = 'The council *shall* publish **all** of its [records](https://example.org), and say why. '.repeat(
      5,
    );
    const source = Array.from({ length: 4_000 }, (_, at) => (at % 20 ? paragraph : `## Section ${at}`)).join('\n\n');
    expect(cutMarkdown(source, () => 'x')).toMatchObject({ ok: true });
  });
});
