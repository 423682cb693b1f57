import { countEdits, folded, quoted, readableSpans, wordEdits } from './edit-words.ts';

const before = 'At least 200 of the trees stand within 300 metres of a school. The office publishes a map.';

describe('The edits of a clause, in words', () => {
  const edits = (after: string, from = before) => wordEdits(readableSpans(from, after));

  it('say what becomes what, and what is added after what', () => {
    const after = before.replace('200', '300').replace('school', 'school or a nursery');
    expect(edits(after)).toEqual([
      { kind: 'becomes', from: '200', to: '300' },
      { kind: 'added', words: 'or a nursery', after: 'school' },
    ]);
    expect(countEdits(readableSpans(before, after))).toEqual({ added: 2, takenOut: 1 });
  });

  it('say what is taken out, also at the beginning', () => {
    expect(edits(before.replace(' The office publishes a map.', ''))).toEqual([
      { kind: 'takenOut', words: 'The office publishes a map.', after: 'school' },
    ]);
    expect(edits('Always water.', 'Water.').at(0)).toMatchObject({ kind: 'becomes' });
    expect(edits('Now: water the trees.', 'water the trees.')).toEqual([{ kind: 'added', words: 'Now:', after: null }]);
  });

  it('begin with words, not with the comma that ties them on', () => {
    expect(edits(before.replace('school', 'school, a nursery'))).toEqual([
      { kind: 'added', words: 'a nursery', after: 'school' },
    ]);
  });

  it('are none where nothing differs, and name blanks as blanks', () => {
    expect(edits(before)).toEqual([]);
    expect(edits('One.\n\nTwo.', 'One. Two.')).toEqual([{ kind: 'spacing' }]);
  });

  it('leave the marks of Markdown out unless they are what is changed', () => {
    const read = (from: string, to: string) =>
      readableSpans(from, to)
        .map(({ words }) => words)
        .join('|');
    expect(read('**Trees** are good.', '**Trees** are fine.')).toBe('Trees are |good|fine|.');
    expect(read('Trees are good.', '**Trees** are good.')).toContain('**');
    expect(read('See [the map](/a) now.', 'See [the map](/b) soon.')).toContain('](/');
  });
});

describe('A long quotation', () => {
  it('is cut in the middle, at words', () => {
    expect(quoted('short words')).toBe('short words');
    const long = quoted('one two three four five six seven eight nine ten', 30);
    expect(long).toBe('one two three … nine ten');
  });
});

describe('Words that stayed', () => {
  it('fold to what stands beside an edit', () => {
    const long = 'word '.repeat(100);
    const spans = folded(readableSpans(`${long}old.`, `${long}new.`), 20);
    expect(spans[0]?.words.startsWith('…')).toBe(true);
    expect(spans[0]?.words.length).toBeLessThan(30);
    expect(spans.at(-1)?.words).toBe('.');
  });
});
