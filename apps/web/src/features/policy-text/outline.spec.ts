import { footnoteLabel, surroundingsOf, type OutlinedClause } from './outline.ts';

const piece = (id: string, kind: OutlinedClause['kind'], words = '', level = 0, number = ''): OutlinedClause => ({
  id,
  kind,
  level,
  number,
  words,
});

describe('the outline of a text', () => {
  it('gives headings without a gap, whatever levels the text skips', () => {
    const text = [1, 3, 3, 2, 1].map((level, at) => piece(`d${at}`, 'division', 'x', level));
    expect(surroundingsOf(text).map(({ heading }) => heading)).toEqual([2, 3, 3, 3, 2]);
  });

  it('knows in which division a clause stands, and which number is near', () => {
    const text = [
      piece('a', 'paragraph'),
      piece('b', 'division', 'x', 1, '1'),
      piece('c', 'clause', 'x', 0, '1.1'),
      piece('d', 'table'),
    ];
    expect(surroundingsOf(text).map(({ divisionId, near }) => [divisionId, near])).toEqual([
      [null, ''],
      ['b', '1'],
      ['b', '1.1'],
      ['b', '1.1'],
    ]);
  });

  it('leads from a footnote back to the clauses that refer to it, each once', () => {
    const text = [
      piece('a', 'clause', 'Hot[^1] and hotter[^1].'),
      piece('b', 'clause', 'Cold[^2], or hot[^1].'),
      piece('n', 'footnote', '[^1]: By the map.'),
    ];
    expect(surroundingsOf(text).at(-1)).toMatchObject({ label: '1', referredFrom: ['a', 'b'] });
  });

  it('reads the label of a footnote', () => {
    expect(footnoteLabel('[^heat]: By the map.')).toEqual({ label: 'heat', mark: '[^heat]: ' });
    expect(footnoteLabel('No label')).toBeNull();
  });
});
