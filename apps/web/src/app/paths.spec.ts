import { clauseHash, clauseNamed, numberIn, proposalPath } from './paths.ts';

describe('the address of a proposal', () => {
  it('carries its number and its words', () => {
    expect(proposalPath({ slug: 'school-ways' }, { number: 31, slug: 'school-streets' })).toBe(
      '/c/school-ways/p/31-school-streets',
    );
  });

  it('does without words where the title has no Latin letters', () => {
    expect(proposalPath({ slug: 'school-ways' }, { number: 31, slug: '' })).toBe('/c/school-ways/p/31');
  });

  it.each([
    ['31-school-streets', 31],
    ['31', 31],
    ['school-streets', 0],
    [undefined, 0],
  ])('is read back from %s', (part, number) => {
    expect(numberIn(part)).toBe(number);
  });
});

describe('the address of a clause', () => {
  it('is the same in every version', () => {
    expect(clauseNamed(clauseHash('k1'))).toBe('k1');
  });

  it('is read also where a comment on the clause is named behind it', () => {
    expect(clauseNamed('#c-k1.x')).toBe('k1');
  });

  it.each(['', '#comments', '#c-'])('is not found in %s', (hash) => {
    expect(clauseNamed(hash)).toBeNull();
  });
});
