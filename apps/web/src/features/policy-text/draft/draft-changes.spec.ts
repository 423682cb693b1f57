import { describe, expect, it } from '@jest/globals';
import type { Clause } from '@folkmoot/domain';
import { apply, type Text } from '@folkmoot/text-merge';
import { firstBatch, sendable, unsaved } from './draft-changes.ts';

const idOf = (letter: string) => `${letter.repeat(8)}-0000-4000-8000-000000000000`;
const clause = (letter: string, words: string): Clause => ({ id: idOf(letter), kind: 'clause', level: 0, words });
const saved = [clause('a', 'One.'), clause('b', 'Two.')];

describe('what is sent of a draft', () => {
  it('leaves out what is still empty, and tidies the rest', () => {
    const { text, tooLong } = sendable(saved, [clause('a', 'One. '), clause('c', ' '), clause('b', 'Two.')]);
    expect(text).toEqual(saved);
    expect(tooLong).toEqual([]);
  });

  it('keeps what was saved last of a clause that is too long, and names it', () => {
    const long = 'x'.repeat(20_001);
    const { text, tooLong } = sendable(saved, [clause('a', long), clause('c', long)]);
    expect(text).toEqual([clause('a', 'One.')]);
    expect(tooLong).toEqual([idOf('a'), idOf('c')]);
  });

  it('holds back what collides, and puts what follows it elsewhere', () => {
    const mine = [clause('a', 'Mine.'), clause('c', 'New.'), clause('d', 'Newer.'), clause('b', 'Two.')];
    const changes = unsaved(saved, mine, new Set([idOf('a'), idOf('c')]));
    expect(changes).toEqual([{ kind: 'insert', piece: clause('d', 'Newer.'), after: idOf('a') }]);
  });

  it('goes out in several saves that each stand alone, and ends in the same text', () => {
    const target = [
      clause('d', 'x'.repeat(300)),
      clause('b', 'Two, changed.'),
      clause('e', 'y'.repeat(300)),
      clause('a', 'One.'),
    ];
    let text: Text = saved;
    let saves = 0;
    for (;;) {
      const changes = unsaved(text, target, new Set());
      if (changes.length === 0) break;
      const first = firstBatch(text, changes, 400);
      if (!first) throw new Error('A beginning of the changes does not stand alone.');
      const applied = apply(text, first.batch);
      expect(applied.ok && applied.text).toEqual(first.next);
      text = first.next;
      saves += 1;
    }
    expect(text).toEqual(target);
    expect(saves).toBeGreaterThan(2);
  });
});
