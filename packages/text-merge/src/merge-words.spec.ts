import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeWords } from './merge-words.ts';
import { anyWords, sentence } from './testing/texts.ts';

const base = 'The board shall meet in public. It may vote.';

describe('mergeWords', () => {
  it.each([
    [
      'changes of different words',
      base,
      'The council shall meet in public. It may vote.',
      'The board shall meet in public. It must vote.',
      'The council shall meet in public. It must vote.',
    ],
    ['changes of words side by side', 'The cat sat.', 'The dog sat.', 'The cat stood.', 'The dog stood.'],
    [
      'the same change once',
      base,
      base.replace('may', 'must'),
      base.replace('may', 'must'),
      base.replace('may', 'must'),
    ],
    [
      'the same change once, and another',
      base,
      base.replace('may', 'must'),
      base.replace('may', 'must').replace('board', 'council'),
      'The council shall meet in public. It must vote.',
    ],
    [
      'a sentence added before a changed one',
      'We act. We rest.',
      'We act. We vote. We rest.',
      'We act. All rest.',
      'We act. We vote. All rest.',
    ],
    ['a line added beside a changed one', '- a\n- b', '- a\n- b\n- c', '- a\n- big', '- a\n- big\n- c'],
  ])('merges %s', (_, base, ours, theirs, merged) => {
    expect(mergeWords(base, ours, theirs)).toBe(merged);
    expect(mergeWords(base, theirs, ours)).toBe(merged);
  });

  it.each([
    ['the same word changed otherwise', base, base.replace('may', 'must'), base.replace('may', 'can')],
    ['different words inserted at one place', base, base.replace('may', 'may not'), base.replace('may', 'may then')],
    ['different sentences inserted at one place', 'A. B.', 'A. C. B.', 'A. D. B.'],
    [
      'a word changed in a phrase that the other removed',
      base,
      base.replace(' in public', ''),
      base.replace('public', 'private'),
    ],
    ['a word inserted right before a changed one', 'The cat sat.', 'The big cat sat.', 'The dog sat.'],
    ['all written anew and a word changed', base, 'Sessions are open to everyone.', base.replace('may', 'must')],
  ])('does not merge %s', (_, base, ours, theirs) => {
    expect(mergeWords(base, ours, theirs)).toBeNull();
    expect(mergeWords(base, theirs, ours)).toBeNull();
  });

  it('gives one side where the other did nothing or the same', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (base, side) => {
        expect([mergeWords(base, side, base), mergeWords(base, base, side), mergeWords(base, side, side)]).toEqual([
          side,
          side,
          side,
        ]);
      }),
    );
  });

  it('does not mind which side is ours', () => {
    fc.assert(
      fc.property(anyWords, anyWords, anyWords, (base, ours, theirs) => {
        expect(mergeWords(base, ours, theirs)).toBe(mergeWords(base, theirs, ours));
      }),
    );
  });

  it('keeps both of two changes with a word between them', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, (ahead, between, behind) => {
        const with_ = (one: string, other: string) => `${ahead} ${one} always ${between} always ${other} ${behind}`;
        expect(mergeWords(with_('old', 'low'), with_('new', 'low'), with_('old', 'high'))).toBe(with_('new', 'high'));
      }),
    );
  });
});
