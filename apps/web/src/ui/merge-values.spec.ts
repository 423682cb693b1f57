import { mergeValues } from './merge-values.ts';

const base = { title: 'Safe ways', lead: 'Old', steps: [1, 2] };

describe('two people at one form', () => {
  it('takes what only they changed and keeps what only I changed', () => {
    const merged = mergeValues(['title', 'lead', 'steps'], base, { ...base, title: 'Mine' }, { ...base, steps: [1] });
    expect(merged).toEqual({ values: { title: 'Mine', lead: 'Old', steps: [1] }, taken: ['steps'], clashes: [] });
  });

  it('names what both changed, and lets mine stand', () => {
    const merged = mergeValues(
      ['title', 'lead', 'steps'],
      base,
      { ...base, lead: 'Mine' },
      { ...base, lead: 'Theirs' },
    );
    expect(merged).toEqual({ values: { ...base, lead: 'Mine' }, taken: [], clashes: ['lead'] });
  });

  it('sees no clash where both came to the same', () => {
    const both = { ...base, lead: 'Same' };
    expect(mergeValues(['title', 'lead', 'steps'], base, both, both).clashes).toEqual([]);
  });
});
