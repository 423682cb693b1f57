import { numberIn, proposalPath } from './paths.ts';

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
