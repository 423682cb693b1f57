import { commentHash, commentNamed, discussionHash } from './comment-address.ts';

describe('the address of a comment', () => {
  const proposal = { kind: 'proposal', id: 'p1' } as const;
  const clause = { kind: 'clause', id: 'k1' } as const;

  it('names the comment alone where the page is about one thing', () => {
    expect(commentHash(proposal, 'x')).toBe('c-x');
    expect(commentNamed(proposal, '#c-x')).toBe('x');
    expect(discussionHash(proposal)).toBe('');
  });

  it('names the clause first in a policy text', () => {
    expect(commentHash(clause, 'x')).toBe('c-k1.x');
    expect(commentNamed(clause, '#c-k1.x')).toBe('x');
    expect(discussionHash(clause)).toBe('c-k1');
  });

  it.each(['', '#c-', '#c-k1', '#c-k1.', '#c-k2.x', '#comments'])('is not found in %s for a clause', (hash) => {
    expect(commentNamed(clause, hash)).toBeNull();
  });
});
